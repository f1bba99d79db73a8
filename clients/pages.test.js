import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { complaintsOf, launch, skip } from './chromium.js';
import { at, views } from './views.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 320, height: 640 };
const DESK = { width: 1400, height: 900 };
const APPEARANCES = [
  { name: 'light, 1400 px', size: DESK, colorScheme: 'light', media: 'screen' },
  { name: 'dark, 1400 px', size: DESK, colorScheme: 'dark', media: 'screen' },
  { name: 'light, 320 px', size: PHONE, colorScheme: 'light', media: 'screen' },
  { name: 'dark, 320 px', size: PHONE, colorScheme: 'dark', media: 'screen' },
  { name: 'print', size: DESK, colorScheme: 'light', media: 'print' },
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What was seen of each view when it was looked at with scripts off. */
const links = new Map();
const pictures = new Map();

let browser;
let still;

before(async () => {
  if (!skip) {
    browser = await launch();
    still = await browser.newContext({ javaScriptEnabled: false, viewport: DESK });
  }
});

after(() => browser?.close());

describe('with scripts off', { skip, concurrency: 2 }, () => {
  for (const view of views) {
    test(`${view.name}: its words, its landmarks, and nothing to complain of`, async () => {
      const page = await still.newPage();
      const complaints = complaintsOf(page);
      const response = await page.goto(at(view.path));
      assert.equal(response.status(), view.status ?? 200);
      const text = await page.locator('body').innerText();
      for (const words of view.texts) {
        assert.ok(text.includes(words), `${view.path} does not show '${words}':\n${text}`);
      }
      assert.equal(await page.locator('h1').count(), 1);
      assert.equal(await page.locator('main').count(), 1);
      assert.equal(await page.locator('script, [style], [onclick]').count(), 0);
      if (!view.bare) {
        assert.equal(await page.getByRole('search').count() > 0, true);
        assert.equal(await page.locator('nav[aria-label]').count() > 0, true);
      }
      const expected = view.status ? complaints.filter(complaint => !/404/.test(complaint)) : complaints;
      assert.deepEqual(expected, []);
      links.set(view, await page.evaluate(linked));
      pictures.set(view, await page.screenshot());
      await page.close();
    });
  }
});

describe('as people see it', { skip, concurrency: 2 }, () => {
  for (const view of views) {
    test(`${view.name}: WCAG 2.2 AA in both schemes, on both widths and in print`, async () => {
      const context = await browser.newContext({ viewport: DESK });
      const page = await context.newPage();
      await page.goto(at(view.path));
      await page.evaluate(axe);
      for (const appearance of APPEARANCES) {
        await page.setViewportSize(appearance.size);
        await page.emulateMedia({ colorScheme: appearance.colorScheme, media: appearance.media });
        const { violations, passes } = await page.evaluate(tags => window.axe.run(document, {
          runOnly: tags,
          resultTypes: ['violations'],
        }), WCAG);
        assert.ok(passes.length > 5, `axe looked at little: ${passes.length}`);
        assert.deepEqual(violations.map(told), [], `${view.path}, ${appearance.name}`);
        if (appearance.size === PHONE) {
          const wide = await page.evaluate(beyond);
          assert.deepEqual(wide, [], `${view.path} scrolls sideways on ${appearance.name}`);
        }
      }
      await context.close();
    });
  }
});

const told = violation => `${violation.id}: ${violation.nodes.map(node => `${node.html} ${node.failureSummary}`).join(' | ')}`.slice(0, 1500);

/** Runs in the page: what is wider than it. */
function beyond() {
  const root = document.documentElement;
  return root.scrollWidth <= root.clientWidth ? [] : [...document.querySelectorAll('body *')]
    .filter(element => element.getBoundingClientRect().right > root.clientWidth + 1)
    .slice(0, 5)
    .map(element => element.outerHTML.slice(0, 200));
}

describe('by the keyboard', { skip }, () => {
  test('each view can be gone through, and shows where one is', async () => {
    for (const view of views.filter(one => !one.bare)) {
      const page = await still.newPage();
      await page.goto(at(view.path));
      const all = await page.evaluate(focusable);
      const reached = [];
      for (let stops = 0; stops < 30 && reached.length < all.length; stops++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(focused);
        assert.ok(focus.seen, `${view.path}: nothing shows that this is focused: ${focus.html}`);
        // a day or a month has several fields
        if (focus.html !== reached.at(-1)) {
          reached.push(focus.html);
        }
      }
      assert.deepEqual(reached, all.slice(0, reached.length), `${view.path}: the order of the document`);
      await page.close();
    }
  });

  test('the skip link leads past the header, and words to their hits', async () => {
    const page = await still.newPage();
    await page.goto(at('/meetings/paris-2018'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
    await page.goto(at('/meetings/paris-2018'));
    while (!await page.evaluate(() => document.activeElement.name === 'q')) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('certainly meet');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=certainly(\+|%20)meet/);
    assert.match(await page.locator('main').innerText(), /They will certainly meet/);
    await page.close();
  });
});

/** Runs in the page: what Tab reaches, in order. */
function focusable() {
  return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !element.disabled)
    .map(element => element.outerHTML.slice(0, 300));
}

/** Runs in the page: what is focused, and whether one sees it. */
function focused() {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  return {
    html: element.outerHTML.slice(0, 300),
    seen: (outlined || style.boxShadow !== 'none') && box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}

/** Runs in the page: all that it links to or loads, but its own address. */
function linked() {
  return [...document.querySelectorAll('[href]:not([rel=canonical]), [src], form[action]')]
    .map(one => new URL(one.href?.baseVal ?? one.href ?? one.src ?? one.action, document.baseURI))
    .filter(address => address.origin === location.origin)
    .map(address => address.href);
}

test('every link of every view leads somewhere', { skip }, async () => {
  const targets = new Map([...links].flatMap(([view, hrefs]) => hrefs.map(href => [href, view.path])));
  assert.ok(targets.size > 200, `${targets.size} links`);
  const contents = new Map();
  const failures = [];
  const queue = [...new Set([...targets.keys()].map(href => href.split('#')[0]))];
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let href = queue.pop(); href; href = queue.pop()) {
      // files of the whole record are read elsewhere
      const method = /\/exports\/./.test(href) ? 'HEAD' : 'GET';
      const response = await fetch(href, { method, headers: { accept: 'text/html, */*;q=0.5' } });
      contents.set(href, { status: response.status, text: await response.text() });
    }
  }));
  for (const [href, from] of targets) {
    const [address, fragment] = href.split('#');
    const { status, text } = contents.get(address);
    const expected = views.find(view => at(view.path) === address)?.status ?? 200;
    if (status !== expected || (fragment && !text.includes(`id="${decodeURIComponent(fragment)}"`))) {
      failures.push(`${status} ${href} from ${from}`);
    }
  }
  assert.deepEqual(failures, []);
});

test('no picture of a view is blank', { skip }, async () => {
  const canvas = await browser.newPage();
  for (const [view, picture] of pictures) {
    const colours = await canvas.evaluate(count, picture.toString('base64'));
    assert.ok(picture.length > 4_000, `${view.path}: ${picture.length} bytes`);
    assert.ok(colours > 20, `${view.path}: ${colours} colours`);
  }
  assert.equal(pictures.size, views.length);
});

/** Runs in a page: how many colours a picture has. */
async function count(png) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
}
