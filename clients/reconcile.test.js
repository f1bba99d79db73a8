import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { url } from './address.js';

const endpoint = new URL('/reconcile', url).href;
const ORIGIN = 'http://127.0.0.1:3333';

/** As OpenRefine's server asks: a form by POST. */
async function post(form) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8', 'user-agent': 'OpenRefine/3.9' },
    body: new URLSearchParams(form),
  });
  const answer = await response.json();
  assert.equal(response.status, 200, JSON.stringify(answer));
  return answer;
}

/** As OpenRefine's page asks: from another origin. */
async function get(href) {
  const response = await fetch(href, { headers: { origin: ORIGIN } });
  assert.equal(response.status, 200, href);
  assert.equal(response.headers.get('access-control-allow-origin'), '*', href);
  return response.json();
}

const suggest = async ({ service_url, service_path }, prefix) =>
  (await get(`${service_url}${service_path}?${new URLSearchParams({ prefix })}`)).result;

const entity = (template, id) => template.replace('{{id}}', encodeURIComponent(id));

/** A sheet as somebody may have it: misprints, an order of his own, and one who is not in the record. */
const rows = [
  { name: 'Putin, Vladimir', country: 'Russia' },
  { name: 'Donald Trump', country: 'US' },
  { name: 'Ushakow', country: 'RU' },
  { name: 'Garrett Markis', country: 'US' },
  { name: 'Bolton', country: 'United States' },
  { name: 'Xanthippe Quill', country: 'GR' },
];

describe('OpenRefine, step by step', () => {
  test('matches a column of names, and asks a person where it cannot know', async () => {
    // "Add standard service"
    const manifest = await get(endpoint);
    assert.ok(manifest.versions.includes('0.2'));

    // "Start reconciling" looks at a sample, without a type, for the types to offer
    const sample = Object.fromEntries(rows.map(({ name }, at) => [`q${at}`, { query: name, limit: 3 }]));
    const guesses = await post({ queries: JSON.stringify(sample) });
    const types = new Map();
    for (const { result } of Object.values(guesses)) {
      for (const { id } of result[0]?.type ?? []) types.set(id, (types.get(id) ?? 0) + 1);
    }
    assert.equal([...types].sort((one, other) => other[1] - one[1])[0][0], 'Actor');

    // the column "country" goes along as a property, which its field completes
    const [property] = await suggest(manifest.suggest.property, 'coun');
    assert.equal(property.id, 'country');

    // batches
    const found = {};
    for (let from = 0; from < rows.length; from += Math.min(manifest.batchSize, 4)) {
      const batch = Object.fromEntries(
        rows.slice(from, from + 4).map(({ name, country }, at) => [
          `q${from + at}`,
          { query: name, type: 'Actor', type_strict: 'should', properties: [{ pid: property.id, v: country }] },
        ]),
      );
      Object.assign(found, await post({ queries: JSON.stringify(batch) }));
    }
    const matched = rows.map((row, at) => found[`q${at}`].result.find(one => one.match)?.id);
    assert.deepEqual(matched, [
      'actors/vladimir-putin',
      'actors/donald-trump',
      undefined,
      'actors/garrett-marquis',
      'actors/john-bolton',
      undefined,
    ]);
    assert.equal(found.q2.result[0].id, 'actors/yuri-ushakov');
    assert.equal(found.q5.result.find(one => one.score > 60), undefined);

    // "Search for match" in a cell that was left open
    const [first] = await suggest(manifest.suggest.entity, 'Usha');
    assert.equal(first.id, 'actors/yuri-ushakov');

    // hovering over a candidate, and following it
    const preview = await fetch(entity(manifest.preview.url, first.id));
    assert.match(await preview.text(), /<h1>Yuri Ushakov<\/h1>/);
    assert.match(preview.headers.get('content-security-policy'), /frame-ancestors \*/);
    const page = await fetch(entity(manifest.view.url, first.id));
    assert.equal(page.url, `${manifest.identifierSpace}${first.id}`);
    assert.equal(page.status, 200);

    // "Add columns from reconciled values"
    const proposals = manifest.extend.propose_properties;
    const { properties } = await get(`${proposals.service_url}${proposals.service_path}?type=Actor&limit=20`);
    assert.ok(properties.some(({ id }) => id === 'wikidataId'));
    const { meta, rows: values } = await post({
      extend: JSON.stringify({
        ids: ['actors/vladimir-putin', 'actors/donald-trump'],
        properties: [{ id: 'wikidataId' }, { id: 'office', settings: { limit: '1' } }],
      }),
    });
    assert.deepEqual(meta.map(({ id }) => id), ['wikidataId', 'office']);
    assert.deepEqual(values['actors/vladimir-putin'].wikidataId, [{ str: 'Q7747' }]);
    assert.deepEqual(values['actors/donald-trump'].office, [{ str: 'President of the United States' }]);
  });

  test('matches a column of meetings by their days and places', async () => {
    const { q0 } = await post({
      queries: JSON.stringify({
        q0: {
          query: 'Trump and Putin',
          type: 'Meeting',
          properties: [{ pid: 'date', v: '2018-11-11' }, { pid: 'city', v: 'Paris' }],
        },
      }),
    });
    assert.equal(q0.result[0].id, 'meetings/paris-2018');
    assert.equal(q0.result[0].match, false);
  });
});
