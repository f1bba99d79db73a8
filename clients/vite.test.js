import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, preview } from 'vite';
import { url } from './address.js';
import { complaintsOf, launch, skip } from './chromium.js';

const outDir = mkdtempSync(join(tmpdir(), 'readout-vite-'));
const common = { root: 'vite', logLevel: 'error', build: { outDir, emptyOutDir: true } };

let server;
let browser;

before(async () => {
  await build(common);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test('the frontend stands up to the compiler', () => {
  execFileSync('node_modules/.bin/tsc', ['--project', 'vite'], { stdio: 'inherit' });
});

test('what was built shows the record in a browser', { skip }, async () => {
  server = await preview({ ...common, preview: { port: 0, proxy: { '/graphql': new URL(url).origin } } });
  browser = await launch();
  const page = await browser.newPage();
  const complaints = complaintsOf(page);
  await page.goto(server.resolvedUrls.local[0]);
  await page.getByText('Yuri Ushakov').first().waitFor({ timeout: 60_000 });
  assert.ok((await page.locator('#said p').count()) > 5);
  assert.deepEqual(complaints, []);
});
