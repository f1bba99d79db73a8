const ANNOUNCED = 1_000_000;
const SENT = Buffer.alloc(999_001, 'a');
const OPENING = Buffer.from('{"query":"{__typename}","variables":{"a":"');
const head = (client, length) =>
  `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${client.port}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`;
const ofLength = (client, length = ANNOUNCED) => head(client, `Content-Length: ${length}`);
const chunk = (bytes) => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

/** Half of what is in one answer of this is of a megabyte. */
const LARGE = '{statements(first:100){nodes{slug summary quotation speaker{name aliases} reports(first:20){nodes{quotations article{headline url authors}}}}}}';

/** Cheap, and of some megabytes. */
const WIDE = `{${Array.from({ length: 19 }, (_, i) => `s${i}:statements(first:100){nodes{...F}}`).join('')}}
  fragment F on Statement{summary quotation ${Array.from({ length: 11 }, (_, i) => `a${i}:summary`).join(' ')}}`;

export const abuses = [
  {
    name: 'unfinished-bodies',
    about: '300 connections, each with 999,001 of 1,000,000 announced bytes, which then wait',
    run: (client) => client.connections(300, (socket) => {
      socket.write(ofLength(client));
      socket.write(OPENING);
      socket.write(SENT.subarray(OPENING.length));
    }),
  },
  {
    name: 'dripping-bodies',
    about: '300 connections with 900,000 of 1,000,000 announced bytes, the rest one byte a second',
    run: async (client) => {
      const open = await client.connections(300, (socket) => {
        socket.write(ofLength(client));
        socket.write(SENT.subarray(0, 900_000));
      });
      await client.drip(open, 'a');
    },
  },
  {
    name: 'slow-bodies',
    about: '1,000 connections that send a body of 1,000 bytes from its start at one byte a second',
    quick: false,
    run: async (client) => {
      const open = await client.connections(1_000, (socket) => socket.write(ofLength(client, 1_000)));
      await client.drip(open, ' ');
    },
  },
  {
    name: 'chunked-bodies',
    about: '300 connections with chunks of 999,001 bytes without an end, then one byte a second; and chunks of one byte',
    run: async (client) => {
      const ones = Buffer.concat(Array(10_000).fill(chunk(Buffer.from('a'))));
      let n = 0;
      const open = await client.connections(300, (socket) => {
        socket.write(head(client, 'Transfer-Encoding: chunked'));
        if (n++ % 2 === 0) socket.write(chunk(SENT));
        else for (let i = 0; i < 50; i++) socket.write(ones);
      });
      await client.drip(open, chunk(Buffer.from('a')));
    },
  },
  {
    name: 'endless-bodies',
    about: '50 connections that send chunks, and 50 that announce 10 GB and send, as fast as they are taken',
    quick: false,
    run: (client) => client.repeat(100, async (n) => {
      const socket = await client.connection();
      if (!socket) return null;
      socket.write(n % 2 === 0 ? head(client, 'Transfer-Encoding: chunked') : ofLength(client, 10_000_000_000));
      const piece = n % 2 === 0 ? chunk(Buffer.alloc(65_536, 'a')) : Buffer.alloc(65_536, 'a');
      while (!client.over && socket.writable) {
        if (!socket.write(piece)) await new Promise((taken) => socket.once('drain', taken).once('close', taken));
      }
      return {};
    }),
  },
  {
    name: 'slow-headers',
    about: '500 connections that send one byte of a header a second',
    run: async (client) => {
      const open = await client.connections(500, (socket) => socket.write('POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '));
      await client.drip(open, 'a');
    },
  },
  {
    name: 'idle-connections',
    about: '5,000 connections on which nothing is ever sent',
    run: (client) => client.connections(5_000),
  },
  {
    name: 'connection-churn',
    about: 'connections opened and closed at once, with a request and without, 50 at a time',
    quick: false,
    run: (client) => client.repeat(50, async (n) => {
      const socket = await client.connection();
      if (!socket) return null;
      if (n % 2 === 0) socket.write('GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
      if (n % 3 === 0) socket.resetAndDestroy();
      else socket.destroy();
      return {};
    }),
  },
  {
    name: 'large-headers',
    about: 'headers of 8 KB to 1 MB, 5,000 headers, a request line of 1 MB, 20 at a time',
    run: (client) => client.repeat(20, async (n) => {
      const socket = await client.connection();
      if (!socket) return null;
      const headers = [
        `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(7_000)}\r\n\r\n`,
        `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(1_000_000)}\r\n\r\n`,
        `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: a\r\n${'X-A: a\r\n'.repeat(5_000)}\r\n`,
        `GET /graphql?query=${'a'.repeat(1_000_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
        `${'A'.repeat(100_000)} / HTTP/1.1\r\n\r\n`,
      ];
      socket.end(headers[n % headers.length]);
      await new Promise((closed) => socket.once('close', closed));
      return {};
    }),
  },
  {
    name: 'unread-answers',
    about: '200 connections that each ask 100 times for a large page and read nothing',
    run: (client) => client.connections(200, (socket) => {
      const body = JSON.stringify({ query: LARGE });
      socket.write(`${ofLength(client, body.length)}${body}`.repeat(100));
    }, { read: false }),
  },
  {
    name: 'wide-unread-answers',
    about: '2,000 connections that each ask once for an answer of some megabytes under many aliases and read nothing',
    quick: false,
    run: async (client) => {
      const open = await client.connections(1_500, null, { read: false });
      const body = JSON.stringify({ query: WIDE });
      for (const socket of open) socket.write(`${ofLength(client, body.length)}${body}`);
      await client.connections(500, (socket) => socket.write(`${ofLength(client, body.length)}${body}`), { read: false });
    },
  },
  {
    name: 'wide-compressed-answers',
    about: 'the same answer of some megabytes again and again, compressed, and with a tag that it has not, 20 at a time',
    quick: false,
    run: (client) => {
      const address = `/graphql?query=${encodeURIComponent(WIDE)}`;
      return client.repeat(20, (n) => (n % 2 === 0
        ? client.post({ query: WIDE }, { as: 'compressed', headers: { 'Accept-Encoding': 'gzip' } })
        : client.get(address, { as: 'tagged', headers: { 'If-None-Match': '"0"' } })));
    },
  },
  {
    name: 'pipelined-requests',
    about: '1,000 requests one behind the other on each of 10 connections, without reading the answers',
    run: (client) => client.connections(10, (socket) => {
      const requests = Array.from({ length: 1_000 }, (_, n) => {
        const body = JSON.stringify({ query: '{statements(first:100){nodes{slug summary}}}', operationName: null, variables: { n } });
        return `${ofLength(client, body.length)}${body}`;
      });
      socket.write(requests.join(''));
    }, { read: false }),
  },
];
