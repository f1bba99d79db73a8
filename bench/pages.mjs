// What a page takes beside the query that it asks: the same client asks for both in turns, once with answers and pages kept as in
// production, once with neither, so that each is worked out anew.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cpuSeconds } from './lib/cpu.mjs';
import { say } from './lib/ground.mjs';
import { built, readoutByItself } from './lib/servers.mjs';
import { end, output, run } from './lib/started.mjs';

const LOAD = new URL('lib/load.mjs', import.meta.url).pathname;
const PATHS = ['/meetings/paris-2018', '/statements/trump-probably-not-paris-2018-11-05', '/actors/donald-trump', '/search?q=Paris', '/'];
const HELP = `bench/pages
  --jar PATH         a quarkus-run.jar; without it the jar is built
  --only PATH,…      ${PATHS.join(', ')}
  --connections N    how many clients ask at a time (8)
  --turns N          how many turns each has (5)
  --seconds N        how long a turn is (1)
  --warm-up N        seconds for each before its first turn (4)
  --help`;
const FORMS = {
  kept: {},
  'worked out anew': { READOUT_ANSWERS_MEMORY: '0', READOUT_PAGES_MEMORY: '0' },
};

const names = ['jar', 'only', 'connections', 'turns', 'seconds', 'warm-up'];
const { values } = parseArgs({
  options: { ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])), help: { type: 'boolean' } },
});
const connections = Number(values.connections ?? 8);
const turns = Number(values.turns ?? 5);
const seconds = Number(values.seconds ?? 1);
const warmUp = Number(values['warm-up'] ?? 4);
const paths = values.only?.split(',') ?? PATHS;

if (values.help) {
  console.log(HELP);
  process.exit(0);
}

await run(async () => {
  const jar = values.jar ? resolve(process.env.CALLED_FROM ?? '.', values.jar) : await built();
  console.log('| page | answers and pages | page: p50 ms | p99 ms | CPU s/1,000 | bytes | query: p50 ms | p99 ms | CPU s/1,000 | bytes | p50, ratio | CPU, ratio |');
  console.log('|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|');
  for (const [form, settings] of Object.entries(FORMS)) {
    say(form);
    const server = await readoutByItself('readout', jar, settings);
    for (const path of paths) await compare(server, path, form);
    await end(server.child);
  }
});

async function compare(server, path, form) {
  const page = await (await fetch(server.origin + path, { headers: { Accept: 'text/html', 'Accept-Encoding': 'identity' } })).text();
  const { query, variables } = question(page);
  const { bytes } = await server.ask(query, variables);
  const runs = {
    page: { job: { paths: [path], sizes: [Buffer.byteLength(page)] }, turns: [] },
    query: { job: { bodies: [JSON.stringify({ query, variables })], sizes: [bytes] }, turns: [] },
  };
  for (const one of Object.values(runs)) await turn(server, one, warmUp);
  for (let i = 0; i < turns; i++) {
    // each begins as often as the other
    const order = i % 2 === 0 ? ['page', 'query'] : ['query', 'page'];
    for (const name of order) runs[name].turns.push(await turn(server, runs[name], seconds));
  }
  const [one, other] = [measured(runs.page), measured(runs.query)];
  const cells = ({ p50, p99, cpu, bytes: size }) => [p50.toFixed(3), p99.toFixed(3), cpu.toFixed(3), size.toLocaleString('en')];
  console.log(`| ${[path, form, ...cells(one), ...cells(other), (one.p50 / other.p50).toFixed(2), (one.cpu / other.cpu).toFixed(2)].join(' | ')} |`);
}

/** The document and the variables of a page, which it links to. */
function question(page) {
  const link = /href="(\/q\/graphql-ui\/\?query=[^"]*)"/.exec(page)[1].replaceAll('&amp;', '&');
  const { searchParams } = new URL(link, 'http://localhost');
  return { query: searchParams.get('query'), variables: JSON.parse(searchParams.get('variables')) };
}

async function turn(server, { job }, length) {
  const before = cpuSeconds(server.pid);
  const input = JSON.stringify({ port: server.port, connections, seconds: length, ...job });
  const { micros } = JSON.parse(await output(process.execPath, [LOAD], { input }));
  return { micros, cpu: cpuSeconds(server.pid) - before };
}

function measured({ job, turns: all }) {
  const micros = Uint32Array.from(all.flatMap((one) => one.micros)).sort();
  const at = (part) => micros[Math.floor(micros.length * part)] / 1_000;
  const cpu = all.reduce((sum, one) => sum + one.cpu, 0) / (micros.length / 1_000);
  return { p50: at(0.5), p99: at(0.99), cpu, bytes: job.sizes[0] };
}
