import { writeFileSync } from 'node:fs';
import { cpuMicros, cpuSeconds } from './lib/cpu.mjs';
import { ground, say } from './lib/ground.mjs';
import { options as parse } from './lib/options.mjs';
import { run } from './lib/started.mjs';
import { operations } from './lib/weighed.mjs';

const options = parse('weights');
const SECONDS = 0.5;
/** A virtual machine has compiled by then what it runs. */
const WARM_UP = 10;
const LEAST = 3;
const UNIT = 'a page of 100 statements';

await run(async () => {
  const { postgres, server } = await ground(options);
  // A worker is gone before it is counted, and takes as much as its leader would; one that cleans up is nobody's who asks.
  await postgres.set({ max_parallel_workers_per_gather: 0, autovacuum: 'off' });
  const all = operations(await lookedUp(server, postgres)).filter(isChosen);
  const found = [];
  for (const operation of all) {
    const each = [];
    for (const variables of operation.variables) {
      each.push({ variables, ...(await measured(operation, variables, server, postgres)) });
    }
    found.push({ what: operation.what, each, ...each.reduce((one, other) => (other.micros > one.micros ? other : one)) });
    say(`${operation.what}: ${found.at(-1).micros.toFixed(0)} µs`);
  }
  await postgres.set({ max_parallel_workers_per_gather: null, autovacuum: null });
  const unit = found.find(({ what }) => what === UNIT).micros / 100;
  console.log(`A node is ${unit.toFixed(1)} µs of PostgreSQL.\n`);
  console.log('| what | PostgreSQL, µs | worth, nodes | cost, nodes | cost ÷ worth |\n|---|--:|--:|--:|--:|');
  for (const { what, micros, cost } of found) {
    const worth = micros / unit;
    console.log(`| ${what} | ${micros.toFixed(0)} | ${worth.toFixed(0)} | ${cost} | ${(cost / worth).toFixed(2)} |`);
  }
  if (options.json) writeFileSync(options.json, JSON.stringify({ unit, found }, null, 2));
});

/** Whether its name has one of the texts that were asked for; by the unit the others are told. */
function isChosen({ what }) {
  return !options.words || what === UNIT || options.words.some((word) => what.includes(word));
}

/** CPU that PostgreSQL takes to answer, by the clock of all its processes, and what Readout takes the operation to cost. */
async function measured({ document, ofServer }, variables, server, postgres) {
  const cost = await ask(document, variables, server);
  for (const until = Date.now() + (ofServer ? WARM_UP * 1_000 : 0); Date.now() < until; ) await ask(document, variables, server);
  await ask(document, variables, server);
  // A backend of PostgreSQL is one thread, the server many.
  const cpu = () => (ofServer ? cpuSeconds(server.pid) * 1e6 : cpuMicros(postgres.pid));
  const before = cpu();
  const until = Date.now() + SECONDS * 1_000;
  let asked = 0;
  while (asked < LEAST || Date.now() < until) {
    await ask(document, variables, server);
    asked++;
  }
  return { micros: (cpu() - before) / asked, cost };
}

async function ask(query, variables, server) {
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'GraphQL-Cost': 'report' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors, extensions } = await answer.json();
  if (errors) throw new Error(`${JSON.stringify(errors)}\nto ${JSON.stringify(variables).slice(0, 500)} of\n${query}`);
  return extensions.cost.nodes;
}

/** What has most, and what has least, of what is weighed. */
async function lookedUp(server, postgres) {
  const slugs = (text) => postgres.rows(text).then((rows) => rows.map(({ slug }) => slug));
  const ids = async (field, some) => {
    const found = [];
    for (const slug of some) {
      const { data } = await server.ask(`query ($slug: String!) { ${field}(slug: $slug) { id } }`, { slug });
      found.push(data[field].id);
    }
    return found;
  };
  const most = (table, link, column, size = 20, direction = 'desc') => slugs(`
    select t.slug from ${table} t join (select ${column} as id, count(*) as n from ${link} group by 1) l on l.id = t.id
    order by l.n ${direction}, t.slug limit ${size}`);
  const speakers = await slugs('select slug from actor order by statement_count desc, slug limit 20');
  const leaders = await slugs(`select slug from actor where kind = 'LEADER' order by statement_count desc, slug limit 20`);
  const rareLeaders = await slugs(`select slug from actor where kind = 'LEADER' order by statement_count, slug limit 20`);
  const meetings = await most('meeting', '"position"', 'meeting_id');
  const topics = await most('topic', 'statement_topic', 'topic_id');
  const rareTopics = await most('topic', 'statement_topic', 'topic_id', 20, 'asc');
  const events = await most('event', 'statement_event', 'event_id');
  const outlets = await most('actor', 'article', 'outlet_id');
  const articles = await most('article', 'report', 'article_id');
  const statements = await slugs(`
    select s.slug from statement s join "position" p on p.statement_id = s.id and p.likelihood is not null
    where p.meeting_id = (select id from meeting where slug = '${meetings[0]}') order by s.slug limit 20`);
  const [institution] = await slugs(`select slug from actor where kind = 'INSTITUTION' order by statement_count desc, slug limit 1`);
  const words = (await postgres.rows(`
    select word from bench.word where n between 4 and 60 order by n limit 20`)).map(({ word }) => word);
  return {
    actors: await ids('actor', speakers), leaders: await ids('leader', leaders), rareLeaders: await ids('leader', rareLeaders),
    meetings: await ids('meeting', meetings), topics: await ids('topic', topics), rareTopics: await ids('topic', rareTopics),
    events: await ids('event', events), outlets: await ids('actor', outlets), articles: await ids('article', articles),
    statements: await ids('statement', statements),
    manyArticles: await ids('article', await slugs('select slug from article order by slug limit 100')),
    manySpeakers: await slugs('select slug from actor order by statement_count desc, slug limit 1000'),
    manyMeetings: await slugs('select slug from meeting order by slug limit 1000'),
    manyTopics: await slugs('select slug from topic order by slug limit 1000'),
    words,
    names: { actor: speakers[0], rareActor: rareLeaders[0], meeting: meetings[0], event: events[0], topic: topics[0],
      rareTopic: rareTopics[0], rareMeeting: (await most('meeting', '"position"', 'meeting_id', 1, 'asc'))[0], outlet: outlets[0], institution },
  };
}
