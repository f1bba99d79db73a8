import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Room for many followers, who are one client here, and no more connections to the database than it has for three servers. */
const SETTINGS = {
  QUARKUS_HTTP_HOST: '127.0.0.1',
  QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE: '6',
  READOUT_READS_KEYED: '2',
  READOUT_READS_PAGES: '2',
  READOUT_READS_SCANS: '2',
  READOUT_WARMUP_TIME: '0s',
  READOUT_LIMITS_IN_FLIGHT: '0',
  READOUT_LIMITS_COST_PER_MINUTE: '0',
  READOUT_LIMITS_COST_AT_ONCE: '0',
  READOUT_LIMITS_CONNECTION_RATE: '0',
  READOUT_LIMITS_TRUSTED_PROXIES: '127.0.0.1',
  READOUT_SOCKETS_OPEN_PER_CLIENT: '10000',
  READOUT_SOCKETS_SUBSCRIPTIONS_PER_CLIENT: '10000',
};
const A_MINUTE = 60_000;

/** The settings of a database that all servers use. */
export async function database(jar, folder, started) {
  const { QUARKUS_DATASOURCE_REACTIVE_URL: url, QUARKUS_DATASOURCE_USERNAME: user, QUARKUS_DATASOURCE_PASSWORD: password } = process.env;
  if (url) {
    return { QUARKUS_DATASOURCE_REACTIVE_URL: url, QUARKUS_DATASOURCE_USERNAME: user, QUARKUS_DATASOURCE_PASSWORD: password };
  }
  const data = join(folder, 'data');
  started.push(await Node.start('database', jar, folder, { READOUT_DATABASE_FOLDER: data }));
  return embedded(join(data, 'pgpass'));
}

/** The address of a database that a server has embedded (docs/deploy.md, "The embedded one"). */
export function embedded(pgpass) {
  const [host, port, name, role, password] = readFileSync(pgpass, 'utf8').trim().split(':');
  return {
    QUARKUS_DATASOURCE_REACTIVE_URL: `postgresql://${host}:${port}/${name}`,
    QUARKUS_DATASOURCE_USERNAME: role,
    QUARKUS_DATASOURCE_PASSWORD: password,
  };
}

/** A server in a process of its own, on one port for good. */
export class Node {
  static async start(name, jar, folder, settings) {
    const node = new Node(name, jar, folder, settings, await freePort());
    await node.start();
    return node;
  }

  constructor(name, jar, folder, settings, port) {
    Object.assign(this, { name, jar, folder, settings, port });
    this.log = join(folder, `${name}.log`);
  }

  async start() {
    // those of the build's own tests, which halve a start
    const args = join(dirname(this.jar), '..', 'fast-start', 'java.args');
    const program = existsSync(args) && statSync(args).mtimeMs > statSync(this.jar).mtimeMs ? [`@${args}`] : ['-jar', this.jar];
    const file = openSync(this.log, 'a');
    this.child = spawn('java', ['-Xmx512m', '-XX:TieredStopAtLevel=1', ...program], {
      env: { ...process.env, ...SETTINGS, ...this.settings, QUARKUS_HTTP_PORT: String(this.port) },
      stdio: ['ignore', file, file],
    });
    this.exit = new Promise((exited) => this.child.once('exit', (code, signal) => exited(code ?? signal)));
    const end = Date.now() + A_MINUTE;
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null || Date.now() > end) {
        throw new Error(`Node ${this.name} did not start:\n${this.output()}`);
      }
      await wait(50);
    }
  }

  async isReady() {
    try {
      return (await fetch(`http://127.0.0.1:${this.port}/q/health/ready`, { headers: { Connection: 'close' } })).ok;
    } catch {
      return false;
    }
  }

  /** As an operator does: SIGTERM, and a new one once it is gone. */
  async restart() {
    const before = this.output().length;
    const told = performance.now();
    this.child.kill('SIGTERM');
    const code = await this.exit;
    const gone = performance.now();
    const unexpected = this.output().slice(before).split('\n').filter(isUnexpected).slice(0, 3);
    await this.start();
    return { name: this.name, code, unexpected, seconds: (gone - told) / 1_000, back: (performance.now() - told) / 1_000 };
  }

  output() {
    return readFileSync(this.log, 'utf8');
  }

  kill() {
    this.child.kill('SIGKILL');
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.exit;
  }
}

/** A machine that has much to do makes operations slow, which is logged, too. */
function isUnexpected(line) {
  return / (WARN|ERROR|FATAL) /.test(line) && !/An operation .* took \d+ ms/.test(line);
}

export function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
