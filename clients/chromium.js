import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

// the one without windows first, which takes half as long
const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
  .find(path => path && existsSync(path));
const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Why tests in Chromium are skipped; false where they are not. */
export const skip = executablePath ? false : 'there is no Chromium here; CHROMIUM can name one';

export const launch = () =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] });

/** What a page's console, its scripts and the network have to complain of, from now on. */
export function complaintsOf(page) {
  const complaints = [];
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(error.message));
  page.on('requestfailed', request => complaints.push(request.url()));
  return complaints;
}
