import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { url } from './address.js';

describe('an assistant, by the SDK of the Model Context Protocol', () => {
  const client = new Client({ name: 'readout-clients', version: '1.0.0' });

  before(() => client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url))));
  after(() => client.close());

  const call = async (name, args) => {
    const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
    assert.equal(isError, false, content[0].text);
    assert.deepEqual(JSON.parse(content[0].text), structuredContent);
    return structuredContent;
  };

  test('learns what it can ask and how to quote', async () => {
    assert.equal(client.getServerVersion().name, 'readout');
    assert.match(client.getInstructions(), /word for word/);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['search', 'statement', 'meeting_outlook', 'who_contradicted_whom'],
    );
    assert.ok(tools.every(({ annotations }) => annotations.readOnlyHint));
    await client.ping();
  });

  test('finds a statement and has its words, speaker, date, chain and permalink', async () => {
    const { search } = await call('search', { query: '"probably not"', kinds: ['STATEMENT'], limit: 1 });
    const { statement } = await call('statement', { slug: search.nodes[0].slug });
    assert.equal(statement.speaker.name, 'Donald Trump');
    assert.match(statement.quotation, /probably not/i);
    assert.ok(statement.saidOn.label);
    assert.ok(statement.reports.nodes.length > 0);
    assert.match(statement.permalink, /\/statements\//);
  });

  test('hears both sides of a meeting, and who contradicted whom', async () => {
    const { meeting } = await call('meeting_outlook', { slug: 'paris-2018', asOf: '2018-11-06' });
    assert.deepEqual(meeting.outlook.sides.map(({ country }) => country.code).sort(), ['RU', 'US']);
    const { contradictions } = await call('who_contradicted_whom', { meetings: ['paris-2018'] });
    assert.ok(contradictions.nodes.length > 0);
    for (const { earlier, later } of contradictions.nodes) {
      for (const one of [earlier, later]) assert.ok(one.permalink && one.speaker.name && one.saidOn.label);
    }
  });

  test('is told what it got wrong', async () => {
    const { content, isError } = await client.callTool({ name: 'statement', arguments: { slug: 'no-such' } });
    assert.equal(isError, true);
    assert.match(content[0].text, /The record has nothing/);
  });
});
