// The load: so many clients, each of which asks anew as soon as it is answered, over a connection that it keeps.
// Reads from standard input what to ask, and prints how long each answer took. Every answer is held to its known length.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const { port, bodies = [], paths = [], sizes, connections, seconds } = JSON.parse(readFileSync(0, 'utf8'));
const requests = [
  ...bodies.map((body) => Buffer.from(
    `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nAccept: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)),
  ...paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\n\r\n`)),
];
const HEAD_END = Buffer.from('\r\n\r\n');
const micros = [];
/** How many answers came in each second. */
const perSecond = [];
let next = 0;

const started = process.hrtime.bigint();
const until = started + BigInt(Math.round(seconds * 1e9));
await Promise.all(Array.from({ length: connections }, client));
const elapsed = Number(process.hrtime.bigint() - started) / 1e9;
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ micros, perSecond, seconds: elapsed, clientCpuSeconds: (user + system) / 1e6 }));

function client() {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let asked;
    let sent;
    let head = Buffer.alloc(0);
    let missing = -1;

    const ask = () => {
      asked = next++ % requests.length;
      missing = -1;
      head = Buffer.alloc(0);
      sent = process.hrtime.bigint();
      socket.write(requests[asked]);
    };
    const answered = () => {
      const now = process.hrtime.bigint();
      micros.push(Number((now - sent) / 1000n));
      const second = Number((now - started) / 1_000_000_000n);
      perSecond[second] = (perSecond[second] ?? 0) + 1;
      if (now < until) return ask();
      socket.end();
      resolve();
    };
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server closed a connection.')));
    socket.on('data', (piece) => {
      if (missing < 0) {
        head = head.length === 0 ? piece : Buffer.concat([head, piece]);
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1]);
        if (!text.startsWith('HTTP/1.1 200') || length !== sizes[asked]) {
          return reject(new Error(`Not the answer of ${sizes[asked]} bytes to ${requests[asked]}:\n${head.toString('utf8', 0, 1_000)}`));
        }
        missing = length - (head.length - end - HEAD_END.length);
      } else {
        missing -= piece.length;
      }
      if (missing === 0) answered();
    });
  });
}
