import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cpuSeconds } from './lib/cpu.mjs';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { variables } from './lib/queries.mjs';
import { UNLIMITED, jvm, readout } from './lib/servers.mjs';
import { end, run } from './lib/started.mjs';
import { mean, Runner, sizesOf } from './lib/turns.mjs';

const options = parse('warm');
/** The steady rate is that of the last seconds, a quarter of all. */
const STEADY = 1 / 4;
const ENOUGH = 0.9;
/** Single seconds leap; each counts with the two after it. */
const TOGETHER = 3;
/** How many seconds a table shows. */
const SHOWN = 10;

await run(async () => {
  const { jar, postgres, server } = await ground(options);
  const asked = {};
  for (const query of options.queries) {
    const values = await variables(query, server, postgres);
    asked[query] = { values, sizes: await sizesOf(query, server, values) };
  }
  await end(server.child);

  const jars = { readout: jar, ...(options.baseline && { baseline: options.baseline }) };
  const starts = [];
  for (const query of options.queries) {
    for (const [name, path] of Object.entries(jars)) {
      say(`${query} ${name}`);
      starts.push({ query, name, ...(await loaded(name, path, query, asked[query], postgres)) });
    }
  }
  console.log(`| query | server | ready after, s | CPU until then, s | requests/s at the end | 90 % of it after the start, s | requests in each of the first ${SHOWN} seconds |\n`
    + '|---|---|--:|--:|--:|--:|---|');
  for (const { query, name, ready, cpu, steady, warm, perSecond } of starts) {
    console.log(`| ${query} | ${name} | ${ready.toFixed(1)} | ${cpu.toFixed(1)} | ${steady.toFixed(0)} | ${warm?.toFixed(1) ?? 'never'} | ${perSecond.slice(0, SHOWN).join(' ')} |`);
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(starts, null, 2)}\n`);
});

/** A server from its start on, under load from when it is ready. */
async function loaded(name, jar, query, { values, sizes }, postgres) {
  const archive = join(dirname(jar), 'archive.args');
  const began = process.hrtime.bigint();
  // as long as the server itself has it, unless the environment says otherwise
  const server = await readout(name, existsSync(archive) ? archive : jar, postgres, jvm(), { ...UNLIMITED, READOUT_WARMUP_TIME: process.env.READOUT_WARMUP_TIME });
  const ready = Number(process.hrtime.bigint() - began) / 1e9;
  const cpu = cpuSeconds(server.pid);
  const { perSecond } = await Runner.ofSizes(query, server, values, sizes, options).load(options.seconds);
  await end(server.child);
  const whole = Array.from({ length: Math.floor(options.seconds) }, (_, second) => perSecond[second] ?? 0);
  const steady = mean(whole.slice(-Math.ceil(whole.length * STEADY)));
  const at = whole.findIndex((_, i) => i + TOGETHER <= whole.length && mean(whole.slice(i, i + TOGETHER)) >= ENOUGH * steady);
  return { ready, cpu, steady, warm: at < 0 ? undefined : ready + at, perSecond: whole };
}
