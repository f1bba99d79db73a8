import { setTimeout as sleep } from 'node:timers/promises';
import { branching } from './fragments.mjs';

const message = (type, id, payload) => JSON.stringify({ type, id, payload });
const subscribe = (id, query, variables) => message('subscribe', id, { query, variables });
const CHANGES = 'subscription($after:String){changes(after:$after){cursor kind at node{id}}}';

/** Sends as fast as it is taken. */
async function send(client, socket, count, text) {
  for (let i = 0; i < count && !client.over && socket.readyState === socket.OPEN; i++) {
    socket.send(text(i));
    while (socket.bufferedAmount > 1_000_000 && !client.over && socket.readyState === socket.OPEN) await sleep(5);
  }
}

export const abuses = [
  {
    name: 'subscriptions',
    about: '100,000 `subscribe` on one WebSocket, then on the next',
    run: (client) => client.repeat(1, async () => {
      const socket = await client.socket();
      if (!socket) return null;
      await send(client, socket, 100_000, (i) => subscribe(`s${i}`, CHANGES));
      return {};
    }),
  },
  {
    name: 'subscriptions-of-many-sockets',
    about: '100 subscriptions on each of 500 WebSockets, each with a filter of 1,000 names of its own',
    run: async (client) => {
      const names = Array.from({ length: 1_000 }, (_, i) => `meeting-${i}`);
      const open = await client.sockets(500);
      await Promise.all(open.map((socket, n) => send(client, socket, 100, (i) => subscribe(`s${i}`,
        'subscription($m:[String!]){changes(filter:{meetings:$m}){cursor}}', { m: [`${n}-${i}`, ...names] }))));
    },
  },
  {
    name: 'silent-sockets',
    about: '500 WebSockets that never send `connection_init`',
    run: (client) => client.sockets(500, { init: false }),
  },
  {
    name: 'idle-sockets',
    about: '2,000 WebSockets that are initialised and ask nothing',
    quick: false,
    run: (client) => client.sockets(2_000),
  },
  {
    name: 'unread-subscriptions',
    about: '100 WebSockets that subscribe from the first change on, and read nothing',
    run: async (client) => {
      const open = await client.sockets(100);
      for (const socket of open) {
        socket.pause();
        for (let i = 0; i < 10; i++) socket.send(subscribe(`s${i}`, CHANGES, { after: client.facts.firstChange }));
      }
    },
  },
  {
    name: 'read-subscriptions',
    about: '100 WebSockets that subscribe from the first change on with all of its node, and read as fast as they can',
    quick: false,
    run: async (client) => {
      const open = await client.sockets(100);
      for (const socket of open) {
        for (let i = 0; i < 10; i++) {
          socket.send(subscribe(`s${i}`, `subscription($after:String){changes(after:$after){cursor node{id ...on Statement{
            slug speaker{name} reports(first:20){nodes{article{slug} relays{actor{name}}}} revisions{number}}}}}`,
            { after: client.facts.firstChange }));
        }
      }
    },
  },
  {
    name: 'large-messages',
    about: 'messages of 64 MB in frames of 16 KB, frames of 10 MB, fragments without an end, on 20 WebSockets at a time',
    run: (client) => client.repeat(20, async (n) => {
      const socket = await client.socket({ init: n % 2 === 0 });
      if (!socket) return null;
      const piece = Buffer.alloc(n % 3 === 0 ? 10_000_000 : 16_000, 'a');
      for (let i = 0; i < 4_000 && !client.over && socket.readyState === socket.OPEN; i++) {
        socket.send(piece, { fin: false, binary: false });
        while (socket.bufferedAmount > 1_000_000 && !client.over && socket.readyState === socket.OPEN) await sleep(5);
      }
      socket.terminate();
      return {};
    }),
  },
  {
    name: 'pings',
    about: '10,000 pings of the protocol and of WebSockets on each of 10 sockets, which read nothing',
    run: async (client) => {
      const open = await client.sockets(10);
      await Promise.all(open.map(async (socket, n) => {
        socket.pause();
        await send(client, socket, 10_000, () => '{"type":"ping"}');
        for (let i = 0; i < 10_000 && socket.readyState === socket.OPEN; i++) socket.ping('a'.repeat(100));
      }));
    },
  },
  {
    name: 'malformed-messages',
    about: 'binary frames, types that are none, broken JSON, ids of 1 MB, `connection_init` with 1 MB, each on a new WebSocket, 20 at a time',
    run: (client) => client.repeat(20, async (n) => {
      const sent = [
        Buffer.alloc(60_000), '{"type":null}', '{', '[]', 'null', '{"type":"subscribe"}', '{"type":"none"}',
        subscribe('a'.repeat(1_000_000), '{__typename}'), message('connection_init', 'a', { a: 'a'.repeat(1_000_000) }),
        message('subscribe', 1, { query: 1 }), '['.repeat(60_000), message('complete', 'none'),
      ];
      const socket = await client.socket({ init: n % 2 === 0 });
      if (!socket) return null;
      socket.send(sent[n % sent.length]);
      await sleep(50);
      socket.terminate();
      return {};
    }),
  },
  {
    name: 'queries-on-one-socket',
    about: 'searches, dear pages and branching fragments, 5,000 of them at once on one WebSocket, then on the next',
    run: (client) => client.repeat(1, async () => {
      const socket = await client.socket();
      if (!socket) return null;
      const queries = [
        `{search(first:100,query:"${client.facts.words.slice(0, 16).join(' or ')}"){totalCount edges{highlight}}}`,
        '{meetings(first:100){nodes{statements(first:20){nodes{slug summary}}}}}',
        branching(['speaker', 'onBehalfOf'], 'none'),
      ];
      await send(client, socket, 5_000, (i) => subscribe(`q${i}`, queries[i % queries.length]));
      await sleep(500);
      return {};
    }),
  },
  {
    name: 'subscribed-and-completed',
    about: 'subscriptions that are begun and completed at once on 20 WebSockets, and sockets that are closed right after',
    quick: false,
    run: (client) => client.repeat(20, async () => {
      const socket = await client.socket();
      if (!socket) return null;
      await send(client, socket, 100, (i) =>
        (i % 2 === 0 ? subscribe(`s${i}`, CHANGES, { after: client.facts.firstChange }) : message('complete', `s${i - 1}`)));
      socket.terminate();
      return {};
    }),
  },
];
