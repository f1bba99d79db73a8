const date = (row, prefix) => (row[`${prefix}_edtf`] === null ? null : {
  edtf: row[`${prefix}_edtf`],
  earliest: row[`${prefix}_earliest`],
  latest: row[`${prefix}_latest`],
});

/** @param rows one more than the page has, where there is one */
function page(rows, first, cursorOf) {
  const nodes = rows.slice(0, first);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: nodes.length > 0 ? Buffer.from(JSON.stringify(cursorOf(nodes.at(-1)))).toString('base64url') : null,
    },
  };
}

const cursor = (after) => JSON.parse(Buffer.from(after, 'base64url').toString());

/** A page by keyset: what stands behind `after` in an order of columns that are unique together. */
async function keyset(rows, { columns, from, conditions, values, order, types, first, after, direction }) {
  const all = [...values];
  const where = [...conditions];
  if (after) {
    const places = cursor(after).map((value, i) => `$${all.push(value)}::${types[i]}`);
    where.push(`(${order.join(', ')}) ${direction === 'DESC' ? '<' : '>'} (${places.join(', ')})`);
  }
  const sorted = order.map((column) => `${column} ${direction === 'DESC' ? 'desc' : 'asc'}`);
  const found = await rows(
    `select ${columns}, array[${order.map((column) => `(${column})::text`).join(', ')}] as place from ${from}`
    + `${where.length > 0 ? ` where ${where.join(' and ')}` : ''} order by ${sorted.join(', ')} limit $${all.push(first + 1)}`, ...all);
  return page(found, first, ({ place }) => place);
}

export const resolvers = {
  Query: {
    leader: async (_, { slug }, { rows }) => (await rows(
      "select id, slug, name, wikidata_id, country_code from actor where slug = $1 and kind = 'LEADER'", slug))[0] ?? null,
    meetings: (_, { first, after, filter, orderBy }, { rows }) => keyset(rows, {
      columns: 'id, slug, title, format, event_id, date_edtf, date_earliest, date_latest',
      from: 'meeting',
      conditions: filter?.to ? ['date_earliest <= $1'] : [],
      values: filter?.to ? [filter.to] : [],
      order: ["coalesce(date_earliest, 'infinity')", "coalesce(date_latest, 'infinity')", 'id'],
      types: ['date', 'date', 'uuid'],
      first, after, direction: orderBy.direction,
    }),
    statements: (_, { first, after, filter, orderBy }, { rows }) => {
      const values = [];
      const conditions = [];
      // one channel by equality, so that the index on it has the order too
      if (filter?.channels?.length === 1) conditions.push(`channel = $${values.push(filter.channels[0])}`);
      else if (filter?.channels) conditions.push(`channel = any ($${values.push(filter.channels)})`);
      if (filter?.saidTo) conditions.push(`said_on_earliest <= $${values.push(filter.saidTo)}`);
      return keyset(rows, {
        columns: `id, slug, summary, form, channel, corroboration, speaker_id, said_on_edtf, said_on_earliest, said_on_latest`,
        from: 'statement',
        conditions, values,
        order: ['said_on_earliest', 'said_on_latest', 'sequence', 'id'],
        types: ['date', 'date', 'integer', 'uuid'],
        first, after, direction: orderBy.direction,
      });
    },
    search: async (_, { query, first }, { rows }) => {
      const { nodes, pageInfo } = page(
        await rows('select * from peer.search_statements($1) limit $2', query, first + 1), first, ({ rank, slug }) => [rank, slug]);
      return { pageInfo, edges: nodes.map(({ rank, highlight, ...node }) => ({ rank, highlight, node })) };
    },
  },
  Actor: {
    wikidataId: (actor) => actor.wikidata_id,
    country: (actor, _, { country }) => actor.country_code && country.load(actor.country_code),
    aliases: async (actor, _, { aliases }) => (await aliases.load(actor.id)).map(({ alias }) => alias),
    offices: (actor, _, { offices }) => offices.load(actor.id),
  },
  Office: {
    country: (office, _, { country }) => office.country_code && country.load(office.country_code),
    heldFrom: (office) => date(office, 'held_from'),
    heldUntil: (office) => date(office, 'held_until'),
  },
  Event: { startsOn: (event) => date(event, 'starts_on') },
  Meeting: {
    date: (meeting) => date(meeting, 'date'),
    event: (meeting, _, { event }) => meeting.event_id && event.load(meeting.event_id),
    participants: (meeting, _, { participations }) => participations.load(meeting.id),
    statements: async (meeting, { first }, { statements }) =>
      page(await statements(first + 1).load(meeting.id), first, (row) => [row.id]),
  },
  Participant: { actor: (participation, _, { actor }) => actor.load(participation.actor_id) },
  Statement: {
    saidOn: (statement) => date(statement, 'said_on'),
    speaker: (statement, _, { actor }) => actor.load(statement.speaker_id),
    reports: async (statement, { first }, { reports }) =>
      page(await reports(first + 1).load(statement.id), first, (row) => [row.id]),
  },
  Report: {
    attributedAs: (report) => report.attributed_as,
    article: (report, _, { article }) => article.load(report.article_id),
    relays: (report, _, { relays }) => relays.load(report.id),
  },
  Article: { publishedOn: (article) => date(article, 'published') },
  Relay: { actor: (relay, _, { actor }) => actor.load(relay.actor_id) },
};
