// The loads of one request: a DataLoader each, by key, by foreign key, or for the first so many of each parent.
import DataLoader from 'dataloader';

/** Names of prepared statements, which may be no longer than 63 bytes. */
const names = new Map();

export function loaders(pool) {
  const rows = async (text, ...values) => {
    if (!names.has(text)) names.set(text, `statement-${names.size}`);
    return (await pool.query({ name: names.get(text), text, values })).rows;
  };

  const one = (text, key) => new DataLoader(async (keys) => {
    const found = new Map((await rows(text, keys)).map((row) => [row[key], row]));
    return keys.map((each) => found.get(each) ?? null);
  });

  const many = (text, key) => new DataLoader(async (keys) => grouped(keys, await rows(text, keys), key));

  /** A loader for each number of rows that is asked for. */
  const first = (text, key) => {
    const byLimit = new Map();
    return (limit) => {
      if (!byLimit.has(limit)) {
        byLimit.set(limit, new DataLoader(async (keys) => grouped(keys, await rows(text, keys, limit), key)));
      }
      return byLimit.get(limit);
    };
  };

  return {
    rows,
    actor: one('select id, slug, name, wikidata_id, country_code from actor where id = any ($1)', 'id'),
    country: one('select code, name from country where code = any ($1)', 'code'),
    event: one('select id, slug, name, starts_on_edtf, starts_on_earliest, starts_on_latest from event where id = any ($1)', 'id'),
    article: one(`
      select id, slug, headline, published_edtf, published_earliest, published_latest from article where id = any ($1)`, 'id'),
    aliases: many('select actor_id, alias from actor_alias where actor_id = any ($1) order by actor_id, ordinal', 'actor_id'),
    offices: many('select * from office where actor_id = any ($1) order by actor_id, ordinal', 'actor_id'),
    participations: many(`
      select meeting_id, actor_id, role from participation where meeting_id = any ($1) order by meeting_id, ordinal`, 'meeting_id'),
    relays: many('select report_id, actor_id, wording from relay where report_id = any ($1) order by report_id, ordinal', 'report_id'),
    statements: first(`
      select asked.meeting_id, s.*
      from unnest($1::uuid[]) as asked (meeting_id)
      cross join lateral (
        select s.id, s.slug, s.summary, s.form, s.channel, s.corroboration, s.speaker_id,
          s.said_on_edtf, s.said_on_earliest, s.said_on_latest, s.sequence
        from "position" p join statement s on s.id = p.statement_id
        where p.meeting_id = asked.meeting_id
        order by s.said_on_earliest, s.said_on_latest, s.sequence, s.id
        limit $2
      ) s`, 'meeting_id'),
    reports: first(`
      select asked.statement_id, r.*
      from unnest($1::uuid[]) as asked (statement_id)
      cross join lateral (
        select r.id, r.attributed_as, r.article_id
        from report r join article w on w.id = r.article_id
        where r.statement_id = asked.statement_id
        order by coalesce(w.published_earliest, 'infinity'), coalesce(w.published_latest, 'infinity'), r.id
        limit $2
      ) r`, 'statement_id'),
  };
}

function grouped(keys, rows, key) {
  const groups = new Map(keys.map((each) => [each, []]));
  for (const row of rows) groups.get(row[key]).push(row);
  return keys.map((each) => groups.get(each));
}
