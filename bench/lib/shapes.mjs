import { deepStrictEqual } from 'node:assert';
import { document, numberedSql } from './queries.mjs';

const TRIES = 8;

/** Brings what PostGraphile answers into the shape that Readout's schema has. */
const OF_PEER = {
  leader: ({ leader }) => ({
    leader: {
      ...leader,
      aliases: leader.aliases.map(({ alias }) => alias),
      offices: leader.offices.map(({ heldFromEdtf, heldUntilEdtf, ...office }) => ({
        ...office,
        heldFrom: date(heldFromEdtf),
        heldUntil: date(heldUntilEdtf),
      })),
    },
  }),
  meetings: ({ meetings }) => ({
    meetings: page(meetings, ({ dateEdtf, dateEarliest, dateLatest, event, ...meeting }) => ({
      ...meeting,
      date: date(dateEdtf, { earliest: dateEarliest, latest: dateLatest }),
      event: event && { slug: event.slug, name: event.name, startsOn: date(event.startsOnEdtf) },
    })),
  }),
  'four-levels': ({ meetings }) => ({
    meetings: page(meetings, (meeting) => ({
      ...meeting,
      statements: page(meeting.statements, ({ saidOnEdtf, reports, ...statement }) => ({
        ...statement,
        saidOn: date(saidOnEdtf),
        reports: page(reports, ({ article: { publishedEdtf, ...article }, ...report }) => ({
          ...report,
          article: { ...article, publishedOn: date(publishedEdtf) },
        })),
      })),
    })),
  }),
  'deep-page': ({ statements }) => ({
    statements: page(statements, ({ saidOnEdtf, saidOnEarliest, saidOnLatest, ...statement }) => ({
      ...statement,
      saidOn: date(saidOnEdtf, { earliest: saidOnEarliest, latest: saidOnLatest }),
    })),
  }),
  search: ({ search: { nodes, ...rest } }) => ({
    search: { ...rest, edges: nodes.map(({ slug, summary, ...edge }) => ({ ...edge, node: { slug, summary } })) },
  }),
};

/**
 * Sees that all servers answer a query alike, as far as answers can be: a cursor is each server's own.
 *
 * @param asked for each server by its name: what it is asked with
 */
export async function sameAnswers(query, servers, asked, postgres) {
  const count = await postgres.rows(`select count(*)::integer as n from bench.asked_search`).then(([{ n }]) => n);
  for (let k = 0; k < TRIES; k++) {
    const at = Math.floor((k * count) / TRIES);
    const [limit] = (await postgres.rows(numberedSql(query), [at + 1])).map((row) => Object.values(row)[0]);
    for (const server of servers.filter(({ name }) => document(query, name))) {
      const { data } = await server.ask(document(query, server.name), asked[server.name][at]);
      const shaped = server.name === 'postgraphile' ? OF_PEER[query](data) : data;
      deepStrictEqual(comparable(shaped), comparable(limit),
        new Error(difference(query, server.name, asked[server.name][at], comparable(shaped), comparable(limit))));
    }
  }
}

/** The first place where two values differ, with what each has there. */
function difference(query, name, variables, own, limit) {
  const found = firstDifference(own, limit, '$') ?? '$';
  return `${name} and SQL answer ${query} differently for ${JSON.stringify(variables)}\n  at ${found}`;
}

function firstDifference(one, other, path) {
  if (JSON.stringify(one) === JSON.stringify(other)) return undefined;
  if (one && other && typeof one === 'object' && typeof other === 'object') {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = firstDifference(one[key], other[key], `${path}.${key}`);
      if (found) return found;
    }
  }
  return `${path}: ${JSON.stringify(one)?.slice(0, 400)} and ${JSON.stringify(other)?.slice(0, 400)}`;
}

/** With members in one order, and of a cursor only whether there is one. */
function comparable(value) {
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [
    key, key === 'endCursor' ? value[key] !== null : comparable(value[key]),
  ]));
}

const date = (edtf, days = {}) => (edtf === null ? null : { edtf, ...days });
const page = ({ nodes, ...rest }, shape) => ({ ...rest, nodes: nodes.map(shape) });
