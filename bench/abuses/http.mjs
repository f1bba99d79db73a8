import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';

const LARGE = '{statements(first:100){nodes{slug summary quotation speaker{name aliases} reports(first:20){nodes{quotations article{headline url authors}}}}}}';
const BOMB = gzipSync(Buffer.alloc(200_000_000, ' '));
const base64url = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const abuses = [
  {
    name: 'persisted-documents',
    about: 'documents of 4 KB and of 500 KB registered by their hashes, each another, 8 at a time',
    run: (client) => client.repeat(8, (n) => {
      const query = `{__typename} # ${client.unique()} ${'a'.repeat(n % 10 === 0 ? 500_000 : 4_000)}`;
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      return client.post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
    }),
  },
  {
    name: 'unknown-hashes',
    about: 'hashes that nobody registered, hashes that are none and of 900 KB, by POST and GET, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => {
      const sha256Hash = n % 3 === 0 ? 'a'.repeat(900_000) : createHash('sha256').update(client.unique()).digest('hex');
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      return n % 3 === 1
        ? client.get(`/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`)
        : client.post({ extensions });
    }),
  },
  {
    name: 'names-and-ids',
    about: 'another operation name, request id, variable name, origin, language and agent each time, 20 at a time',
    run: (client) => client.repeat(20, () => {
      const name = client.unique();
      return client.post(
        { query: `query ${name}($${name}:String!){${name}:statement(slug:$${name}){slug}}`, operationName: name, variables: { [name]: 'a\nb\u001b[31m' } },
        { headers: {
          'X-Request-Id': `${name}-${'i'.repeat(40)}`, Origin: `https://${name}.example.org`, 'User-Agent': name, 'Accept-Language': name,
          'X-Forwarded-For': `10.${name.length}.0.1`, Forwarded: `for=${name}`, traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
        } });
    }),
  },
  {
    name: 'paths-and-methods',
    about: 'another path each time, methods that are none, the metrics, the health and GraphiQL, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => {
      const name = client.unique();
      const asked = [
        ['GET', `/${name}`], ['GET', `/graphql/${name}`], ['GET', `/q/${name}`], ['GET', '/q/metrics'], ['GET', '/q/health'],
        ['GET', '/q/health/ready'], ['GET', '/graphql/schema.graphql'], ['GET', '/q/graphql-ui/'], ['PURGE', '/graphql'],
        ['PROPFIND', `/${name}`], ['OPTIONS', '/graphql'], ['GET', `/graphql?${name}=1&query=${encodeURIComponent('{__typename}')}`],
        ['GET', `/%2e%2e/%2e%2e/${name}`], ['DELETE', '/graphql'],
      ];
      const [method, path] = asked[n % asked.length];
      return client.request({ method, path, headers: {} }, { as: `${method} ${path.replace(name, '…').slice(0, 30)}` });
    }),
  },
  {
    name: 'tokens',
    about: 'JSON Web Tokens of 7 KB, of other algorithms, of ids of keys that nobody has, with mutations, 20 at a time',
    quick: false,
    run: (client) => client.repeat(20, (n) => {
      const alg = ['RS256', 'none', 'HS256', 'PS512', 'ES256', 'PBES2-HS256+A128KW', 'dir'][n % 7];
      const header = { alg, kid: client.unique(), p2c: 2_000_000_000, p2s: 'a', enc: 'A128GCM', jku: 'http://127.0.0.1:1/', zip: 'DEF' };
      const token = `${base64url(header)}.${base64url({ sub: 'a', groups: ['editor'], exp: 4e9, a: 'a'.repeat(4_000) })}.${base64url('a'.repeat(256))}`;
      return client.post(
        { query: 'mutation($i:ActorInput!){recordActor(input:$i){created}}', variables: { i: { slug: 'a', kind: 'LEADER', name: 'A' } } },
        { headers: { Authorization: `Bearer ${token}` } });
    }),
  },
  {
    name: 'compressed-bodies',
    about: 'bodies of 200 MB in 195 KB of gzip, and other encodings and types, 10 at a time',
    quick: false,
    run: (client) => client.repeat(10, (n) => client.post(BOMB, { headers: [
      { 'Content-Encoding': 'gzip' }, { 'Content-Encoding': 'gzip, gzip' }, { 'Content-Type': 'application/json; charset=utf-16' },
      { 'Content-Type': 'multipart/form-data; boundary=a' }, { 'Content-Type': 'application/x-www-form-urlencoded' },
    ][n % 5] })),
  },
  {
    name: 'answers-left-half-read',
    about: 'large answers in gzip whose connection is closed after their first bytes, 50 at a time',
    run: (client) => client.repeat(50, async (n) => {
      const socket = await client.connection({ read: false });
      if (!socket) return null;
      const body = JSON.stringify({ query: `${LARGE} # ${client.unique()}` });
      socket.write(`POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAccept-Encoding: ${
        n % 2 === 0 ? 'gzip' : 'br'}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
      await Promise.race([new Promise((begun) => socket.once('readable', begun).once('close', begun)), sleep(1_000)]);
      socket.destroy();
      return {};
    }),
  },
  {
    name: 'large-answers',
    about: 'large answers in br and gzip, each another, read, 50 at a time',
    quick: false,
    run: (client) => client.repeat(50, (n) => client.post(
      { query: LARGE.replace('first:100', `first:${50 + (n % 50)}`) },
      { headers: { 'Accept-Encoding': n % 2 === 0 ? 'br' : 'gzip' } })),
  },
  {
    name: 'kept-answers',
    about: 'small questions about other rows each time, so that answers, documents and plans fill all that is kept, 50 at a time',
    run: (client) => client.repeat(50, (n) => client.post({
      query: `query{${client.unique()}:statements(first:100,filter:{saidFrom:"${2000 + (n % 24)}-01-01"}){nodes{slug summary quotation}}}`,
    })),
  },
  {
    name: 'requests-by-get',
    about: 'documents by GET with 4 KB of query each, each another, with entity tags of 6 KB, 50 at a time',
    quick: false,
    run: (client) => client.repeat(50, (n) => client.get(
      `/graphql?query=${encodeURIComponent(`{meetings(first:${1 + (n % 100)}){nodes{slug}}} # ${client.unique()} ${'a'.repeat(2_000)}`)}`,
      { headers: { 'If-None-Match': Array(100).fill('"0123456789abcdef0123456789abcdef"').join(', ').slice(0, 3_000) } })),
  },
  {
    name: 'many-requests',
    about: 'a small keyed question, 400 at a time',
    run: (client) => client.repeat(400, (n) => client.post({
      query: 'query($s:String!){statement(slug:$s){slug summary speaker{name}}}', variables: { s: `statement-${n}` },
    })),
  },
];
