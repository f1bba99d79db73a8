// Takes the pictures of pages that the README and docs/pages.md show.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launch, skip } from './chromium.js';
import { at } from './views.js';

const FOLDER = new URL('../docs/pictures/', import.meta.url).pathname;
const DESK = { width: 1200, height: 900 };
const PHONE = { width: 360, height: 720 };
const MOST_BYTES = 200_000;
const PICTURES = {
  home: { path: '/', size: DESK },
  meeting: { path: '/meetings/paris-2018', size: { width: 1200, height: 1300 } },
  statement: { path: '/statements/ushakov-preliminary-agreement-paris-2018-10-23', size: DESK },
  actor: { path: '/actors/donald-trump', size: DESK },
  search: { path: '/search?q=Paris', size: DESK, colorScheme: 'dark' },
  phone: { path: '/statements/trump-probably-not-paris-2018-11-05', size: PHONE },
};

if (skip) {
  throw new Error(skip);
}
mkdirSync(FOLDER, { recursive: true });
const browser = await launch();
for (const [name, { path, size, colorScheme = 'light' }] of Object.entries(PICTURES)) {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: size, colorScheme });
  const response = await page.goto(at(path));
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  const { size: bytes } = statSync(file);
  if (!response.ok() || bytes > MOST_BYTES) {
    throw new Error(`${file}: ${bytes} bytes`);
  }
  console.log(`${file}: ${bytes.toLocaleString('en')} bytes`);
  await page.close();
}
await browser.close();
