#!/usr/bin/env node
/**
 * Thousands of clients follow the journal on one server while an editor writes: how long a change takes to all of them, and
 * how much memory they take of the server.
 *
 *   ulimit -n 20000
 *   node clients/followers.mjs [--followers 5000] [--writes 60] [--pause 1000] [--heap 512m]
 *
 * It starts the packaged server with a database of its own, and needs `npm ci` in clients/ and the jar (./mvnw package).
 */
import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import WebSocket from 'ws';

const { values } = parseArgs({
  options: {
    followers: { type: 'string', default: '5000' },
    writes: { type: 'string', default: '60' },
    pause: { type: 'string', default: '1000' },
    heap: { type: 'string', default: '512m' },
  },
});
const followers = Number(values.followers);
const writes = Number(values.writes);
const pause = Number(values.pause);

const ISSUER = 'https://followers.example.org';
const AUDIENCE = 'readout';
const CONNECTING_AT_ONCE = 100;
const SUBSCRIPTION = 'subscription($after: String) { changes(after: $after) { cursor kind at by node { id } } }';
const HEAD = '{ changes(last: 1) { pageInfo { endCursor } } }';
const WRITE = 'mutation($input: ActorInput!) { recordActor(input: $input) { created } }';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const folder = mkdtempSync(join(tmpdir(), 'readout-followers.'));
const server = start();
const sockets = [];
process.on('exit', () => server.kill());
['SIGINT', 'SIGTERM'].forEach(signal => process.on(signal, () => process.exit(1)));

try {
  await measure();
} finally {
  sockets.forEach(socket => socket.terminate());
  server.kill();
  await new Promise(gone => server.once('exit', gone));
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const origin = await ready();
  const ask = asking(origin);
  // the server is warm before anything is measured
  for (let i = 0; i < 100; i++) {
    await ask(WRITE, { input: actor(`warm-${i}`) });
  }
  const before = memory();
  const after = (await ask(HEAD)).changes.pageInfo.endCursor;

  const heard = [];
  const opened = performance.now();
  for (let open = 0; open < followers; open += CONNECTING_AT_ONCE) {
    const some = Math.min(CONNECTING_AT_ONCE, followers - open);
    await Promise.all(Array.from({ length: some }, () => follow(origin, after, heard)));
  }
  // a change that all have heard says that all follow
  await ask(WRITE, { input: actor('first') });
  await until(() => heard.length === followers);
  const seconds = (performance.now() - opened) / 1000;
  const connected = memory();

  heard.length = 0;
  const cpu = cpuSeconds();
  const delays = [];
  const answers = [];
  for (let i = 0; i < writes; i++) {
    const from = heard.length;
    const sent = performance.now();
    await ask(WRITE, { input: actor(`write-${i}`) });
    answers.push(performance.now() - sent);
    await until(() => heard.length >= from + followers);
    heard.slice(from).forEach(moment => delays.push(moment - sent));
    await wait(Math.max(0, pause - (performance.now() - sent)));
  }
  const spent = cpuSeconds() - cpu;
  const end = memory();

  console.log(`${followers} followers, ${writes} writes, one every ${pause} ms, heap of ${values.heap}`);
  console.log(`connected in ${seconds.toFixed(1)} s; heard ${heard.length} of ${followers * writes} changes`);
  console.log(`ms from sending a write to its own answer:       ${spread(answers)}`);
  console.log(`ms from sending a write to a follower's hearing: ${spread(delays)}`);
  console.log(`server's CPU: ${((1000 * spent) / writes).toFixed(0)} ms a write`);
  console.log(`memory: before ${said(before)}; connected ${said(connected)}; after the writes ${said(end)}`);
  console.log(`a follower takes ${((connected.heap - before.heap) / followers / 1024).toFixed(1)} KB of heap`);
}

