import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { url } from './address.js';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find(path => path && existsSync(path));
const skip = executablePath ? false : 'there is no Chromium here; CHROMIUM can name one';
const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser;
let page;
const complaints = [];

before(async () => {
  if (!skip) {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    page.on('requestfailed', request => complaints.push(request.url()));
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
