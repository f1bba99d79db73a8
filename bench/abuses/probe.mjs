// Asks for a statement by its slug again and again until standard input ends, then prints how long each answer took.
import http from 'node:http';
import { setPriority } from 'node:os';

const { port, address, first, statements, everyMillis, timeoutMillis } = JSON.parse(process.argv[2]);
const QUERY = 'query Probe($slug: String!) { statement(slug: $slug) { slug summary } }';
/** A server gives its connections to its threads in turn; so many meet all of them. */
const CONNECTIONS = 8;
/** Every so many requests one comes over a connection of its own, as from a new client. */
const ANEW = 10;

// What is measured is the server's time and not the wait for a core, as far as the operating system lets us.
try {
  setPriority(-10);
} catch {
  // only root may
}

const agents = Array.from({ length: CONNECTIONS }, () => new http.Agent({ keepAlive: true, maxSockets: 1 }));
const millis = [];
const failures = {};
let asked = 0;
let pending = 0;

const timer = setInterval(ask, everyMillis);
process.stdin.resume();
process.stdin.once('end', () => {
  clearInterval(timer);
  setInterval(() => {
    if (pending === 0) process.stdout.write(JSON.stringify({ asked, millis, failures }), () => process.exit(0));
  }, 10);
});

function ask() {
  const n = asked++;
  const slug = `statement-${(first + n * 7) % statements}`;
  const body = JSON.stringify({ query: QUERY, variables: { slug } });
  const began = performance.now();
  pending++;
  let ended = false;
  const end = (failure) => {
    if (ended) return;
    ended = true;
    pending--;
    clearTimeout(late);
    millis.push(performance.now() - began);
    if (failure) failures[failure] = (failures[failure] ?? 0) + 1;
  };
  // The time that a request waits for its connection counts too.
  const late = setTimeout(() => {
    end('no answer');
    request.destroy();
  }, timeoutMillis);
  const request = http.request({
    host: '127.0.0.1', port, localAddress: address, method: 'POST', path: '/graphql',
    agent: n % ANEW === 0 ? false : agents[n % CONNECTIONS],
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Content-Length': Buffer.byteLength(body) },
  });
  request.on('error', (problem) => end(problem.code ?? 'error'));
  request.on('response', (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (piece) => (text += piece));
    response.on('error', (problem) => end(problem.code ?? 'error'));
    response.on('close', () => end(response.statusCode === 200 && text.includes(`"${slug}"`) ? null : `status ${response.statusCode}`));
  });
  request.end(body);
}
