import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { url } from './address.js';
import { complaintsOf, launch, skip } from './chromium.js';

const QUESTIONS = ['ParisOnTwoDays', 'WhatTheKremlinSaid', 'WhoContradictedHimself', 'UnnamedSources', 'WhatChanged'];
const graphiql = new URL('/q/graphql-ui/', url).href;
const ofAPage = `${graphiql}?query=${encodeURIComponent('query OfAPage($code: String) {\n  __typename\n}')}&variables=${encodeURIComponent('{"code":"RU"}')}`;

let browser;
let page;
let complaints;

const tabs = async () => (await page.getByRole('tab').allInnerTexts()).map((title) => title.trim()).filter(Boolean);

/** Waits until the address tells what the open tab asks, a moment after the page has loaded, and tells nothing else. */
const tells = (name, variables) =>
  page.waitForURL(({ href, searchParams }) => {
    const { query, variables: told, operationName, ...others } = Object.fromEntries(searchParams);
    const alone = href.split('?')[0] === graphiql && !href.includes('#') && Object.keys(others).length === 0;
    return alone && query?.includes(`query ${name}`) && told?.includes(variables);
  });

const loaded = () => page.getByRole('button', { name: /execute/i }).waitFor({ timeout: 60_000 });

/** What a tab answers, once it has. */
async function run(name) {
  await page.getByRole('tab', { name }).click();
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.url() === url && one.request().postData()?.includes(`query ${name}`)),
    page.getByRole('button', { name: /execute/i }).click(),
  ]);
  return { request: response.request(), ...(await response.json()) };
}

before(async () => {
  if (!skip) {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    complaints = complaintsOf(page);
    await page.goto(new URL('/', url).href);
    await page.getByRole('link', { name: 'GraphiQL', exact: true }).click();
    await loaded();
  }
});

after(() => browser?.close());

test('it is this server’s own page, in its own words', { skip }, async () => {
  assert.equal(await page.title(), 'GraphiQL – Readout');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('link', { name: 'Readout' }).waitFor();
  await tells('ParisOnTwoDays', '"paris-2018"');
});

test('its first tabs are questions, and each has an answer', { skip }, async () => {
  assert.deepEqual(await tabs(), QUESTIONS);
  for (const name of [...QUESTIONS].reverse()) {
    const { data, errors, request } = await run(name);
    assert.equal(errors, undefined, name);
    assert.ok(Object.values(data)[0], name);
    assert.ok(Object.keys(request.postDataJSON().variables).length > 0, name);
  }
  await page.locator('.result-window', { hasText: 'paris-2018' }).waitFor({ timeout: 60_000 });
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE });
});

test('a page’s query opens in one tab, however often it is opened', { skip }, async () => {
  for (let visits = 0; visits < 3; visits++) {
    await page.goto(ofAPage);
    await loaded();
    assert.deepEqual(await tabs(), [...QUESTIONS, 'OfAPage']);
    assert.equal(await page.getByRole('tab', { selected: true }).innerText(), 'OfAPage');
  }
  for (let visits = 0; visits < 2; visits++) {
    await page.goto(graphiql);
    await loaded();
    assert.deepEqual(await tabs(), [...QUESTIONS, 'OfAPage']);
  }
});

test('the token of development leaves the address and goes along with what is asked', { skip }, async () => {
  await page.goto(`${graphiql}?developer#token=of.this.test`);
  await loaded();
  await tells('OfAPage', '"RU"');
  for (let visits = 0; visits < 2; visits++) {
    const { request } = await run('ParisOnTwoDays');
    assert.equal(request.headers().authorization, 'Bearer of.this.test');
    assert.ok(!page.url().includes('of.this.test'));
    await page.reload();
    await loaded();
  }
});

test('the docs show the schema, and values in their order', { skip }, async () => {
  await page.getByRole('button', { name: /show documentation/i }).click();
  const docs = page.locator('.graphiql-plugin');
  await docs.getByText('Query', { exact: true }).first().click();
  await docs.getByText('What the record holds').first().waitFor();
  await docs.getByText('Finds by slug, or by any name or alias').waitFor();
  const fields = await docs.locator('.graphiql-doc-explorer-field-name').allInnerTexts();
  assert.deepEqual(fields.slice(0, 3), ['search', 'leader', 'leaders']);
});

test('it fits a telephone', { skip }, async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 0, `${wider} pixels too wide`);
});

test('the browser has nothing to complain of', { skip }, () => {
  assert.deepEqual(complaints, []);
});
