import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { buildSchema, parse } from 'graphql';
import { ask, sdl, skip, startGateway } from './federation/gateway.js';
import { typeDefs } from './federation/news.js';

test("Apollo's composer makes one graph of Readout's and one of news", async () => {
  const subgraphs = [['readout', await sdl()], ['news', typeDefs]];
  const { errors, hints, supergraphSdl } = composeServices(
    subgraphs.map(([name, text]) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(text) })),
  );
  assert.deepEqual((errors ?? []).map(({ message }) => message), []);
  assert.deepEqual(hints.map(({ message }) => message), []);
  const graph = buildSchema(supergraphSdl);
  assert.ok(graph.getType('Meeting').getFields().news);
  assert.ok(graph.getType('Leader').getFields().timesInTheNews);
  assert.match(graph.getType('Meeting').getFields().outlook.description, /\w/);
});

describe("Grafbase's gateway", { skip }, () => {
  let gateway;

  before(async () => {
    gateway = await startGateway();
  });
  after(() => gateway?.stop());

  test('answers one question from both: the news of a meeting of the record, and of those who take part', async () => {
    const { meeting } = await ask(
      gateway.url,
      `query News($slug: String!) {
        meeting(slug: $slug) { title news { headline } participants { actor { name timesInTheNews } } }
      }`,
      { slug: 'paris-2018' },
    );
    assert.match(meeting.title, /Paris/);
    assert.deepEqual(
      meeting.news.map(({ headline }) => headline),
      ['Two hours set aside in Paris, or none', 'From Helsinki to Paris, by way of Moscow'],
    );
    assert.deepEqual(
      meeting.participants.map(({ actor }) => [actor.name, actor.timesInTheNews]),
      [['Donald Trump', 2], ['Vladimir Putin', 1]],
    );
  });

  test('and the other way: what the record holds of the meetings in the news', async () => {
    const { news } = await ask(
      gateway.url,
      '{ news { headline about { slug title contradictions(first: 1) { totalCount } statements(last: 1) { nodes { speaker { name } } } } } }',
    );
    assert.deepEqual(
      news.map(({ about }) => about.map(meeting => meeting && meeting.slug)),
      [['paris-2018'], ['helsinki-2018'], ['helsinki-2018', 'paris-2018', null]],
    );
    assert.ok(news[0].about[0].contradictions.totalCount > 0);
    assert.ok(news[0].about[0].statements.nodes[0].speaker.name);
  });

  test('writes nothing for a stranger, as the server does not', async () => {
    await assert.rejects(
      ask(gateway.url, 'mutation { retract(id: "TWVldGluZzp4", reason: "x") { node { id } } }'),
      /UNAUTHENTICATED/,
    );
  });
});
