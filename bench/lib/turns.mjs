import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { cpuSeconds } from './cpu.mjs';
import { document, numberedSql, sql } from './queries.mjs';
import { folder, output } from './started.mjs';

const LOAD = new URL('load.mjs', import.meta.url).pathname;

/** Something that answers a query under load. */
export class Runner {
  /** A server over HTTP, asked for all that its variables say in turn. */
  static async ofServer(query, server, variables, options) {
    return Runner.ofSizes(query, server, variables, await sizesOf(query, server, variables), options);
  }

  /** One that is not asked before: how long its answers are is known. */
  static ofSizes(query, server, variables, sizes, options) {
    const bodies = variables.map((one) => JSON.stringify({ query: document(query, server.name), variables: one }));
    const job = { port: server.port, bodies, sizes, connections: options.connections };
    const load = async (seconds) => JSON.parse(await output(process.execPath, [LOAD], { input: JSON.stringify({ ...job, seconds }) }));
    return new Runner(server.name, query, mean(sizes), server.pid, load);
  }

  /** Hand-written SQL by pgbench: one prepared statement a client. */
  static async ofLimit(query, postgres, options) {
    const script = join(folder, `${query}.sql`);
    writeFileSync(script, `\\set i random(1, ${options.sets})\n${sql(query).replaceAll(/\s*\n\s*/g, ' ')};\n`);
    const sizes = await postgres.with(async (client) => {
      const found = [];
      for (let i = 1; i <= options.sets; i++) {
        const { rows } = await client.query(`select octet_length(answer::text) as bytes from (${numberedSql(query)}) as every (answer)`, [i]);
        found.push(rows[0].bytes);
      }
      return found;
    });
    return new Runner('limit', query, mean(sizes), null, (seconds) => pgbench(script, seconds, postgres, options));
  }

  constructor(server, query, bytes, pid, load) {
    Object.assign(this, { server, query, bytes, pid, load });
    this.turns = [];
  }

  /** One turn under load; what it took is kept. */
  async turn(seconds, postgres) {
    const before = [this.pid ? cpuSeconds(this.pid) : 0, cpuSeconds(postgres.pid)];
    const turn = await this.load(seconds);
    const after = [this.pid ? cpuSeconds(this.pid) : 0, cpuSeconds(postgres.pid)];
    this.turns.push({ ...turn, server: after[0] - before[0], database: after[1] - before[1] });
  }

  /** All turns as one measurement. */
  measurement(sqlStatements) {
    const micros = Uint32Array.from(this.turns.flatMap((turn) => turn.micros)).sort();
    const sum = (field) => this.turns.reduce((total, turn) => total + turn[field], 0);
    const thousands = micros.length / 1_000;
    return {
      query: this.query,
      server: this.server,
      requestsPerSecond: round(micros.length / sum('seconds'), 1),
      p50Millis: round(micros[Math.floor(micros.length * 0.5)] / 1_000, 3),
      p99Millis: round(micros[Math.floor(micros.length * 0.99)] / 1_000, 3),
      serverCpuPerThousand: round(sum('server') / thousands, 4),
      databaseCpuPerThousand: round(sum('database') / thousands, 4),
      bytes: Math.round(this.bytes),
      sqlStatements: round(sqlStatements, 2),
    };
  }
}

/** How many bytes each answer has. */
export async function sizesOf(query, server, variables) {
  const sizes = [];
  for (const one of variables) sizes.push((await server.ask(document(query, server.name), one)).bytes);
  return sizes;
}

async function pgbench(script, seconds, postgres, { connections }) {
  const prefix = join(folder, 'pgbench');
  const threads = Math.min(cpus().length, connections);
  await output('pgbench', ['-n', '-M', 'prepared', '-f', script, '-c', connections, '-j', threads, '-T', Math.ceil(seconds),
    '-l', `--log-prefix=${prefix}`, '-h', '127.0.0.1', '-p', postgres.port, '-U', 'readout', 'readout'].map(String));
  const micros = [];
  let first = Infinity;
  let last = 0;
  for (const name of readdirSync(folder).filter((file) => file.startsWith('pgbench.'))) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)) {
      // client, number, microseconds, script, end in seconds, and its microseconds
      const fields = line.split(' ').map(Number);
      micros.push(fields[2]);
      const end = fields[4] + fields[5] / 1e6;
      first = Math.min(first, end - fields[2] / 1e6);
      last = Math.max(last, end);
    }
    rmSync(join(folder, name));
  }
  return { micros, seconds: last - first, clientCpuSeconds: 0 };
}

export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
export const round = (number, digits) => Number(number.toFixed(digits));
