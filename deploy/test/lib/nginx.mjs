import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './node.mjs';

const CONF = new URL('../../nginx.conf', import.meta.url);
const ADDRESSES = ['10.0.0.11:8080', '10.0.0.12:8080'];

/** nginx with deploy/nginx.conf, of which nothing is changed but addresses and folders. */
export class Nginx {
  static isInstalled() {
    return spawnSync('nginx', ['-v']).error === undefined;
  }

  static async start(nodes, folder) {
    const port = await freePort();
    const conf = join(folder, 'nginx.conf');
    mkdirSync(join(folder, 'nginx'));
    writeFileSync(conf, configuration(nodes, port, join(folder, 'nginx')));
    execFileSync('nginx', ['-t', '-q', '-c', conf, '-e', join(folder, 'nginx', 'error.log')]);
    const log = openSync(join(folder, 'nginx', 'output.log'), 'a');
    const child = spawn('nginx', ['-c', conf, '-e', join(folder, 'nginx', 'error.log'), '-g', `daemon off;${process.getuid() === 0 ? ' user root;' : ''}`], { stdio: ['ignore', log, log] });
    const nginx = new Nginx(child, port);
    await nginx.listening();
    return nginx;
  }

  constructor(child, port) {
    this.child = child;
    this.port = port;
    this.exit = new Promise((exited) => child.once('exit', exited));
  }

  /** A new connection. */
  connect() {
    return connect(this.port, '127.0.0.1');
  }

  async listening() {
    for (let tries = 0; tries < 100; tries++) {
      const open = await new Promise((tried) => {
        const socket = this.connect();
        socket.once('connect', () => tried(true)).once('error', () => tried(false));
        socket.once('connect', () => socket.destroy());
      });
      if (open) return;
      await wait(50);
    }
    throw new Error('nginx does not listen');
  }

  kill() {
    this.child.kill('SIGTERM');
  }

  async stop() {
    this.kill();
    await this.exit;
  }
}

function configuration(nodes, port, folder) {
  let text = readFileSync(CONF, 'utf8')
    .replace('/run/nginx.pid', join(folder, 'nginx.pid'))
    .replace('/var/log/nginx/error.log', join(folder, 'error.log'))
    .replace('/var/log/nginx/access.log', join(folder, 'access.log'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '')
    // where an installed one writes, nobody else may
    .replace('http {', `http {\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join('\n')}`);
  ADDRESSES.forEach((address, i) => {
    if (!text.includes(address)) throw new Error(`deploy/nginx.conf has no server ${address}`);
    text = text.replaceAll(address, `127.0.0.1:${nodes[i].port}`);
  });
  return text;
}
