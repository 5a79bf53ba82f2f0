// No page breaks a rule of WCAG 2.2 AA that axe can see: light and dark, from left to right and from right to left.
import {AxeBuilder} from '@axe-core/playwright';
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {inLanguage, pages} from './pages.js';
import {useSite} from './site.js';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const rulesOfColour = ['color-contrast', 'link-in-text-block'];
const {withPage} = useSite();

function describe(violation) {
  const places = violation.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)}\n    ${node.failureSummary}`);
  return `${violation.id}: ${violation.help}\n  ${places.join('\n  ')}`;
}

/** Opens a page with everything unfolded and lets axe look at it, in light and, as far as colours go, in dark. */
async function expectAccessible(page, path) {
  await page.emulateMedia({colorScheme: 'light'});
  await page.goto(path);
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
  const inLight = await new AxeBuilder({page}).withTags(rules).analyze();
  assert.deepEqual(inLight.violations.map(describe), [], path);
  await page.emulateMedia({colorScheme: 'dark'});
  const inDark = await new AxeBuilder({page}).withRules(rulesOfColour).analyze();
  assert.deepEqual(inDark.violations.map(describe), [], `${path}, dark`);
}

const screens = {
  'a desk': {width: 1280, height: 900},
  'a telephone': {width: 390, height: 844},
};

for (const ui of ['en', 'ar']) {
  for (const [name, viewport] of Object.entries(screens)) {
    // A telephone lays out the same elements: one page with all of them, and the first visit, are enough.
    const seen = name === 'a desk' ? pages : pages.slice(0, 3);
    test(`${seen.length} kinds of page in ${ui} on ${name}, light and dark`, () => withPage(async (page) => {
      for (const {path} of seen) await expectAccessible(page, inLanguage(path, ui));
    }, {viewport}));
  }
}

test('axe sees a fault where there is one', () => withPage(async (page) => {
  await page.goto('/');
  await page.evaluate(() => document.querySelector('label[for=q]').remove());
  await page.evaluate(() => { document.getElementById('q').placeholder = ''; });
  const {violations} = await new AxeBuilder({page}).withTags(rules).analyze();
  assert.ok(violations.some((violation) => violation.id === 'label'));
}));
