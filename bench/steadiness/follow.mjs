// So many followers of the journal, each over a WebSocket of its own. Standard input says whom to follow and, by its end, that all
// is written; then each is waited for until it has heard as many changes as were told, and what each heard is compared.
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

const FOLLOW = 'subscription ($after: String) { changes(after: $after) { cursor kind at by node { id } } }';
const WAIT = 20_000;

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const told = async () => JSON.parse((await lines.next()).value);
const { port, followers, afters } = await told();
const heard = Array.from({ length: followers }, () => []);
let broken = 0;

const opened = (cursors, n) => new Promise((resolve, reject) => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  socket.on('error', reject);
  socket.on('close', () => broken++);
  socket.on('message', (bytes) => {
    const text = bytes.toString('latin1');
    const cursor = /"cursor":"([^"]+)"/.exec(text)?.[1];
    if (cursor) return cursors.push(cursor);
    const { type } = JSON.parse(text);
    if (type === 'ping') socket.send('{"type":"pong"}');
    else if (type === 'connection_ack') {
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: FOLLOW, variables: { after: afters[n % afters.length] } } }));
      resolve(socket);
    } else broken++;
  });
});
const sockets = await Promise.all(heard.map(opened));
process.stdout.write('{"open":true}\n');

const { cursors } = await told();
const until = Date.now() + WAIT;
while (Date.now() < until && heard.some((own) => own.at(-1) !== cursors.at(-1))) await sleep(20);
const wanted = cursors.join(' ');
const missed = heard.map((own) => new Set(own)).reduce((sum, own) => sum + cursors.filter((cursor) => !own.has(cursor)).length, 0);
const exact = heard.filter((own) => own.slice(-cursors.length).join(' ') === wanted).length;
process.stdout.write(`${JSON.stringify({ missed, exact, broken, cpuSeconds: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6 })}\n`);
sockets.forEach((socket) => socket.terminate());
process.exit(0);
