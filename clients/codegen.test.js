import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { url } from './address.js';

test('the generated types stand up to the compiler, in right use and in wrong', () => {
  execFileSync('node_modules/.bin/tsc', ['--project', 'tsconfig.json'], { stdio: 'inherit' });
});

test('the document that they were generated from answers', async () => {
  const query = readFileSync('codegen/statements.graphql', 'utf8');
  const body = JSON.stringify({ query, variables: { first: 3, filter: { speakers: ['vladimir-putin'] } } });
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  assert.equal(data.statements.nodes[0].speaker.__typename, 'Leader');
});
