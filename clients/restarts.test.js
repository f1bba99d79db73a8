import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const RESTARTS = fileURLToPath(new URL('../deploy/test/restarts', import.meta.url));
const nginx = spawnSync('nginx', ['-v']).error === undefined;

test('two servers behind nginx are restarted in turns, and no request is lost', { skip: nginx ? false : 'there is no nginx on the path' }, () => {
  const { status, stdout, stderr } = spawnSync(RESTARTS, ['--short'], { encoding: 'utf8', timeout: 180_000 });

  assert.equal(status, 0, `${stdout}\n${stderr}`);
});
