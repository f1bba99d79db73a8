import assert from 'node:assert/strict';
import { test } from 'node:test';
import runtime from 'relay-runtime';
import meetingQuery from './relay/__generated__/MeetingQuery.graphql.js';
import meetingStatus from './relay/__generated__/Meeting_status.graphql.js';
import statementsPage from './relay/__generated__/Statements_page.graphql.js';
import statementsQuery from './relay/__generated__/StatementsQuery.graphql.js';
import { url } from './address.js';

const { Environment, Network, RecordSource, Store } = runtime;
const { createOperationDescriptor, fetchQuery, getSingularSelector } = runtime;
const { getPaginationMetadata, getPaginationVariables, getRefetchMetadata } = runtime;

const ask = async ({ text }, variables) => {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: text, variables }) });
  return response.json();
};

const relay = () => new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) });

/** What a component gets of a query, once it is there: references to fragments. */
async function load(environment, query, variables) {
  const operation = createOperationDescriptor(query, variables);
  environment.retain(operation);
  await fetchQuery(environment, query, variables).toPromise();
  return environment.lookup(operation.fragment).data;
}

const read = (environment, fragment, reference) =>
  environment.lookup(getSingularSelector(fragment, reference)).data;

test('a fragment on the query loads its next page through the query that the compiler made', async () => {
  const environment = relay();
  const reference = await load(environment, statementsQuery, { first: 3 });
  const first = read(environment, statementsPage, reference).statements;
  assert.equal(first.edges.length, 3);
  assert.equal(first.pageInfo.hasNextPage, true);

  const { paginationRequest, paginationMetadata, connectionPathInFragmentData } =
    getPaginationMetadata(statementsPage, 'Statements_page');
  assert.deepEqual(connectionPathInFragmentData, ['statements']);
  const next = getPaginationVariables(
    'forward', 2, first.pageInfo.endCursor, { first: 3 }, {}, paginationMetadata,
  );
  await fetchQuery(environment, paginationRequest, next).toPromise();

  const both = read(environment, statementsPage, reference).statements;
  assert.equal(new Set(both.edges.map(edge => edge.node.id)).size, 5);
  assert.deepEqual(both.edges.slice(0, 3), first.edges);
});

test('a fragment on a node is fetched again by its id, with other arguments', async () => {
  const environment = relay();
  const { meeting } = await load(environment, meetingQuery, { slug: 'paris-2018' });
  const { slug, status, id } = read(environment, meetingStatus, meeting);
  assert.equal(status, 'UNDER_DISCUSSION');

  const { refetchableRequest, identifierInfo } = getRefetchMetadata(meetingStatus, 'Meeting_status');
  assert.equal(identifierInfo.identifierField, 'id');
  const { node } = await load(environment, refetchableRequest, { id, day: '2018-10-22' });

  const then = read(environment, meetingStatus, node);
  assert.equal(then.slug, slug);
  assert.equal(then.status, 'FLOATED');
});
