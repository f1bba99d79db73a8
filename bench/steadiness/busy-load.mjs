// So many clients ask anew as soon as they are answered, as lib/load.mjs; but answers may change, since somebody writes meanwhile,
// and where a body has a gap, each request fills it with a number of its own. Reads from standard input what to ask.
import { readFileSync } from 'node:fs';
import { Connection, requests } from '../lib/http-client.mjs';
import { GAP } from './once.mjs';

const { port, bodies, connections, seconds, first = 0 } = JSON.parse(readFileSync(0, 'utf8'));
const asked = requests(port, bodies).map((bytes) => ({ bytes, gaps: gaps(bytes) }));
const micros = [];
let next = first;

const started = performance.now();
await Promise.all(Array.from({ length: connections }, async () => {
  const connection = await Connection.open(port);
  while (performance.now() - started < seconds * 1_000) {
    const n = next++;
    const sent = performance.now();
    await connection.ask(filled(asked[n % asked.length], n));
    micros.push(Math.round((performance.now() - sent) * 1_000));
  }
  connection.end();
}));
process.stdout.write(JSON.stringify({ micros, seconds: (performance.now() - started) / 1_000, next }));

function gaps(bytes) {
  const found = [];
  for (let at = bytes.indexOf(GAP); at >= 0; at = bytes.indexOf(GAP, at + 1)) found.push(at);
  return found;
}

function filled({ bytes, gaps: places }, n) {
  if (places.length === 0) return bytes;
  const own = Buffer.from(bytes);
  const number = String(n).padStart(GAP.length, '0');
  for (const at of places) own.write(number, at, 'latin1');
  return own;
}
