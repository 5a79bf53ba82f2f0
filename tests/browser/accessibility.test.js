// No page breaks a rule of WCAG 2.2 AA that axe can see: light and dark, from left to right and from right to left.
import {AxeBuilder} from '@axe-core/playwright';
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {openPage, startBrowser} from './browser.js';
import {serve} from './chancery.js';
import {inLanguage, pages} from './pages.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
let chancery;
let browser;

before(async () => {
  chancery = await serve();
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await chancery.stop();
});

function describe(violation) {
  const places = violation.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)}\n    ${node.failureSummary}`);
  return `${violation.id}: ${violation.help}\n  ${places.join('\n  ')}`;
}

async function expectAccessible(path, settings) {
  const {page, faults, close} = await openPage(browser, {address: chancery.address, ...settings});
  await page.goto(path);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  const {violations} = await new AxeBuilder({page}).withTags(rules).analyze();
  assert.deepEqual(violations.map(describe), [], path);
  assert.deepEqual(faults, [], path);
  await close();
}

for (const colorScheme of ['light', 'dark']) {
  for (const ui of ['en', 'ar']) {
    test(`every kind of page, ${colorScheme}, in ${ui}`, async () => {
      for (const {path} of pages) await expectAccessible(inLanguage(path, ui), {colorScheme});
    });
  }
}

test('on a telephone', async () => {
  const settings = {viewport: {width: 390, height: 844}};
  for (const ui of ['en', 'ar']) {
    for (const {path} of pages.slice(0, 3)) await expectAccessible(inLanguage(path, ui), settings);
  }
});
