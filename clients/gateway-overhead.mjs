// What a gateway adds to a query: the same one in turns by Grafbase's gateway and by the server itself, one at a time.
//   ./run node gateway-overhead.mjs
import assert from 'node:assert/strict';
import { url } from './address.js';
import { ask, skip, startGateway } from './federation/gateway.js';

if (skip) throw new Error(skip);

const WARM = 1_000;
const TURNS = 20;
const A_TURN = 100;
const queries = {
  'one meeting': 'query { meeting(slug: "paris-2018") { slug title format } }',
  '20 meetings, 5 statements each': `query { meetings(first: 20) { nodes { slug title
    statements(first: 5) { nodes { slug summary speaker { name } } } } } }`,
};
const gateway = await startGateway();
try {
  console.log('| query | server, ms | gateway, ms | gateway ÷ server |\n|---|---|---|---|');
  for (const [name, query] of Object.entries(queries)) {
    const [direct, by] = await inTurns([url, gateway.url], query);
    console.log(`| ${name} | ${direct.toFixed(2)} | ${by.toFixed(2)} | ${(by / direct).toFixed(2)} |`);
  }
} finally {
  await gateway.stop();
}

/** The median of each, in milliseconds. */
async function inTurns(addresses, query) {
  const times = addresses.map(() => []);
  const [one, ...others] = await Promise.all(addresses.map(address => ask(address, query)));
  others.forEach(other => assert.deepEqual(other, one));
  for (const address of addresses) await timed(address, query, WARM);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [i, address] of addresses.entries()) times[i].push(...(await timed(address, query, A_TURN)));
  }
  return times.map(all => all.sort((a, b) => a - b)[all.length / 2]);
}

async function timed(address, query, requests) {
  const times = [];
  for (let i = 0; i < requests; i++) {
    const start = performance.now();
    await ask(address, query);
    times.push(performance.now() - start);
  }
  return times;
}
