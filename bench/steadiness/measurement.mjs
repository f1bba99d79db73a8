import { output } from '../lib/started.mjs';
import { round } from '../lib/turns.mjs';
import { Followers } from './followers.mjs';

const BUSY = new URL('busy-load.mjs', import.meta.url).pathname;
const PACED = new URL('paced-load.mjs', import.meta.url).pathname;
/** Enough that none waits for another while the server keeps up. */
const PACED_CONNECTIONS = 128;

const load = async (program, job) => JSON.parse(await output(process.execPath, [program], { input: JSON.stringify(job) }));

/** The bodies that ask a document with each of some sets of variables. */
export const bodies = (document, variables) => variables.map((one) => JSON.stringify({ query: document, variables: one }));

let numbers = 0;

/** How many requests a second a server answers, asked for these bodies by so many clients that wait for each answer. */
export async function highestRate(server, asked, seconds, connections) {
  const { micros, seconds: taken, next } = await load(BUSY, { port: server.port, bodies: asked, connections, seconds, first: numbers });
  numbers = next;
  return micros.length / taken;
}

/** At a rate, how many microseconds each request took since it was due, and how late each was sent. */
export const paced = (server, asked, seconds, rate) =>
  load(PACED, { port: server.port, bodies: asked, connections: PACED_CONNECTIONS, seconds, rate });

/** p50 and p99 in milliseconds. */
export function percentiles(micros) {
  const sorted = Float64Array.from(micros).sort();
  const at = (share) => round(sorted[Math.floor(sorted.length * share)] / 1_000, 2);
  return { p50: at(0.5), p99: at(0.99) };
}

/** The highest rate while somebody writes to the server and others follow it; and what the followers heard. */
export async function besideWriter(server, asked, writer, { seconds, connections, followers: count }) {
  const followers = await Followers.of(server, count);
  writer.start(server);
  const rate = await highestRate(server, asked, seconds, connections);
  const { failed, why } = await writer.stop();
  return { rate, followed: { failed, why, ...(await followers.end()) } };
}