function start() {
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const jar = fileURLToPath(new URL('../target/quarkus-app/quarkus-run.jar', import.meta.url));
  const started = spawn('java', [`-Xmx${values.heap}`, '-jar', jar], {
    env: {
      ...process.env,
      QUARKUS_HTTP_HOST: '127.0.0.1',
      QUARKUS_HTTP_PORT: '0',
      READOUT_DATABASE_FOLDER: join(folder, 'data'),
      READOUT_WARMUP_TIME: '0s',
      // all of them are one client
      READOUT_SOCKETS_OPEN: String(2 * followers),
      READOUT_SOCKETS_OPEN_PER_CLIENT: String(2 * followers),
      READOUT_SOCKETS_SUBSCRIPTIONS: String(2 * followers),
      READOUT_SOCKETS_SUBSCRIPTIONS_PER_CLIENT: String(2 * followers),
      MP_JWT_VERIFY_PUBLICKEY: publicKey,
      MP_JWT_VERIFY_ISSUER: ISSUER,
      MP_JWT_VERIFY_AUDIENCES: AUDIENCE,
    },
  });
  started.stdout.pipe(createWriteStream(join(folder, 'server.log')));
  started.stderr.pipe(process.stderr);
  return started;
}

async function ready() {
  for (let tries = 0; tries < 300; tries++) {
    const listening = /Listening on: (http:\/\/[\d.:]+)/.exec(log());
    if (listening && (await fetch(`${listening[1]}/q/health/ready`)).ok) {
      return listening[1];
    }
    if (server.exitCode !== null) {
      throw new Error(`The server did not start:\n${log()}`);
    }
    await wait(500);
  }
  throw new Error(`The server is not ready:\n${log()}`);
}

function log() {
  try {
    return readFileSync(join(folder, 'server.log'), 'utf8');
  } catch (notYet) {
    return '';
  }
}

function asking(origin) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'followers', iat: now, exp: now + 3600, groups: ['editor'] };
  const text = [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const token = `${text}.${sign('sha256', text, keys.privateKey).toString('base64url')}`;
  return async (query, variables) => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) {
      throw new Error(JSON.stringify(errors));
    }
    return data;
  };
}

function actor(slug) {
  return { slug: `follower-${slug}`, kind: 'OFFICIAL', name: 'Somebody' };
}

function follow(origin, after, heard) {
  return new Promise((subscribed, failed) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: false,
    });
    sockets.push(socket);
    const say = message => socket.send(JSON.stringify(message));
    socket.on('open', () => say({ type: 'connection_init' }));
    socket.on('error', failed);
    socket.on('close', (code, reason) => failed(new Error(`cut off with ${code} ${reason}`)));
    socket.on('message', text => {
      const message = JSON.parse(text);
      if (message.type === 'next') {
        heard.push(performance.now());
      } else if (message.type === 'connection_ack') {
        say({ id: '1', type: 'subscribe', payload: { query: SUBSCRIPTION, variables: { after } } });
        subscribed();
      } else {
        failed(new Error(text));
      }
    });
  });
}

async function until(condition) {
  for (let tries = 0; tries < 6000; tries++) {
    if (condition()) {
      return;
    }
    await wait(10);
  }
  throw new Error('Not all have heard of a change within a minute.');
}

/** Of the heap what lives, and of the process what the system has given it, in bytes. */
function memory() {
  execFileSync('jcmd', [String(server.pid), 'GC.run']);
  const heap = /used (\d+)K/.exec(execFileSync('jcmd', [String(server.pid), 'GC.heap_info']).toString());
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  return { heap: heap[1] * 1024, resident: resident[1] * 1024 };
}

function cpuSeconds() {
  const ticks = readFileSync(`/proc/${server.pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
  return (Number(ticks[11]) + Number(ticks[12])) / 100;
}

function said({ heap, resident }) {
  return `${megabytes(heap)} heap, ${megabytes(resident)} resident`;
}

function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0);
  return `p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, most ${at(1)}`;
}
