import { Agent, request } from 'node:http';

const A_REQUEST = 30_000;

/** One whose connections the front makes. */
export function agent(front, keepAlive) {
  const made = new Agent({ keepAlive, maxSockets: 1 });
  made.createConnection = () => front.connect();
  return made;
}

/** The data of an answer; anything else is a failure. */
export function ask(front, operation, { method = 'POST', token, by = agent(front, false) } = {}) {
  const text = JSON.stringify(operation);
  const get = method === 'GET';
  const path = get ? `/graphql?${new URLSearchParams({ query: operation.query, variables: JSON.stringify(operation.variables ?? {}) })}` : '/graphql';
  const headers = {
    Host: 'readout.example.org',
    Accept: 'application/json',
    ...(get ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  return new Promise((answered, failed) => {
    const asked = request({ agent: by, method, path, headers, timeout: A_REQUEST }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', failed);
      answer.on('end', () => read(answer.statusCode, Buffer.concat(parts).toString(), answered, failed));
    });
    asked.on('error', failed);
    asked.on('timeout', () => asked.destroy(new Error('no answer within 30 s')));
    asked.end(get ? undefined : text);
  });
}

function read(status, text, answered, failed) {
  try {
    const { data, errors } = JSON.parse(text);
    if (status !== 200 || errors || !data) throw new Error('no data');
    answered(data);
  } catch {
    failed(new Error(`${status}: ${text.slice(0, 200)}`));
  }
}
