// An open loop: requests are due at fixed times, whether those before are answered or not, and how long each took counts from
// when it was due. So a pause of the server counts for all that were due meanwhile. Reads from standard input what to ask.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Connection, requests } from '../lib/http-client.mjs';

const { port, bodies, connections, seconds, rate } = JSON.parse(readFileSync(0, 'utf8'));
const asked = requests(port, bodies);
const count = Math.floor(rate * seconds);
const micros = new Float64Array(count);
const idle = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
// Timers of Node.js count milliseconds; a thread that sleeps is woken within some microseconds.
const clock = new Worker(`
  const { parentPort, workerData } = require('node:worker_threads');
  const nap = new Int32Array(new SharedArrayBuffer(4));
  parentPort.on('message', (millis) => {
    if (millis > 0) Atomics.wait(nap, 0, 0, millis);
    parentPort.postMessage(0);
  });`, { eval: true });

const started = performance.now() + 50;
const due = (n) => started + (n * 1_000) / rate;
let next = 0;
let answered = 0;
const late = new Float64Array(count);
await new Promise((resolve, reject) => {
  const send = () => {
    const now = performance.now();
    while (next < count && due(next) <= now && idle.length > 0) {
      const n = next++;
      const connection = idle.pop();
      late[n] = (now - due(n)) * 1_000;
      connection.ask(asked[n % asked.length]).then(() => {
        micros[n] = (performance.now() - due(n)) * 1_000;
        idle.push(connection);
        if (++answered === count) resolve();
        else send();
      }, reject);
    }
  };
  clock.on('message', () => {
    send();
    if (next < count) clock.postMessage(Math.max(0.05, due(next) - performance.now()));
  });
  clock.postMessage(due(0) - performance.now());
});
idle.forEach((connection) => connection.end());
await clock.terminate();
process.stdout.write(JSON.stringify({ micros: Array.from(micros, Math.round), late: Array.from(late, Math.round) }));
