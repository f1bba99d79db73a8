import { existsSync, readFileSync } from 'node:fs';

export const QUERIES = ['leader', 'meetings', 'four-levels', 'deep-page', 'search', 'outlook', 'contradictions', 'counts'];
/** What bench/growth asks besides: one meeting about which as much was said in a small record as in a large one. */
export const OF_GROWTH = [...QUERIES, 'meeting'];
/** Without those that reason of what was said, which nobody else does. */
export const PEERS = ['leader', 'meetings', 'four-levels', 'deep-page', 'search'];
const AT_A_TIME = 8;
const FOLDER = new URL('../queries/', import.meta.url);

/** Which table holds what a query is asked for; each query is asked for all of it in turn. */
const ASKED = {
  leader: 'asked_leader',
  meetings: 'asked_meetings',
  'four-levels': 'asked_meetings',
  'deep-page': 'asked_deep_page',
  search: 'asked_search',
  outlook: 'asked_outlook',
  contradictions: 'asked_contradictions',
  counts: 'asked_leader',
  meeting: 'asked_meeting',
};

/** What hand-written SQL answers a query with, for pgbench; its only parameter is the number of what is asked. */
export const sql = (query) => read(`${query}.sql`);

/** The same with the parameter as PostgreSQL itself numbers it. */
export const numberedSql = (query) => sql(query).replace(/(?<!:):i\b/, () => '$1');

/** What servers that have as much of Readout's schema as these ask for can answer by its own documents. */
const LIKE_OWN = { yoga: PEERS, quarkus: PEERS };

/** The document of a query for a server, or null where the server cannot answer it. */
export function document(query, server) {
  if (LIKE_OWN[server] && !LIKE_OWN[server].includes(query)) return null;
  const name = server === 'postgraphile' ? `${query}.peer.graphql` : `${query}.graphql`;
  return existsSync(new URL(name, FOLDER)) ? read(name) : null;
}

/** All variables that a server is asked a query with, with cursors that it gave out itself. */
export async function variables(query, server, postgres) {
  const asked = (await postgres.rows(`select to_jsonb(asked) as one from bench.${ASKED[query]} asked order by i`)).map(
    ({ one }) => one);
  const variablesOf = (server.name === 'postgraphile' ? PEER : OWN)[query];
  const all = [];
  for (let at = 0; at < asked.length; at += AT_A_TIME) {
    all.push(...(await Promise.all(asked.slice(at, at + AT_A_TIME).map((one) => variablesOf(one, server, postgres)))));
  }
  return all;
}

const OWN = {
  leader: ({ slug }) => ({ slug }),
  meetings: async ({ day }, server) => ({ after: await ownMeeting(day, server) }),
  'four-levels': async ({ day }, server) => ({ after: await ownMeeting(day, server) }),
  'deep-page': async ({ day, channel }, server) => ({ channels: [channel], after: await ownStatement(day, channel, server) }),
  search: ({ words }) => ({ words }),
  outlook: async ({ day, as_of: asOf }, server) => ({ after: await ownMeeting(day, server), asOf }),
  contradictions: async ({ day, slug }, server) => ({ after: await ownContradiction(day, server), slug }),
  counts: ({ slug }) => ({ slug }),
  meeting: ({ slug, as_of: asOf }) => ({ slug, asOf }),
};

const PEER = {
  leader: ({ slug }) => ({ slug }),
  meetings: async (one, server, postgres) => ({ after: await peerMeeting(one, server, postgres) }),
  'four-levels': async (one, server, postgres) => ({ after: await peerMeeting(one, server, postgres) }),
  'deep-page': async (one, server, postgres) => ({ channel: one.channel, after: await peerStatement(one, server, postgres) }),
  search: ({ words }) => ({ words }),
};

async function ownMeeting(day, server) {
  const { data } = await server.ask(
    `query ($to: Date) {
      meetings(first: 1, filter: {to: $to}, orderBy: {field: DATE, direction: DESC}) { pageInfo { endCursor } }
    }`, { to: day });
  return data.meetings.pageInfo.endCursor;
}

async function ownStatement(day, channel, server) {
  const { data } = await server.ask(
    `query ($to: Date, $channels: [StatementChannel!]) {
      statements(first: 1, filter: {saidTo: $to, channels: $channels}, orderBy: {field: SAID_ON, direction: DESC}) {
        pageInfo { endCursor }
      }
    }`, { to: day, channels: [channel] });
  return data.statements.pageInfo.endCursor;
}

async function ownContradiction(day, server) {
  const { data } = await server.ask(
    `query ($to: Date) { contradictions(last: 1, filter: {to: $to}) { pageInfo { endCursor } } }`, { to: day });
  return data.contradictions.pageInfo.endCursor;
}

async function peerMeeting({ i }, server, postgres) {
  const [{ before }] = await postgres.rows(`
    select count(*)::integer as before from bench.asked_meetings v
    join meeting m on (m.date_earliest, m.date_latest, m.id) < (v.earliest, v.latest, v.id)
    where v.i = $1`, [i]);
  const { data } = await server.ask(
    `query ($offset: Int) {
      meetings(first: 1, offset: $offset, orderBy: [DATE_EARLIEST_ASC, DATE_LATEST_ASC, ROW_ID_ASC]) { pageInfo { endCursor } }
    }`, { offset: before });
  return data.meetings.pageInfo.endCursor;
}

async function peerStatement({ i, channel }, server, postgres) {
  const [{ before }] = await postgres.rows(`
    select count(*)::integer as before from bench.asked_deep_page v
    join statement s on s.channel = v.channel
      and (s.said_on_earliest, s.said_on_latest, s.sequence, s.id) > (v.earliest, v.latest, 0, v.id)
    where v.i = $1`, [i]);
  const { data } = await server.ask(
    `query ($offset: Int, $channel: String!) {
      statements(
        first: 1, offset: $offset, condition: {channel: $channel}
        orderBy: [SAID_ON_EARLIEST_DESC, SAID_ON_LATEST_DESC, SEQUENCE_DESC, ROW_ID_DESC]
      ) { pageInfo { endCursor } }
    }`, { offset: before, channel });
  return data.statements.pageInfo.endCursor;
}

function read(name) {
  return readFileSync(new URL(name, FOLDER), 'utf8').trimEnd();
}
