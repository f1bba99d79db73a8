import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parse } from 'csv-parse/sync';
import datapackage from 'datapackage';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { inTurn, url } from './address.js';
import { at, views } from './views.js';

const { Package } = datapackage;
const NO_MORE = 20;
const alternates = new Map();

/** Each form that a page says that it has too, by media type. */
before(async () => {
  for (const view of views.filter(one => !one.status && !one.bare)) {
    const page = await (await fetch(at(view.path), { headers: { accept: 'text/html' } })).text();
    for (const [link] of page.matchAll(/<link [^>]*rel="alternate"[^>]*>/g)) {
      const type = /type="([^"]*)"/.exec(link)[1];
      const href = at(/href="([^"]*)"/.exec(link)[1].replaceAll('&amp;', '&'));
      alternates.set(type, [...(alternates.get(type) ?? []), href]);
    }
  }
});

async function text(href, type) {
  const response = await inTurn(href);
  assert.equal(response.status, 200, href);
  assert.equal(response.headers.get('content-type').split(';')[0], type, href);
  return response.text();
}

async function ask(query, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  return data;
}

function offered(type, least) {
  const hrefs = alternates.get(type) ?? [];
  assert.ok(hrefs.length >= least, `${type}: ${hrefs.join(', ')}`);
  return hrefs.slice(0, NO_MORE);
}

describe('feeds, read by a feed reader', () => {
  test('each has an id, a title, and entries with ids that stay', async () => {
    for (const href of offered('application/atom+xml', 4)) {
      const atom = await text(href, 'application/atom+xml');
      const feed = parseFeed(atom);
      assert.equal(feed.meta.type, 'atom', href);
      assert.equal(feed.meta.version, '1.0', href);
      assert.ok(feed.title, href);
      assert.ok(feed.self?.startsWith('http'), `${href}: rel=self`);
      assert.ok(feed.url?.startsWith('http'), `${href}: rel=alternate`);
      assert.ok(feed.updated instanceof Date && !isNaN(feed.updated), href);
      assert.match(atom, /<id>(tag:|urn:|https?:)[^<]+<\/id>/);
      const ids = feed.items.map(item => item.id);
      assert.equal(new Set(ids).size, ids.length, `${href}: one id for each entry`);
      for (const item of feed.items) {
        assert.match(item.id, /^(tag:|urn:|https?:)/, href);
        assert.ok(item.title && item.url?.startsWith('http'), `${href} ${item.id}`);
        assert.ok(item.updated instanceof Date && !isNaN(item.updated), `${href} ${item.id}`);
        assert.ok(item.authors.length + feed.authors.length > 0, `${href} ${item.id}: who wrote it`);
      }
      const days = feed.items.map(item => item.updated.getTime());
      assert.deepEqual(days, [...days].sort((one, other) => other - one), `${href}: the newest first`);
      assert.equal(await text(href, 'application/atom+xml'), atom, `${href}: the same when read again`);
    }
  });

  test('what they link to is there', async () => {
    const feed = parseFeed(await text(offered('application/atom+xml', 1)[0], 'application/atom+xml'));
    assert.ok(feed.items.length > 0);
    for (const item of feed.items.slice(0, 10)) {
      assert.equal((await fetch(item.url)).status, 200, item.url);
    }
  });
});

describe('calendars, read by ical.js', () => {
  test('each has events with an identity, a day and a title', async () => {
    let count = 0;
    for (const href of offered('text/calendar', 2)) {
      const calendar = new ICAL.Component(ICAL.parse(await text(href, 'text/calendar')));
      assert.equal(calendar.name, 'vcalendar');
      assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
      assert.ok(calendar.getFirstPropertyValue('prodid'));
      const events = calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event));
      const uids = events.map(event => event.uid);
      assert.equal(new Set(uids).size, uids.length, `${href}: one identity for each`);
      for (const event of events) {
        assert.ok(event.uid && event.summary && event.startDate, href);
        assert.ok(event.startDate.isDate, `${href} ${event.summary}: a whole day`);
        assert.ok(event.component.getFirstPropertyValue('dtstamp'), href);
        assert.ok(event.endDate.compare(event.startDate) > 0, `${href} ${event.summary} ends behind its beginning`);
      }
      count += events.length;
    }
    assert.ok(count > 0, 'no calendar has anything');
  });
});

