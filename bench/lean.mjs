import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ground, say } from './lib/ground.mjs';
import { resident } from './lib/memory.mjs';
import { options as parse } from './lib/options.mjs';
import { variables } from './lib/queries.mjs';
import { archived, FIRST, readout } from './lib/servers.mjs';
import { end, run } from './lib/started.mjs';
import { Runner } from './lib/turns.mjs';

const options = parse('lean');
const REQUESTS = 20_000;
/** What src/main/docker/Dockerfile.jvm gives a container of 512 MB. */
const BOUNDED = ['-Xmx256m'];

await run(async () => {
  const { jar, postgres, server } = await ground(options);
  const asked = await Promise.all(options.queries.map(async (query) => [query, await variables(query, server, postgres)]));
  await end(server.child);

  say('making the class-data archive');
  const archive = await archived(jar);

  const forms = {
    'as it comes, `-Xmx256m`': [jar, BOUNDED],
    'with a class-data archive': [archive, BOUNDED],
    'and the serial collector': [archive, [...BOUNDED, '-XX:+UseSerialGC']],
    ...(options.native && {
      'native executable, `-Xmx256m`': [options.native, BOUNDED],
      'and `-Xmn32m`': [options.native, [...BOUNDED, '-Xmn32m']],
    }),
  };
  const found = [];
  for (const [form, [built, flags]] of Object.entries(forms)) {
    say(form);
    found.push({ form, ...(await measured(built, postgres, flags, asked)) });
  }
  console.log(`| | first answer, s | after it, MB | after ${REQUESTS.toLocaleString('en')} requests, MB | at most, MB |\n|---|--:|--:|--:|--:|`);
  for (const { form, seconds, before, after, peak } of found) {
    console.log(`| ${form} | ${seconds.toPrecision(3)} | ${before} | ${after} | ${peak} |`);
  }
  if (options.json) writeFileSync(options.json, JSON.stringify(found, null, 2));
});

/** The middle of as many starts as there are turns; the load is on the last. */
async function measured(built, postgres, flags, asked) {
  const times = [];
  for (let turn = 1; ; turn++) {
    const began = process.hrtime.bigint();
    const server = await readout('readout', built, postgres, flags);
    await server.ask(FIRST, {});
    times.push(Number(process.hrtime.bigint() - began) / 1e9);
    if (turn === options.turns) {
      const before = resident(server.pid).now;
      await load(server, asked);
      const { now, most } = resident(server.pid);
      await end(server.child);
      return { seconds: times.sort((a, b) => a - b)[Math.floor(times.length / 2)], before, after: now, peak: most };
    }
    await end(server.child);
    await sleep(200);
  }
}

/** As many requests, spread over the queries. */
async function load(server, asked) {
  for (const [query, values] of asked) {
    const runner = await Runner.ofServer(query, server, values, options);
    for (let answered = 0; answered < REQUESTS / asked.length; ) {
      answered += (await runner.load(options.seconds)).micros.length;
    }
  }
}
