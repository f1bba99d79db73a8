import { readFileSync, readdirSync } from 'node:fs';

const SCRIPTS = new URL('../record/', import.meta.url);

/** Reasoning is worked out anew by looking up rows of these one after another. */
const REASONED = ['utterance', 'standing_contradiction', 'dispute', 'meeting_status', 'contradiction', 'status_change'];

/** Sets of variables for each query, unless somebody asks for others. */
export const SETS = 64;

/** Fills a database that Readout has migrated with a generated record: the same for the same size and seed. */
export async function fill(postgres, { statements, seed, sets = SETS }) {
  const size = sizes(statements);
  const values = { seed, sets, ...size, words: `'${readFileSync(new URL('words.txt', SCRIPTS), 'utf8')}'` };
  await postgres.with(async (client) => {
    await client.query("set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'");
    await client.query("set search_path = public; set timezone = 'UTC'");
    const indexes = await withoutIndexes(client);
    for (const script of readdirSync(SCRIPTS).filter((name) => name.endsWith('.sql')).sort()) {
      const text = readFileSync(new URL(script, SCRIPTS), 'utf8');
      const filled = text.replace(/(?<!:):([a-z]+)\b/g, (whole, name) => values[name] ?? whole);
      await client.query(filled).catch((problem) => {
        const near = problem.position && filled.slice(Math.max(0, problem.position - 60), Number(problem.position) + 60);
        throw new Error(`${script}: ${problem.message}${near ? ` near\n${near}` : ''}`, { cause: problem });
      });
    }
    for (const index of indexes) await client.query(index);
    await client.query('drop table bench.draft, bench.carried');
  });
  await postgres.rows('vacuum analyze');
}

/** How many there are of each thing in a record of so many statements. */
export function sizes(statements) {
  const share = (of, least, most) => Math.max(least, Math.min(most, Math.floor(statements / of)));
  return {
    statements,
    meetings: share(25, 50, Infinity),
    events: share(200, 10, Infinity),
    articles: Math.floor(statements * 0.7),
    leaders: share(250, 50, 1_500),
    officials: share(40, 200, 20_000),
    institutions: share(800, 20, 1_500),
    outlets: share(200, 50, 5_000),
    unnamed: share(100, 20, 20_000),
    vocabulary: 3_500,
  };
}

/** Takes away what a large load would keep up entry by entry and does not read by; gives the statements that make it again. */
async function withoutIndexes(client) {
  const { rows } = await client.query(`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace
      and i.indrelid <> all ($1::regclass[])
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by c.relname`, [REASONED]);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}