describe('tables, read back by csv-parse', () => {
  const rows = csv => parse(csv, { columns: true, bom: true, relax_column_count: false });
  const SAID = `query ($after: String) {
    statements(first: 100, after: $after) {
      nodes { slug quotation summary form channel speaker { slug } onBehalfOf { slug } topics { slug } saidOn { edtf } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

  test('each that a page offers has as many cells in each row, and no formula', async () => {
    for (const href of offered('text/csv', 4)) {
      const found = rows(await text(href, 'text/csv'));
      for (const cell of found.flatMap(row => Object.values(row))) {
        assert.doesNotMatch(cell, /^[=+\-@\t\r]/, href);
      }
    }
  });

  test('all statements are what the graph answers', async () => {
    const said = [];
    for (let page = { hasNextPage: true, endCursor: null }; page.hasNextPage;) {
      const { statements } = await ask(SAID, { after: page.endCursor });
      said.push(...statements.nodes);
      page = statements.pageInfo;
    }
    const found = rows(await text(at('/exports/statements.csv'), 'text/csv'));
    const packed = await inTurn(at('/exports/statements.csv.gz'));
    assert.deepEqual(rows(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()), found);
    const expected = said.map(one => ({
      slug: one.slug,
      speaker: one.speaker.slug,
      on_behalf_of: one.onBehalfOf?.slug ?? '',
      form: one.form,
      channel: one.channel,
      quotation: one.quotation ?? '',
      summary: one.summary,
      topics: JSON.stringify(one.topics.map(topic => topic.slug)),
    }));
    const bySlug = (one, other) => (one.slug < other.slug ? -1 : 1);
    assert.deepEqual(
      found
        .map(row => ({ ...row, topics: JSON.stringify(JSON.parse(row.topics)) }))
        .map(row => Object.fromEntries(Object.keys(expected[0]).map(name => [name, row[name]])))
        .sort(bySlug),
      expected.sort(bySlug));
  });

  test('the data package describes the columns that are there', async () => {
    const { resources } = await (await fetch(at('/exports/datapackage.json'))).json();
    const tables = resources.filter(resource => resource.path.endsWith('.csv'));
    assert.ok(tables.length >= 6, tables.map(table => table.name).join(', '));
    for (const { path, schema } of tables) {
      const [names] = parse(await text(at(`/exports/${path}`), 'text/csv'), { bom: true, to: 1 });
      assert.deepEqual(schema.fields.map(field => field.name), names, path);
    }
  });

  test('the data package is valid by a library of Frictionless, each cell of its type and each reference met', async () => {
    const described = await (await fetch(at('/exports/datapackage.json'))).json();
    const folder = await mkdtemp(join(tmpdir(), 'readout-package-'));
    await writeFile(join(folder, 'datapackage.json'), JSON.stringify(described));
    for (const { path, mediatype } of described.resources.filter(one => one.path.endsWith('.csv'))) {
      await writeFile(join(folder, path), await text(at(`/exports/${path}`), mediatype));
    }
    const whole = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
    assert.ok(whole.valid, whole.errors.join());
    const tables = whole.resources.filter(resource => resource.tabular);
    assert.ok(tables.length >= 6);
    for (const table of tables) {
      const rows = await table.read({ keyed: true, cast: true });
      assert.ok(rows.length > 0, table.name);
      if (table.schema.foreignKeys.length > 0) await table.checkRelations();
    }
    await rm(folder, { recursive: true });
  });
});

describe('linked data, expanded by jsonld.js in safe mode', () => {
  const documentLoader = href => {
    throw new Error(`${href} would be loaded`);
  };

  /** Its name in the record, for no lasting address is configured. */
  const nameOf = href => href.replace(/^.*\/(\w+)s\/([^/]+?)\.jsonld(\?.*)?$/, 'urn:readout:$1/$2');

  test('each page names its record, and drops nothing', async () => {
    for (const href of offered('application/ld+json', 4)) {
      const document = JSON.parse(await text(href, 'application/ld+json'));
      const expanded = await jsonld.expand(document, { safe: true, documentLoader });
      assert.ok(expanded.length > 0, href);
      assert.ok(expanded.some(node => node['@id'] === nameOf(href)), `${href}: ${expanded.map(node => node['@id'])}`);
      const triples = await jsonld.toRDF(document, { safe: true, documentLoader, format: 'application/n-quads' });
      assert.ok(triples.trim().split('\n').length >= 2, href);
    }
  });

  test('so does the whole record', async () => {
    const response = await inTurn(at('/exports/record.jsonld.gz'));
    const document = JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString());
    const triples = await jsonld.toRDF(document, { safe: true, documentLoader, format: 'application/n-quads' });
    assert.ok(triples.split('\n').length > 2_000);
  });
});
