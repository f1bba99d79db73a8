import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import { url } from './address.js';

const urql = options => new Client({ url, exchanges: [cacheExchange, fetchExchange], ...options });

const LEADER = gql`
  query Leader($slug: String!) {
    leader(slug: $slug) {
      name
      statements(first: 1) { totalCount }
    }
  }
`;

for (const preferGetMethod of [false, 'force']) {
  test(`a query answers by ${preferGetMethod ? 'GET' : 'POST'}`, async () => {
    const { data, error } = await urql({ preferGetMethod }).query(LEADER, { slug: 'vladimir-putin' }).toPromise();
    assert.equal(error, undefined);
    assert.equal(data.leader.name, 'Vladimir Putin');
    assert.ok(data.leader.statements.totalCount > 0);
  });
}

test('an error has its code', async () => {
  const { data, error } = await urql().query(gql`{ statements(first: 101) { totalCount } }`, {}).toPromise();
  assert.equal(data ?? null, null);
  assert.equal(error.graphQLErrors[0].extensions.code, 'BAD_USER_INPUT');
});
