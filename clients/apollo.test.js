import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { url } from './address.js';

const cache = () =>
  new InMemoryCache({ typePolicies: { Query: { fields: { statements: relayStylePagination(['filter']) } } } });

const apollo = (link = new HttpLink({ uri: url })) => new ApolloClient({ cache: cache(), link });

const MEETING = gql`
  query Meeting($slug: String!) {
    meeting(slug: $slug) {
      title
      date { edtf }
    }
  }
`;

const STATEMENTS = gql`
  query Statements($after: String) {
    statements(first: 2, after: $after, filter: { meetings: ["paris-2018"] }) {
      totalCount
      edges { cursor node { id slug } }
      pageInfo { startCursor endCursor hasPreviousPage hasNextPage }
    }
  }
`;

test('a query with a variable answers', async () => {
  const { data } = await apollo().query({ query: MEETING, variables: { slug: 'paris-2018' } });
  assert.equal(data.meeting.__typename, 'Meeting');
  assert.match(data.meeting.date.edtf, /^2018-11/);
});

test('relayStylePagination joins two pages into one list', async () => {
  const client = apollo();
  const { data: first } = await client.query({ query: STATEMENTS });
  await client
    .watchQuery({ query: STATEMENTS })
    .fetchMore({ variables: { after: first.statements.pageInfo.endCursor } });

  const { statements } = client.readQuery({ query: STATEMENTS });
  const slugs = statements.edges.map(edge => edge.node.slug);
  assert.equal(new Set(slugs).size, 4);
  assert.deepEqual(slugs.slice(0, 2), first.statements.edges.map(edge => edge.node.slug));
  assert.ok(statements.totalCount > 4);
});

test('an error has its code', async () => {
  const unknown = gql`{ statements { unknown } }`;
  await assert.rejects(apollo().query({ query: unknown }), error => {
    assert.ok(CombinedGraphQLErrors.is(error));
    assert.equal(error.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    return true;
  });
});

test('a persisted query is asked by its hash over GET, and sent with its text only where the hash is new', async () => {
  const requests = [];
  const observed = (address, options) => {
    requests.push(`${options.method} ${new URL(address).searchParams.has('query') || options.body ? 'text' : 'hash'}`);
    return fetch(address, options);
  };
  const persisted = () =>
    apollo(
      new PersistedQueryLink({
        sha256: text => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: true,
      }).concat(new HttpLink({ uri: url, fetch: observed })),
    );
  // A name of its own, so that no earlier run has taught the server this text.
  const query = gql(`query Asked${Date.now()} { meeting(slug: "paris-2018") { slug } }`);

  const taught = await persisted().query({ query });
  const known = await persisted().query({ query });

  assert.deepEqual(requests, ['GET hash', 'POST text', 'GET hash']);
  assert.deepEqual(known.data, taught.data);
});
