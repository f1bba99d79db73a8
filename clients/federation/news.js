import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/** Made up: a second graph, which knows of Readout's records nothing but their slugs. */
const items = [
  { id: '3', headline: 'Two hours set aside in Paris, or none', about: ['paris-2018'], names: ['yuri-ushakov', 'donald-trump'] },
  { id: '2', headline: 'What was said behind closed doors in Helsinki', about: ['helsinki-2018'], names: ['vladimir-putin', 'donald-trump'] },
  { id: '1', headline: 'From Helsinki to Paris, by way of Moscow', about: ['helsinki-2018', 'paris-2018', 'no-such-meeting'], names: ['john-bolton'] },
];

export const typeDefs = readFileSync(new URL('news.graphql', import.meta.url), 'utf8');

const schema = buildSubgraphSchema({
  typeDefs: parse(typeDefs),
  resolvers: {
    Query: { news: () => items },
    NewsItem: {
      __resolveReference: ({ id }) => items.find(item => item.id === id),
      about: ({ about }) => about.map(slug => ({ slug })),
    },
    Meeting: { news: ({ slug }) => items.filter(({ about }) => about.includes(slug)) },
    Actor: { timesInTheNews: ({ slug }) => items.filter(({ names }) => names.includes(slug)).length },
  },
});

/** Serves that graph on a free port; gives its address and how to stop it. */
export async function serveNews() {
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString());
    const result = await graphql({ schema, source: query, variableValues: variables, operationName });
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(result));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/graphql`, stop: () => server.close() };
}
