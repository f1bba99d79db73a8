import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { url } from './address.js';
import { complaintsOf, launch, skip } from './chromium.js';

let browser;
let page;
let complaints;

before(async () => {
  if (!skip) {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    complaints = complaintsOf(page);
    await page.goto(new URL('/', url).href);
    await page.getByRole('link', { name: 'GraphiQL', exact: true }).click();
  }
});

after(() => browser?.close());

test('the first query answers when it is run', { skip }, async () => {
  await page.getByRole('button', { name: /execute/i }).click({ timeout: 60_000 });
  await page.locator('.result-window', { hasText: 'paris-2018' }).waitFor({ timeout: 60_000 });
  const answer = await page.locator('.result-window').innerText();
  assert.match(answer, /"data"/);
  assert.doesNotMatch(answer, /"errors"/);
  if (process.env.PICTURE) {
    await page.screenshot({ path: process.env.PICTURE });
  }
});

test('the docs show the schema', { skip }, async () => {
  await page.getByRole('button', { name: /show documentation/i }).click();
  const docs = page.locator('.graphiql-plugin');
  await docs.getByText('Query', { exact: true }).first().click();
  await docs.getByText('Finds by slug, or by any name or alias').waitFor();
});

test('the browser has nothing to complain of', { skip }, () => {
  assert.deepEqual(complaints, []);
});
