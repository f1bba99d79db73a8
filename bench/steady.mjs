import { writeFileSync } from 'node:fs';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { document, PEERS, variables } from './lib/queries.mjs';
import { postgraphile, readout, UNLIMITED } from './lib/servers.mjs';
import { run } from './lib/started.mjs';
import { editor } from './steadiness/editor.mjs';
import { besideWriter, bodies, highestRate, paced, percentiles } from './steadiness/measurement.mjs';
import { once } from './steadiness/once.mjs';
import { halfTable, onceTable, writerTable } from './steadiness/report.mjs';
import { Writer } from './steadiness/writer.mjs';

const options = parse('steady');
const { seconds, turns, connections } = options;
const found = {};

await run(async () => {
  const { settings, token } = editor();
  const { jar, postgres, server: anew } = await ground({ ...options, settings: { ...UNLIMITED, ...settings, READOUT_ANSWERS_MEMORY: '0' } });
  const asked = {};
  for (const query of options.queries) asked[query] = bodies(document(query, 'readout'), await variables(query, anew, postgres));
  await warm(anew, Object.values(asked).flat());

  if (options.parts.includes('half')) {
    found.half = [];
    for (const query of options.queries) found.half.push(await half(query, anew, asked[query]));
    print(halfTable(found.half));
  }
  if (options.parts.includes('writer')) {
    // as production keeps them
    const { READOUT_ANSWERS_MEMORY: none, ...unlimited } = UNLIMITED;
    const keeping = await readout('keeping', jar, postgres, undefined, { ...unlimited, ...settings });
    await warm(keeping, Object.values(asked).flat());
    const writer = await Writer.on(postgres, token, options.writes);
    for (const server of [anew, keeping]) {
      await besideWriter(server, shuffled(Object.values(asked).flat()), writer, { ...options, seconds: Math.max(1, options.warmUp / 2) });
    }
    writer.millis = [];
    found.writer = [];
    for (const query of options.queries) {
      for (const [answers, server] of [['worked out anew', anew], ['kept', keeping]]) {
        found.writer.push(await writing(query, answers, server, asked[query], writer));
      }
    }
    print(writerTable(found.writer));
    say(`a mutation took ${writer.meanMillis.toFixed(1)} ms in the mean`);
  }
  if (options.parts.includes('once')) {
    const peer = await postgraphile(postgres);
    const queries = options.queries.filter((query) => PEERS.includes(query));
    const peerAsked = {};
    for (const query of queries) peerAsked[query] = await variables(query, peer, postgres);
    await warm(peer, queries.flatMap((query) => bodies(document(query, 'postgraphile'), peerAsked[query])));
    found.once = [];
    for (const query of queries) {
      const ownVariables = asked[query].map((body) => JSON.parse(body).variables);
      found.once.push(await comingOnce(query, [[anew, ownVariables], [peer, peerAsked[query]]]));
    }
    print(onceTable(found.once));
  }
});

async function warm(server, mixed) {
  say(`warming ${server.name} for ${options.warmUp} s`);
  if (options.warmUp > 0) await highestRate(server, shuffled(mixed), options.warmUp, connections);
}

function shuffled(all) {
  return all.map((body, i) => [(i * 7_919) % all.length, body]).sort(([one], [other]) => one - other).map(([, body]) => body);
}

/** At half of the highest rate; both are measured in the same turns. */
async function half(query, server, own) {
  const highest = [];
  const micros = [];
  const late = [];
  let rate;
  for (let turn = 0; turn < turns; turn++) {
    highest.push(await highestRate(server, own, seconds, connections));
    rate = highest.reduce((sum, one) => sum + one, 0) / highest.length / 2;
    const one = await paced(server, own, seconds, rate);
    for (const each of one.micros) micros.push(each);
    for (const each of one.late) late.push(each);
  }
  const measured = { query, highest: 2 * rate, rate, ...percentiles(micros), late: percentiles(late) };
  say(`${query} at ${Math.round(rate)} a second: ${measured.p50} and ${measured.p99} ms, sent ${measured.late.p99} ms late`);
  return measured;
}

async function writing(query, answers, server, own, writer) {
  const measured = { query, answers, without: [], beside: [], followed: [] };
  await highestRate(server, own, Math.min(2, seconds), connections);
  for (let turn = 0; turn < turns; turn++) {
    measured.without.push(await highestRate(server, own, seconds, connections));
    const { rate, followed } = await besideWriter(server, own, writer, options);
    measured.beside.push(rate);
    measured.followed.push(followed);
    if (followed.failed > 0) say(`${followed.failed} writes failed: ${followed.why}`);
    if (followed.broken > 0) throw new Error(`${followed.broken} followers lost their subscriptions.`);
  }
  say(`${query}, answers ${answers}: ${measured.without.map(Math.round)} a second, beside the writer ${measured.beside.map(Math.round)}`);
  return measured;
}

async function comingOnce(query, servers) {
  const measured = { query };
  for (const [{ name }] of servers) measured[name] = { again: [], once: [] };
  for (let turn = 0; turn < turns; turn++) {
    for (const [server, sets] of servers) {
      const text = document(query, server.name);
      measured[server.name].again.push(await highestRate(server, bodies(text, sets), seconds, connections));
      measured[server.name].once.push(await highestRate(server, bodies(once(text), sets), seconds, connections));
    }
  }
  say(`${query} once: ${measured.readout.once.map(Math.round)} a second, PostGraphile ${measured.postgraphile.once.map(Math.round)}`);
  return measured;
}

function print(table) {
  console.log(`${table}\n`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(found, null, 2)}\n`);
}
