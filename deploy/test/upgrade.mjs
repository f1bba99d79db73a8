// The run behind deploy/test/upgrade: two older nodes, a migration, and newer nodes in their place, under reads and writes.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Editor } from './lib/editor.mjs';
import { freePort } from './lib/node.mjs';

const { WORK, OLDER, NEWER } = process.env;
const PHASE = Number(process.env.PHASE_SECONDS) * 1000;
const STOPPED = Boolean(process.env.STOPPED);

const READS = {
  meeting: '{ meeting(slug: "paris-2018") { title statements(first: 5) { nodes { slug summary speaker { name } positions { likelihood } } } } }',
  statements: '{ statements(first: 5) { totalCount nodes { slug speaker { name } reports(first: 3) { nodes { article { slug } relays { actor { name } } } } } } }',
  search: '{ search(query: "Paris", first: 5) { nodes { ... on Statement { slug } ... on Meeting { slug } } } }',
  revisions: '{ statements(first: 3) { nodes { revisions { number at } } } }',
  journal: '{ changes(last: 5) { nodes { kind at } } }',
};
const statement = (position) => `mutation($slug: String!) { recordStatement(input: {slug: $slug, speaker: "donald-trump", form: PARAPHRASE,
  summary: "An upgrade.", saidOn: {edtf: "2018-10-23"}, positions: [{meeting: "paris-2018", likelihood: LIKELY${position}}],
  reports: [{article: "paris-likely-2018-10-23"}]}) { statement { slug } } }`;

/** Each as the graph has it now, and as it had it before. */
const WRITES = {
  topic: ['mutation($slug: String!) { recordTopic(input: {slug: $slug, name: $slug}) { topic { slug } } }'],
  statement: [statement(', wording: "probably"'), statement('')],
};

const running = [];
const phases = [];
const acknowledged = { topic: [], statement: [] };
let phase;

function start(program, args, environment, log, settings = {}) {
  const file = openSync(log, 'w');
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(QUARKUS|READOUT)_/.test(name)));
  const child = spawn(program, args, { cwd: WORK, stdio: ['ignore', file, file], env: { ...clean, ...environment }, ...settings });
  child.ended = new Promise((resolve) => child.once('exit', resolve));
  running.push(child);
  return child;
}

async function stop(child, signal = 'SIGTERM') {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await child.ended;
}

