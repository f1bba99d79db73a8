// GraphQL Yoga with DataLoader and pg on DATABASE_URL, as their guides say; prints the address that it listens on.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import pg from 'pg';
import { loaders } from './loaders.mjs';
import { resolvers } from './resolvers.mjs';

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });
const yoga = createYoga({
  schema: createSchema({ typeDefs: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'), resolvers }),
  context: () => loaders(pool),
  graphiql: false,
  landingPage: false,
  logging: 'error',
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => console.log(`Listening on: http://127.0.0.1:${server.address().port}`));
