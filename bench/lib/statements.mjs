import { document, numberedSql } from './queries.mjs';

/** How many SQL statements one answer takes, as PostgreSQL counts them; no turn runs meanwhile. */
export async function sqlStatements(query, server, variables, postgres) {
  await postgres.set({ 'pg_stat_statements.track': 'top' });
  try {
    if (server.ask) await server.ask(document(query, server.name), variables[0]);
    await postgres.rows('create extension if not exists pg_stat_statements');
    await postgres.rows('select pg_stat_statements_reset()');
    for (const one of variables) {
      if (server.ask) await server.ask(document(query, server.name), one);
      else await postgres.rows(numberedSql(query), [one]);
    }
    const [{ calls }] = await postgres.rows(`
      select coalesce(sum(calls), 0)::integer as calls from pg_stat_statements where query !~ 'pg_stat_statements'`);
    return calls / variables.length;
  } finally {
    await postgres.set({ 'pg_stat_statements.track': null });
  }
}
