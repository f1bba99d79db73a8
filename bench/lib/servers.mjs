import { existsSync, openSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folder, output, start } from './started.mjs';

const HERE = new URL('..', import.meta.url).pathname;
const POOL = '10';
/** Milliseconds between two looks at a server that starts; a native executable starts in some hundred. */
const POLL = 2;

/** Those that are no Readout. */
const OTHERS = ['postgraphile', 'yoga', 'quarkus'];

/** Gives Readout's jar, built anew where it is older than a source. */
export async function built() {
  const cwd = join(HERE, '..');
  const jar = join(cwd, 'target', 'quarkus-app', 'quarkus-run.jar');
  if (!(await isNewest(jar, cwd))) await output('./mvnw', ['-B', '-q', 'package', '-DskipTests'], { cwd });
  return jar;
}

/** Makes an archive of a jar's classes, in the folder of the run, and gives the arguments that start a server with it. */
export async function archived(jar) {
  await output(join(HERE, '..', 'src', 'main', 'jvm', 'archive'), [dirname(jar), folder]);
  return join(folder, 'archive.args');
}

const isNewest = async (jar, cwd) =>
  existsSync(jar) && (await output('find', ['pom.xml', 'src/main', '-newer', jar, '-print', '-quit'], { cwd })) === '';

/** The limits that keep one client from asking as much as a measurement does, and the answers that it would be served from memory. */
export const UNLIMITED = {
  QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE: POOL,
  READOUT_LIMITS_IN_FLIGHT: '0',
  READOUT_LIMITS_COST_PER_MINUTE: '0',
  READOUT_LIMITS_COST_AT_ONCE: '0',
  READOUT_ANSWERS_MEMORY: process.env.READOUT_ANSWERS_MEMORY ?? '0',
};

/** What a server is asked first. */
export const FIRST = '{ leaders(first: 1) { nodes { name } } }';

/** The heap, and the collector of the image. */
export const jvm = (heap = '1g') => [`-Xmx${heap}`, '-XX:+UseParallelGC'];

/** How java starts what was built. */
const PROGRAMS = { '.jar': (jar) => ['-jar', jar], '.args': (archive) => [`@${archive}`] };

/** Readout, by its jar, the arguments of its archive or its native executable, as it runs in production; unless told otherwise, with the limits off that keep one client from asking this much. */
export function readout(name, built, postgres, flags, settings = UNLIMITED) {
  const words = PROGRAMS[extname(built)];
  const [program, args] = words ? ['java', [...(flags ?? jvm()), ...words(built)]] : [built, flags ?? ['-Xmx1g']];
  return Server.start(name, program, args, {
    QUARKUS_HTTP_HOST: '127.0.0.1',
    QUARKUS_HTTP_PORT: '0',
    QUARKUS_DATASOURCE_REACTIVE_URL: postgres.url.replace('readout@', ''),
    QUARKUS_DATASOURCE_USERNAME: 'readout',
    QUARKUS_DATASOURCE_PASSWORD: 'readout',
    // A jar from before a migration serves what came after it too.
    QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS: '*:future',
    READOUT_FIRST_RECORD_LOAD: 'false',
    READOUT_WARMUP_TIME: '0s',
    ...settings,
  });
}

/** Readout as it starts by itself: its own PostgreSQL with the first record; the limits of one client are off. */
export function readoutByItself(name, jar, settings) {
  return Server.start(name, 'java', [...jvm(), '-jar', jar], {
    QUARKUS_HTTP_HOST: '127.0.0.1',
    QUARKUS_HTTP_PORT: '0',
    READOUT_DATABASE_FOLDER: join(folder, `${name}-data`),
    READOUT_LIMITS_IN_FLIGHT: '0',
    READOUT_LIMITS_COST_PER_MINUTE: '0',
    READOUT_LIMITS_COST_AT_ONCE: '0',
    READOUT_WARMUP_TIME: '0s',
    ...settings,
  });
}

/** PostGraphile as its authors run it in production. */
export function postgraphile(postgres) {
  return byNode('postgraphile', 'server.mjs', postgres);
}

/** GraphQL Yoga with DataLoader and pg, as their guides say. */
export function yoga(postgres) {
  return byNode('yoga', 'yoga/server.mjs', postgres);
}

/** Much the same schema as Quarkus comes: SmallRye over Hibernate Reactive Panache; built where it is older than a source. */
export async function quarkus(postgres) {
  const cwd = join(HERE, 'peer', 'quarkus');
  const jar = join(cwd, 'target', 'quarkus-app', 'quarkus-run.jar');
  const version = /<quarkus\.platform\.version>(.*?)</.exec(readFileSync(join(HERE, '..', 'pom.xml'), 'utf8'))[1];
  const args = ['-B', '-q', 'package', '-f', join(cwd, 'pom.xml'), `-Dquarkus.platform.version=${version}`];
  if (!(await isNewest(jar, cwd))) await output(join(HERE, '..', 'mvnw'), args, { cwd });
  return Server.start('quarkus', 'java', [...jvm(), '-jar', jar], {
    QUARKUS_DATASOURCE_REACTIVE_URL: postgres.url.replace('readout@', ''),
    QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE: POOL,
    QUARKUS_DATASOURCE_USERNAME: 'readout',
    QUARKUS_DATASOURCE_PASSWORD: 'readout',
  });
}

function byNode(name, script, postgres) {
  return Server.start(name, join(HERE, 'node_modules', 'node', 'bin', 'node'), [join(HERE, 'peer', script)], {
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    DATABASE_URL: postgres.url,
    POOL,
  });
}

/** A GraphQL server that runs. */
class Server {
  static async start(name, program, args, environment) {
    const log = join(folder, `${name}.log`);
    const file = openSync(log, 'w');
    const child = start(program, args, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', file, file] });
    const origin = await listening(name, child, log);
    const server = new Server(name, child, origin, log);
    await server.ready();
    return server;
  }

  constructor(name, child, origin, log) {
    this.name = name;
    this.child = child;
    this.log = log;
    this.pid = child.pid;
    this.origin = origin;
    this.port = Number(new URL(origin).port);
  }

  /** The data of an answer and how many bytes it has. An answer with errors is a failure. */
  async ask(query, variables) {
    const answer = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Encoding': 'identity' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await answer.text();
    const parsed = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
    if (!answer.ok || parsed.errors || !parsed.data) {
      throw new Error(`${this.name} answers ${answer.status}: ${text.slice(0, 2_000)}\nto ${JSON.stringify(variables)} of\n${query}`);
    }
    return { data: parsed.data, bytes: Buffer.byteLength(text) };
  }

  /** Readout migrates and looks at its database before it is ready; the others are when they listen. */
  async ready() {
    if (OTHERS.includes(this.name)) return;
    for (let tries = 0; tries < 30_000; tries++) {
      if ((await fetch(`${this.origin}/q/health/ready`)).ok) return;
      await sleep(POLL);
    }
    throw new Error(`${this.name} is not ready.`);
  }
}

async function listening(name, child, log) {
  for (let tries = 0; tries < 60_000; tries++) {
    const found = readFileSync(log, 'utf8').match(/Listening on: (http:\/\/[0-9.]+:[0-9]+)/);
    if (found) return found[1];
    if (child.exitCode !== null) break;
    await sleep(POLL);
  }
  throw new Error(`${name} did not come up:\n${readFileSync(log, 'utf8').slice(-4_000)}`);
}
