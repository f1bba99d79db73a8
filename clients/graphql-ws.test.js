import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { socketUrl } from './address.js';

const client = createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
after(() => client.dispose());

async function answers(payload) {
  const all = [];
  for await (const answer of client.iterate(payload)) {
    all.push(answer);
  }
  return all;
}

/** The code of what the server refuses to run. */
const refusal = payload =>
  answers(payload).then(
    all => assert.fail(`answered with ${JSON.stringify(all)}`),
    errors => errors[0].extensions?.code,
  );

const fields = (count, field) => Array.from({ length: count }, (_, i) => `f${i}: ${field}`).join(' ');
const deep = levels => 'conveyedBy { '.repeat(levels) + 'slug' + ' }'.repeat(levels);

test('a query over WebSocket has one answer', async () => {
  const query = `query Meeting($slug: String!) {
    meeting(slug: $slug) { slug statements(first: 3) { nodes { speaker { name } } } }
  }`;
  const [{ data, errors }, ...more] = await answers({ query, variables: { slug: 'paris-2018' } });
  assert.equal(errors, undefined);
  assert.equal(data.meeting.slug, 'paris-2018');
  assert.equal(data.meeting.statements.nodes.length, 3);
  assert.deepEqual(more, []);
});

test('many queries on one connection do not mix', async () => {
  const slugs = ['donald-trump', 'vladimir-putin', 'john-bolton', 'yuri-ushakov', 'dmitry-peskov'];
  const query = 'query Actor($slug: String!) { actor(slug: $slug) { slug statements { nodes { speaker { slug } } } } }';
  const all = await Promise.all(slugs.map(slug => answers({ query, variables: { slug } })));
  assert.deepEqual(all.map(([{ data }]) => data.actor.slug), slugs);
  all.forEach(([{ data }], i) => data.actor.statements.nodes.forEach(one => assert.equal(one.speaker.slug, slugs[i])));
});

test('an error of a field has its code', async () => {
  const [{ errors }] = await answers({ query: '{ leader(slug: "vladimir-putin") { statements(first: 101) { totalCount } } }' });
  assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT');
});

test('31 aliases are too many', async () => {
  assert.equal(await refusal({ query: `{ statement(slug: "none") { ${fields(31, 'slug')} } }` }), 'QUERY_TOO_COMPLEX');
});

test('16 levels are too deep', async () => {
  assert.equal(await refusal({ query: `{ statement(slug: "none") { ${deep(15)} } }` }), 'QUERY_TOO_COMPLEX');
});

test('a million nodes cost too much', async () => {
  const query = `{ statements(first: 100) { nodes {
    contradictions(first: 100) { nodes { later { reports(first: 100) { totalCount } } } }
  } } }`;
  assert.equal(await refusal({ query }), 'QUERY_TOO_COMPLEX');
});
