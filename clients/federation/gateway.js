import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { url } from '../address.js';
import { serveNews, typeDefs } from './news.js';

const binary = fileURLToPath(
  new URL('../node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase', import.meta.url),
);

/** Why there is no gateway; false where there is one. */
export const skip = existsSync(binary) ? false : 'Grafbase has no gateway for this machine; it has one for Linux on x86-64';

/** Asks a graph; fails where the answer has errors. */
export async function ask(address, query, variables = {}) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The schema of the server under test, as a subgraph. */
export const sdl = async () => (await ask(url, '{ _service { sdl } }'))._service.sdl;

/** Starts Grafbase's gateway in front of the server and the graph of news; it needs no network beyond this machine. */
export async function startGateway() {
  const folder = mkdtempSync(join(tmpdir(), 'readout-gateway-'));
  const news = await serveNews();
  writeFileSync(join(folder, 'readout.graphql'), await sdl());
  writeFileSync(join(folder, 'news.graphql'), typeDefs);
  writeFileSync(
    join(folder, 'grafbase.toml'),
    [['readout', url], ['news', news.url]]
      .flatMap(([name, address]) => [
        `[subgraphs.${name}]`,
        `schema_path = "${join(folder, `${name}.graphql`)}"`,
        `url = "${address}"`,
      ])
      .join('\n'),
  );
  const address = `127.0.0.1:${await freePort()}`;
  const gateway = spawn(binary, ['--home', folder, 'dev', '-c', join(folder, 'grafbase.toml'), '--listen-address', address]);
  let log = '';
  for (const stream of [gateway.stdout, gateway.stderr]) stream.on('data', text => (log += text));
  const ended = new Promise(resolve => gateway.once('exit', resolve));
  const stop = async () => {
    gateway.kill();
    await ended;
    news.stop();
    rmSync(folder, { recursive: true });
  };
  const graph = `http://${address}/graphql`;
  try {
    await up(graph, gateway);
  } catch (failure) {
    await stop();
    throw new Error(log, { cause: failure });
  }
  return { url: graph, stop };
}

async function up(graph, gateway) {
  for (let left = 100; ; left--) {
    try {
      await ask(graph, '{ __typename }');
      return;
    } catch (failure) {
      if (left === 0 || gateway.exitCode !== null) throw failure;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}
