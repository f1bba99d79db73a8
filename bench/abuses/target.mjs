import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { jvm, readout } from '../lib/servers.mjs';
import { end } from '../lib/started.mjs';

/** Sessions of PostgreSQL that are not our own. */
const SESSIONS = `
  select pid, state from pg_stat_activity
  where backend_type in ('client backend', 'parallel worker') and pid <> pg_backend_pid() and datname = 'readout'`;
const KEYED = 'query Probe($slug: String!) { statement(slug: $slug) { slug summary } }';
const WARM_UP = 3_000;

/** The server that is abused, with its limits on, and its PostgreSQL; started anew where it died or did not recover. */
export class Target {
  static async on(jar, postgres, heap) {
    const watcher = new pg.Client({ host: '127.0.0.1', port: postgres.port, user: 'readout', database: 'readout' });
    await watcher.connect();
    return new Target(jar, postgres, heap, watcher);
  }

  constructor(jar, postgres, heap, watcher) {
    this.jar = jar;
    this.postgres = postgres;
    this.heap = heap;
    this.watcher = watcher;
    this.logFrom = 0;
  }

  async start() {
    this.server = await readout('readout', this.jar, this.postgres, jvm(this.heap), {});
    let next = 0;
    await Promise.all(Array.from({ length: 16 }, async () => {
      while (next < WARM_UP) await this.server.ask(KEYED, { slug: `statement-${next++ % 1_000}` });
    }));
  }

  /** Ends the server whatever state it is in, and what PostgreSQL still does for it. */
  async stop() {
    if (this.server.child.exitCode === null && this.server.child.signalCode === null) process.kill(-this.server.pid, 'SIGKILL');
    await end(this.server.child);
    for (const { pid } of (await this.watcher.query(SESSIONS)).rows) await this.watcher.query('select pg_terminate_backend($1)', [pid]);
    await this.idleWithin(30_000);
    this.server = null;
  }

  async close() {
    if (this.server) await this.stop();
    await this.watcher.end();
  }

  /** Whether it runs and answers; a server that ran out of memory or stack may do both and be of no use. */
  async health() {
    const broken = /java\.lang\.(OutOfMemory|StackOverflow)Error/.exec(this.newLog());
    if (this.server.child.exitCode !== null || this.server.child.signalCode !== null) return 'DEAD';
    try {
      const answer = await fetch(`${this.server.origin}/q/health/live`, { signal: AbortSignal.timeout(5_000) });
      if (!answer.ok) return `status ${answer.status}`;
    } catch {
      return 'no answer in 5 s';
    }
    return broken ? `${broken[1]}Error` : 'yes';
  }

  /** From now on the log counts. */
  mark() {
    this.logFrom = statSync(this.server.log).size;
  }

  newLog() {
    return readFileSync(this.server.log).subarray(this.logFrom).toString();
  }

  keepLog(folder, name) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(this.server.log, join(folder, `${name}.log`));
  }

  /** Whether no session of PostgreSQL does anything, seen thrice in a row before so many milliseconds are over. */
  async idleWithin(millis) {
    const until = performance.now() + millis;
    for (let seen = 0; ; ) {
      const idle = (await this.watcher.query(SESSIONS)).rows.every(({ state }) => state === 'idle');
      seen = idle ? seen + 1 : 0;
      if (seen === 3) return true;
      if (performance.now() > until) return idle;
      await sleep(50);
    }
  }

  /** Resident memory of the server and the private memory of PostgreSQL's backends, in MB. */
  async memory() {
    const pids = (await this.watcher.query(SESSIONS)).rows.map(({ pid }) => pid);
    const kilobytes = pids.map((pid) => of(`/proc/${pid}/smaps_rollup`, /^Private_(?:Clean|Dirty):\s+(\d+) kB/gm));
    return {
      server: Math.round(of(`/proc/${this.server.pid}/status`, /^VmRSS:\s+(\d+) kB/gm) / 1_024),
      backends: Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1_024),
    };
  }
}

/** The sum of what a file of /proc has of a kind; 0 for a process that is gone. */
function of(path, pattern) {
  try {
    return [...readFileSync(path, 'utf8').matchAll(pattern)].reduce((sum, [, one]) => sum + Number(one), 0);
  } catch {
    return 0;
  }
}