/** The programs that the newer jar brings; PostgreSQL does not run as root. */
async function postgres() {
  const library = join(dirname(NEWER), 'lib', 'main');
  const arch = process.arch === 'arm64' ? 'arm64v8' : 'amd64';
  const bundle = readdirSync(library).find((name) => name.includes(`embedded-postgres-binaries-linux-${arch}-`));
  const programs = join(WORK, 'programs');
  const cluster = join(WORK, 'cluster');
  mkdirSync(programs);
  mkdirSync(cluster);
  const user = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (user.uid) chownSync(cluster, user.uid, user.gid);
  succeed('jar', ['xf', join(library, bundle)], { cwd: programs });
  succeed('tar', ['-xJf', readdirSync(programs).find((name) => name.endsWith('.txz')), '--no-same-owner'], { cwd: programs });
  succeed(join(programs, 'bin', 'initdb'), ['-D', cluster, '-U', 'readout', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { cwd: cluster, ...user });
  const port = await freePort();
  const child = start(
    join(programs, 'bin', 'postgres'),
    ['-D', cluster, '-p', port, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200', '-c', 'fsync=off'],
    {}, join(WORK, 'postgresql.log'), { cwd: cluster, ...user });
  for (let tries = 0; !readFileSync(join(WORK, 'postgresql.log'), 'utf8').includes('ready to accept connections'); tries++) {
    if (tries > 300 || child.exitCode !== null) throw new Error(readFileSync(join(WORK, 'postgresql.log'), 'utf8'));
    await sleep(100);
  }
  return { child, settings: { QUARKUS_DATASOURCE_REACTIVE_URL: `postgresql://127.0.0.1:${port}/postgres`, QUARKUS_DATASOURCE_USERNAME: 'readout', QUARKUS_DATASOURCE_PASSWORD: 'none' } };
}

function succeed(program, args, settings) {
  const done = spawnSync(program, args, settings);
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
}

let numbered = 0;

/** A node that may or may not come up: what it says where it does not. */
async function node(name, jar, settings) {
  const log = join(WORK, `${name}-${numbered++}.log`);
  const child = start('java', ['-Xmx384m', '-XX:TieredStopAtLevel=1', '-jar', jar], {
    QUARKUS_HTTP_HOST: '127.0.0.1', QUARKUS_HTTP_PORT: '0', READOUT_FIRST_RECORD_LOAD: 'true', READOUT_ANSWERS_MEMORY: '0', READOUT_WARMUP_TIME: '0s',
    READOUT_LIMITS_COST_PER_MINUTE: '0', READOUT_LIMITS_COST_AT_ONCE: '0', ...settings }, log);
  for (let tries = 0; tries < 1200; tries++) {
    const text = readFileSync(log, 'utf8');
    const origin = text.match(/Listening on: (http:\/\/[0-9.]+:[0-9]+)/)?.[1];
    if (origin && (await fetch(`${origin}/q/health/ready`).catch(() => ({}))).ok) return { name, child, origin, log };
    if (child.exitCode !== null) return { name, refused: text.trim().split('\n').find((line) => /ERROR|cannot serve/.test(line)) ?? text.trim() };
    await sleep(50);
  }
  throw new Error(`${name} is not ready:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

async function ask(origin, token, query, variables = {}) {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST', signal: AbortSignal.timeout(30_000),
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }) });
  const body = await answer.json();
  if (body.errors) throw new Error(`${body.errors[0].extensions?.code ?? answer.status}: ${body.errors[0].message.slice(0, 90)}`);
  return body.data;
}

/** Of reads and writes, those that the graph of a node has. */
async function known(node, token) {
  const reads = {};
  const writes = {};
  for (const [kinds, into] of [[READS, reads], [WRITES, writes]]) {
    for (const [kind, texts] of Object.entries(kinds)) {
      for (const text of [texts].flat()) {
        const slug = `trial-${kind}-${node.child.pid}`;
        const answer = await ask(node.origin, token, text, text.startsWith('mutation') ? { slug } : {}).catch((failure) => failure);
        if (!(answer instanceof Error) || !answer.message.startsWith('GRAPHQL_VALIDATION_FAILED')) {
          into[kind] ??= text;
        }
      }
    }
  }
  return { reads, writes };
}

/** Reads and writes by one node until it is told to end; what fails is kept with the phase that it was asked in. */
async function load(node, token) {
  const { reads, writes } = await known(node, token);
  let going = true;
  const one = async (kind, work) => {
    const during = phase;
    const began = performance.now();
    const counts = (during.nodes[node.name] ??= {});
    const count = (counts[kind] ??= { well: 0, slowest: 0, faults: {} });
    try {
      await work();
      count.well++;
    } catch (failure) {
      const why = failure.cause?.code ?? failure.message.replace(/ under request id.*/, '');
      count.faults[why] = (count.faults[why] ?? 0) + 1;
    }
    count.slowest = Math.max(count.slowest, performance.now() - began);
    await sleep(5);
  };
  const loops = [
    ...Object.entries(reads).map(async ([kind, query]) => {
      while (going) await one(kind, () => ask(node.origin, token, query));
    }),
    ...Object.entries(writes).map(async ([kind, query]) => {
      for (let number = 0; going; number++) {
        const slug = `${kind}-${node.name}-${node.child.pid}-${number}`;
        await one(`record ${kind}`, async () => {
          await ask(node.origin, token, query, { slug });
          acknowledged[kind].push(slug);
        });
      }
    }),
  ];
  return async () => {
    going = false;
    await Promise.all(loops);
  };
}

function begin(name) {
  phase = { name, nodes: {} };
  phases.push(phase);
  console.log(`- ${name}`);
}

/** Those that were acknowledged and are not there. */
async function missing(node, token) {
  const gone = [];
  for (const [kind, slugs] of Object.entries(acknowledged)) {
    for (const slug of slugs) {
      if (!(await ask(node.origin, token, `query($slug: String!) { ${kind}(slug: $slug) { slug } }`, { slug }))[kind]) gone.push(slug);
    }
  }
  return gone;
}

function report() {
  let failed = 0;
  for (const { name, nodes } of phases) {
    console.log(`\n${name}`);
    for (const [node, kinds] of Object.entries(nodes)) {
      for (const [kind, { well, slowest, faults }] of Object.entries(kinds)) {
        const bad = Object.values(faults).reduce((all, one) => all + one, 0);
        failed += bad;
        console.log(`  ${node.padEnd(8)} ${kind.padEnd(16)} ${String(well).padStart(6)} well ${String(bad).padStart(6)} failed  slowest ${Math.round(slowest)} ms`
          + Object.entries(faults).map(([why, times]) => `\n      ${times} × ${why}`).join(''));
      }
    }
  }
  return failed;
}

async function run() {
  const database = await postgres();
  const { token, settings: trust } = new Editor();
  const settings = { ...database.settings, ...trust };
  const one = await node('older-1', OLDER, settings);
  const two = await node('older-2', OLDER, settings);
  if (one.refused || two.refused) throw new Error(one.refused ?? two.refused);

  begin('two older nodes on their own schema');
  const ends = [await load(one, token), await load(two, token)];
  await sleep(PHASE);

  const newer = STOPPED ? await stopAndReplace([one, two], ends, settings, token) : await replace(one, two, ends, settings, token);

  const failed = report();
  const gone = await missing(newer, token);
  const written = acknowledged.topic.length + acknowledged.statement.length;
  console.log(`\n${failed} requests failed; ${gone.length} of ${written} acknowledged writes are missing${gone.length ? `, as ${gone[0]}` : ''}`);
  return failed + gone.length === 0 ? 0 : 1;
}

async function migrate(settings) {
  const log = join(WORK, 'migrate.log');
  const started = performance.now();
  const migration = start('java', ['-Xmx256m', '-XX:TieredStopAtLevel=1', '-jar', NEWER, 'migrate'], settings, log);
  await migration.ended;
  console.log(`  ${readFileSync(log, 'utf8').trim().split('\n').at(-1)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (migration.exitCode !== 0) throw new Error(`The migration failed:\n${readFileSync(log, 'utf8')}`);
}

/** As where a migration takes away what older nodes use: nobody is answered from the stop until a newer node is ready. */
async function stopAndReplace(older, ends, settings, token) {
  begin('both older nodes are stopped');
  await Promise.all(ends.map((end) => end()));
  await Promise.all(older.map(({ child }) => stop(child)));
  const stopped = performance.now();
  await migrate(settings);

  begin('newer nodes alone');
  const nodes = [];
  for (const name of ['newer-1', 'newer-2']) {
    const newer = await node(name, NEWER, settings);
    if (newer.refused) throw new Error(newer.refused);
    if (nodes.length === 0) console.log(`  ready ${((performance.now() - stopped) / 1000).toFixed(1)} s after the older ones had ended`);
    nodes.push(newer);
  }
  const loads = await Promise.all(nodes.map((newer) => load(newer, token)));
  await sleep(PHASE);
  await Promise.all(loads.map((end) => end()));
  return nodes[0];
}

/** One after another, under reads and writes. */
async function replace(one, two, ends, settings, token) {
  begin('the same while the database is migrated');
  await migrate(settings);

  begin('the same on the newer schema');
  await sleep(PHASE);

  begin('one older node is restarted on the newer schema');
  await ends[0]();
  await stop(one.child);
  let again = await node('older-1', OLDER, settings);
  console.log(again.refused ? `  it is refused: ${again.refused}` : '  it serves again');
  if (again.refused) {
    again = await node('older-1', OLDER, { ...settings, QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS: '*:future' });
    console.log(`  told of newer migrations (QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS=*:future) ${again.refused ? `it is refused too: ${again.refused}` : 'it serves'}`);
  }
  const third = again.refused ? null : await load(again, token);
  await sleep(PHASE / 2);

  begin('a newer node beside an older one');
  await third?.();
  if (!again.refused) await stop(again.child);
  const newer = await node('newer-1', NEWER, settings);
  if (newer.refused) throw new Error(newer.refused);
  ends.push(await load(newer, token));
  await sleep(PHASE);

  begin('newer nodes alone');
  await ends[1]();
  await stop(two.child);
  const last = await node('newer-2', NEWER, settings);
  ends.push(await load(last, token));
  await sleep(PHASE / 2);
  await Promise.all(ends.slice(2).map((end) => end()));
  return newer;
}

let code = 1;
try {
  code = await run();
} catch (failure) {
  console.error(failure);
} finally {
  for (const child of running.reverse()) await stop(child, child.spawnfile.endsWith('postgres') ? 'SIGINT' : 'SIGTERM');
}
process.exit(code);
