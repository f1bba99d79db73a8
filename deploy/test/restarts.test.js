import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const RESTARTS = fileURLToPath(new URL('restarts', import.meta.url));
const JAR = fileURLToPath(new URL('../../target/quarkus-app/quarkus-run.jar', import.meta.url));

test('two servers behind nginx are restarted in turns, and no request is lost', { skip: lacking() }, () => {
  const { status, stdout, stderr } = spawnSync(RESTARTS, ['--short'], { encoding: 'utf8', timeout: 280_000 });

  assert.equal(status, 0, `${stdout}\n${stderr}`);
});

function lacking() {
  if (spawnSync('nginx', ['-v']).error) return 'there is no nginx on the path';
  return existsSync(JAR) ? false : 'there is no packaged server';
}
