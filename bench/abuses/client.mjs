import http from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import { codeIn, Outcomes } from './outcomes.mjs';

const HEAD = 65_536;
const JSON_TYPE = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** One client from an address of its own. It counts what it is answered. */
export class Client {
  #started = performance.now();
  #numbers = 0;
  #prefix = `x${Math.floor(Math.random() * 1e9).toString(36)}`;

  constructor({ port, address, seconds, facts }) {
    this.port = port;
    this.address = address;
    this.seconds = seconds;
    this.facts = facts;
    this.outcomes = new Outcomes();
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 1_000 });
  }

  get over() {
    return performance.now() - this.#started > this.seconds * 1_000;
  }

  /** A GraphQL name that no other request of any run has. */
  unique() {
    return `${this.#prefix}_${this.#numbers++}`;
  }

  /** So many at a time ask over and over; the n-th request is whatever ask(n) sends. */
  async repeat(atATime, ask) {
    let next = 0;
    await Promise.all(Array.from({ length: atATime }, async () => {
      while (!this.over) {
        const failed = (await ask(next++)) === null;
        // A server that refuses connections would otherwise be asked in a busy loop.
        await sleep(failed ? 20 : 0);
      }
    }));
  }

  /** As repeat, with documents by their names in turn: each is a function that gives a request or its body as text. */
  rotate(atATime, requests) {
    const all = Object.entries(requests);
    return this.repeat(atATime, (n) => {
      const [name, request] = all[n % all.length];
      return this.post(request(n), { as: name });
    });
  }

  /** Asks by POST. A request is what JSON makes of it, or the text or bytes of the body. */
  post(request, { as = '', headers = {}, path = '/graphql', abandonAfter } = {}) {
    const body = typeof request === 'string' || Buffer.isBuffer(request) ? request : JSON.stringify(request);
    const all = { ...JSON_TYPE, 'Content-Length': Buffer.byteLength(body), ...headers };
    return this.request({ method: 'POST', path, headers: all }, { as, body, abandonAfter });
  }

  get(path, { as = '', headers = {} } = {}) {
    return this.request({ method: 'GET', path, headers }, { as });
  }

  /** The status and the first 64 KB of the answer, or null where there was none. Abandoned requests lose their connection. */
  request(settings, { as, body, abandonAfter }) {
    const end = this.outcomes.begin(as);
    return new Promise((resolve) => {
      const done = (outcome, answer = null) => {
        end(outcome);
        resolve(answer);
      };
      const request = http.request({
        host: '127.0.0.1', port: this.port, localAddress: this.address, agent: abandonAfter === undefined ? this.agent : false, ...settings,
      });
      request.on('error', (problem) => done(problem.code ?? 'error'));
      request.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece) => (text.length < HEAD ? (text += piece) : undefined));
        response.on('error', (problem) => done(problem.code ?? 'error'));
        response.on('close', () => done(Outcomes.of(response.statusCode, text), { status: response.statusCode, text }));
      });
      request.end(body);
      if (abandonAfter !== undefined) {
        setTimeout(() => {
          done('abandoned', {});
          request.destroy();
        }, abandonAfter);
      }
    });
  }

  /** A TCP connection; null where the server takes none. What comes back is counted by its status lines and thrown away. */
  connection({ as = '', read = true } = {}) {
    return new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: this.port, localAddress: this.address, noDelay: true });
      socket.once('connect', () => {
        this.count(as, 'connected');
        resolve(socket);
      });
      socket.on('error', (problem) => {
        this.count(as, problem.code ?? 'error');
        resolve(null);
      });
      socket.once('close', () => this.count(as, 'closed'));
      if (read) {
        socket.on('data', (piece) => {
          for (const [, status] of piece.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3})/g)) this.count(as, status);
        });
      }
    });
  }

  /** So many connections, some at a time, each given to work. Those that the server closes are not opened again. */
  async connections(count, work, settings) {
    const open = [];
    for (let at = 0; at < count && !this.over; at += 50) {
      const some = Array.from({ length: Math.min(50, count - at) }, () => this.connection(settings));
      for (const socket of (await Promise.all(some)).filter(Boolean)) {
        open.push(socket);
        work?.(socket);
      }
    }
    return open;
  }

  /** Sends one byte a second on each connection until the time is over. */
  async drip(connections, byte) {
    while (!this.over) {
      for (const socket of connections) if (socket.writable) socket.write(byte);
      await sleep(1_000);
    }
  }

  /** A WebSocket of graphql-transport-ws that is open, and initialised unless told otherwise; null where there is none. */
  socket({ as = '', init = true } = {}) {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${this.port}/graphql`, 'graphql-transport-ws', { localAddress: this.address });
      socket.on('error', (problem) => {
        this.count(as, problem.code ?? 'error');
        resolve(null);
      });
      socket.on('close', (code) => {
        this.count(as, `closed ${code}`);
        resolve(null);
      });
      socket.on('message', (text) => {
        const type = /"type":"(\w+)"/.exec(text)?.[1];
        this.count(as, `${type}${codeIn(String(text))}`);
        if (type === 'connection_ack') resolve(socket);
      });
      socket.on('open', () => {
        this.count(as, 'open');
        if (init) socket.send('{"type":"connection_init"}');
        else resolve(socket);
      });
    });
  }

  /** As many WebSockets as the server lets open, at most so many. */
  async sockets(count, settings) {
    const open = [];
    for (let at = 0; at < count && !this.over; at += 50) {
      const some = Array.from({ length: Math.min(50, count - at) }, () => this.socket(settings));
      open.push(...(await Promise.all(some)).filter(Boolean));
    }
    return open;
  }

  async wait() {
    while (!this.over) await sleep(50);
  }

  count(as, outcome) {
    this.outcomes.count(as, outcome);
  }
}
