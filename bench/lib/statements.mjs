import { document, numberedSql } from './queries.mjs';

/**
 * How many SQL statements one answer takes, by query and server, as PostgreSQL counts them; no turn runs meanwhile.
 *
 * @param databaseOf gives for a server the PostgreSQL that it asks
 */
export async function sqlStatements(asked, servers, databaseOf) {
  const databases = new Set(servers.map(databaseOf));
  for (const postgres of databases) {
    await postgres.rows('create extension if not exists pg_stat_statements');
    await postgres.set({ 'pg_stat_statements.track': 'top' });
  }
  const counts = {};
  for (const [query, variables] of Object.entries(asked)) {
    counts[query] = {};
    for (const server of servers.filter(({ name }) => variables[name])) {
      counts[query][server.name] = await callsOf(query, server, variables[server.name], databaseOf(server));
    }
  }
  for (const postgres of databases) await postgres.set({ 'pg_stat_statements.track': 'none' });
  return counts;
}

async function callsOf(query, server, variables, postgres) {
  await postgres.rows('select pg_stat_statements_reset()');
  for (const one of variables) {
    if (server.ask) await server.ask(document(query, server.name), one);
    else await postgres.rows(numberedSql(query), [one]);
  }
  const [{ calls }] = await postgres.rows(`
    select coalesce(sum(calls), 0)::integer as calls from pg_stat_statements where query !~ 'pg_stat_statements'`);
  return calls / variables.length;
}
