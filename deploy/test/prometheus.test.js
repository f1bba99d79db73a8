import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const check = fileURLToPath(new URL('../prometheus/check', import.meta.url));
const NO_PROMTOOL = 77;

test('alerts fire when they should, and every expression of the dashboard can be read', t => {
  const { status, stdout, stderr, error } = spawnSync(check, { encoding: 'utf8' });

  assert.ifError(error);
  if (status === NO_PROMTOOL) {
    t.skip(stderr.trim().split('\n').at(-1));
    return;
  }
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /Unit Testing: +readout\.rules\.test\.yaml\n +SUCCESS/);
});
