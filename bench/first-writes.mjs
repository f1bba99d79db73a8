import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { jvm, readout, UNLIMITED } from './lib/servers.mjs';
import { end, run } from './lib/started.mjs';
import { editor } from './steadiness/editor.mjs';
import { Writer } from './steadiness/writer.mjs';

const options = parse('first-writes');
/** How many mutations a server is sent, one after the other. */
const WRITES = 10;
/** PostgreSQL writes its log a moment after it answers. */
const LOGGED_MILLIS = 300;

await run(async () => {
  const { jar, postgres, server } = await ground({ ...options, postgres: { log_line_prefix: '%n %p ', log_min_duration_statement: 0 } });
  await end(server.child);
  const jars = { readout: jar, ...(options.baseline && { baseline: options.baseline }) };
  const starts = [];
  for (let turn = 0; turn < options.turns; turn++) {
    for (const [name, path] of Object.entries(jars)) {
      say(`${name}, start ${turn + 1}`);
      starts.push({ name, ...(await written(name, path, postgres)) });
    }
  }
  console.log(`| server | first, ms | turn held, ms | the next ${WRITES - 1}, ms | turns held, ms |\n|---|--:|--:|--:|--:|`);
  for (const { name, millis, held } of starts) {
    console.log(`| ${name} | ${millis[0]} | ${held[0]} | ${millis.slice(1).join(' ')} | ${held.slice(1).join(' ')} |`);
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(starts, null, 2)}\n`);
});

/** How long mutations of a server take that has just become ready, and for how long they hold the turn to write. */
async function written(name, jar, postgres) {
  const { settings, token } = editor();
  // as long as the server itself has it, unless the environment says otherwise
  const warmUp = { READOUT_WARMUP_TIME: process.env.READOUT_WARMUP_TIME };
  const server = await readout(name, jar, postgres, jvm(), { ...UNLIMITED, ...settings, ...warmUp });
  const writer = await Writer.on(postgres, token, 1);
  writer.server = server;
  const before = readFileSync(postgres.log, 'utf8').length;
  for (let i = 0; i < WRITES; i++) await writer.write();
  await sleep(LOGGED_MILLIS);
  await end(server.child);
  return { millis: writer.millis.map(Math.round), held: turns(readFileSync(postgres.log, 'utf8').slice(before)) };
}

/** By PostgreSQL's log: milliseconds from when a transaction has the turn to write until it is committed. */
function turns(log) {
  const begun = new Map();
  const held = [];
  for (const [, seconds, process, statement] of log.matchAll(/^(\d+\.\d+) (\d+) LOG: +duration: [\d.]+ ms +(?:execute \S+|statement): (.*)$/gm)) {
    if (statement.trim() === 'select position') begun.set(process, Number(seconds));
    if (statement.trim() === 'COMMIT' && begun.has(process)) {
      held.push(Math.round((Number(seconds) - begun.get(process)) * 1_000));
      begun.delete(process);
    }
  }
  return held;
}
