import { setTimeout as sleep } from 'node:timers/promises';
import { end, start } from '../lib/started.mjs';

const PROBE = new URL('probe.mjs', import.meta.url).pathname;
const ABUSER = new URL('abuser.mjs', import.meta.url).pathname;
const PROBE_ADDRESS = '127.0.0.1';
const EVERY_MILLIS = 40;
const TIMEOUT_MILLIS = 10_000;
const IDLE_MILLIS = 2_000;
const SAMPLE_MILLIS = 500;
const GRACE_SECONDS = 20;

/** Asks while nobody else does. */
export async function unabused(target, { statements, quick }) {
  const probe = probing(target, statements);
  await sleep(quick ? 1_500 : 3_000);
  return probe.result();
}

/** Asks while one client abuses the server, and looks at both afterwards. The n-th abuse comes from the n-th address. */
export async function abused(target, abuse, n, facts, { seconds, statements, quick }) {
  target.mark();
  const before = await target.memory();
  const peak = { ...before };
  const sampler = setInterval(async () => {
    const now = await target.memory().catch(() => before);
    for (const name of Object.keys(peak)) peak[name] = Math.max(peak[name], now[name]);
  }, SAMPLE_MILLIS);
  const probe = probing(target, statements);
  const answers = await abusing(target, abuse, n, facts, seconds * (abuse.times ?? 1));
  const ended = performance.now();
  // What the abuse left behind hurts others too.
  await sleep(quick ? 300 : 1_000);
  const asked = probe.result();
  const idle = await target.idleWithin(IDLE_MILLIS - (performance.now() - ended));
  const withAbuse = await asked;
  clearInterval(sampler);
  const after = await target.memory();
  return {
    name: abuse.name, about: abuse.about, withAbuse, alive: await target.health(), idle, before, peak, after,
    logKilobytes: Math.round(target.newLog().length / 1_024), answers,
  };
}

let first = 0;

/** Each probe goes on with rows that none has asked for. */
function probing(target, statements) {
  const settings = {
    port: target.server.port, address: PROBE_ADDRESS, first: (first += 7 * 1_009), statements, everyMillis: EVERY_MILLIS,
    timeoutMillis: TIMEOUT_MILLIS,
  };
  const child = start(process.execPath, [PROBE, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const printed = text(child);
  return {
    async result() {
      child.stdin.end();
      const { asked, millis, failures } = JSON.parse(await printed);
      await end(child);
      const sorted = millis.sort((one, other) => one - other);
      const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
      return {
        asked, p50: at(0.5), p95: at(0.95), worst: at(1), failed: Object.values(failures).reduce((sum, one) => sum + one, 0), failures,
      };
    },
  };
}

async function abusing(target, abuse, n, facts, seconds) {
  const settings = { name: abuse.name, port: target.server.port, address: `127.0.1.${n + 1}`, seconds, facts };
  const child = start(process.execPath, [ABUSER], { stdio: ['pipe', 'pipe', 'inherit'] });
  // One that is busy with itself is ended in its turn.
  const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), (seconds + GRACE_SECONDS) * 1_000);
  child.stdin.end(JSON.stringify(settings));
  const printed = await text(child);
  clearTimeout(late);
  await end(child);
  if (child.exitCode) throw new Error(`The abuse ${abuse.name} failed with ${child.exitCode}.`);
  return printed ? JSON.parse(printed) : {};
}

function text(child) {
  let all = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => (all += piece));
  return new Promise((resolve) => child.once('close', () => resolve(all)));
}
