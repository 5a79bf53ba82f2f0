// A keyboard alone does everything, in the order of the page, and one sees where one is.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {useSite} from './site.js';

const {withPage} = useSite();

/** What has the focus: its name as text, its role, and whether a ring is seen around it. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const room = element.querySelector('.room');
    const style = getComputedStyle(room ?? element);
    return {
      tag: element.tagName.toLowerCase(),
      id: element.id,
      text: (element.getAttribute('aria-label') ?? element.innerText ?? '').trim(),
      href: element.getAttribute('href') ?? '',
      type: element.getAttribute('type') ?? '',
      ring: room ? style.strokeWidth !== '0px' && style.stroke !== 'none' : style.outlineStyle !== 'none',
    };
  });
}

/** Presses Tab until `wanted` says that it is there; fails behind `limit` stops. */
async function tabTo(page, wanted, limit = 150) {
  for (let i = 0; i < limit; ++i) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (wanted(stop)) return stop;
  }
  throw new Error('the keyboard does not get there');
}

test('every stop of a results page shows a ring and has a name', () => withPage(async (page) => {
  await page.goto('/search?q=minister&lang=en');
  const stops = [];
  for (let i = 0; i < 200; ++i) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.tag === 'body') break;
    stops.push(stop);
    assert.ok(stop.ring, `no ring: ${JSON.stringify(stop)}`);
    assert.ok(stop.text || ['input', 'button'].includes(stop.tag), `no name: ${JSON.stringify(stop)}`);
  }
  assert.equal(stops[0].text, 'Skip to content');
  assert.ok(stops.length > 40, `only ${stops.length} stops`);
}));

test('the first stop skips to the content', () => withPage(async (page) => {
  await page.goto('/search?q=minister');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.ok(page.url().endsWith('#content'));
  const stop = await tabTo(page, () => true);
  assert.notEqual(stop.id, 'q', 'the search box was not skipped');
}));

test('a search is typed, narrowed, opened and stepped through', () => withPage(async (page) => {
  await page.goto('/');
  await tabTo(page, (stop) => stop.id === 'q');
  await page.keyboard.type('strategic partnership');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=strategic\+partnership/);

  await tabTo(page, (stop) => stop.id === 'from');
  await page.keyboard.type('2024');
  await tabTo(page, (stop) => stop.type === 'checkbox');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=2024/);
  assert.match(page.url(), /source=/);

  await tabTo(page, (stop) => stop.href.startsWith('/releases/'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/releases\//);

  await tabTo(page, (stop) => stop.href === '#place-1');
  await page.keyboard.press('Enter');
  await tabTo(page, (stop) => stop.text === 'Next place');
  await page.keyboard.press('Enter');
  assert.ok(page.url().endsWith('#place-2'));
  await tabTo(page, (stop) => stop.text === 'Previous place');
  await page.keyboard.press('Enter');
  assert.ok(page.url().endsWith('#place-1'));
}));

test('a filter is removed, a bar of the timeline is taken', () => withPage(async (page) => {
  await page.goto('/search?q=minister&lang=en');
  const chip = await tabTo(page, (stop) => stop.text.includes('English'));
  assert.match(chip.text, /^Remove the filter/);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.search.includes('lang='));
  const bar = await tabTo(page, (stop) => /^(20\d\d|[A-Z][a-z]+ 20\d\d),\s\d+\sreleases?$/.test(stop.text));
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=20/);
  assert.ok(bar.href.includes('from=20'));
}));

test('suggestions are walked through with the arrows, and what was typed stands until one is taken', () =>
  withPage(async (page) => {
    await page.goto('/');
    await page.focus('#q');
    await page.keyboard.type('gizil');
    await page.waitForSelector('[role=option]');
    const box = page.locator('#q');
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    assert.equal(await page.getAttribute(`#${active}`, 'aria-selected'), 'true');
    assert.equal(await box.inputValue(), 'gizil');
    const suggestion = await page.getAttribute(`#${active}`, 'data-query');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?/);
    assert.equal(await page.inputValue('#q'), suggestion);
  }));

test('Enter without a suggestion submits what was typed; Escape closes the list', () => withPage(async (page) => {
  await page.goto('/');
  await page.focus('#q');
  await page.keyboard.type('gizil');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#suggestions').isVisible(), false);
  assert.equal(await page.inputValue('#q'), 'gizil');
  await page.keyboard.type('d');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=gizild$/);
}));

test('no single letter is a shortcut', () => withPage(async (page) => {
  await page.goto('/search?q=minister');
  const before = page.url();
  for (const key of '/?abcdefghijklmnopqrstuvwxyz') await page.keyboard.press(key);
  assert.equal(page.url(), before);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
}));
