import { writeFileSync } from 'node:fs';
import { cpuSeconds } from './lib/cpu.mjs';
import { ground, say } from './lib/ground.mjs';
import { resident } from './lib/memory.mjs';
import { options as parse } from './lib/options.mjs';
import { archived, FIRST, readout } from './lib/servers.mjs';
import { end, run } from './lib/started.mjs';
import { mean } from './lib/turns.mjs';

const options = parse('starts');

await run(async () => {
  const { jar, postgres, server } = await ground(options);
  await end(server.child);
  say('making an archive of the classes');
  const forms = {
    'as it comes': jar,
    'with its archive': await archived(jar),
    ...(options.baseline && { baseline: options.baseline }),
  };
  const starts = Object.fromEntries(Object.keys(forms).map((form) => [form, []]));
  for (let turn = 1; turn <= options.turns; turn++) {
    for (const [form, built] of Object.entries(forms)) {
      say(`${form}, start ${turn}`);
      starts[form].push(await started(built, postgres));
    }
  }
  console.log(`| | first answer, s | CPU until then, s | resident, MB |\n|---|--:|--:|--:|`);
  for (const [form, found] of Object.entries(starts)) {
    const of = (what) => mean(found.map((start) => start[what]));
    console.log(`| ${form} | ${of('seconds').toFixed(2)} | ${of('cpu').toFixed(2)} | ${of('memory').toFixed(0)} |`);
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify(starts, null, 2)}\n`);
});

/** A start until one query is answered. */
async function started(built, postgres) {
  const began = process.hrtime.bigint();
  const server = await readout('readout', built, postgres);
  await server.ask(FIRST, {});
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const found = { seconds, cpu: cpuSeconds(server.pid), memory: resident(server.pid).now };
  await end(server.child);
  return found;
}
