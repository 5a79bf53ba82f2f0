// One reader's whole way: from a phrase and a year to a citation and a feed.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {useSite} from './site.js';

const {withPage} = useSite();

test('from a phrase and a year to a citation and a feed', () => withPage(async (page) => {
  const status = () => page.innerText('[role=status] h1');

  await page.goto('/');
  await page.fill('#q', '"strategic partnership" 2024');
  await page.press('#q', 'Enter');
  await page.waitForURL(/\/search\?/);
  assert.match(await status(), /^(Releases )?1–/);

  // The year was a word of the text; one link makes it the date.
  const offer = page.locator('.note a:has-text("Only releases dated 2024")');
  const [, offered] = (await offer.innerText()).match(/\((\d+)\)/);
  await offer.click();
  await page.waitForURL(/date%3A2024|q=[^&]*2024/);
  assert.match(await status(), new RegExp(`of ${offered} releases`));
  for (const dateline of await page.locator('.hit .dateline').allInnerTexts()) assert.match(dateline, /2024/);

  await page.check('input[name=source][value=marjan-mofa]');
  await page.click('.apply');
  await page.waitForURL(/source=marjan-mofa/);
  const narrowed = await status();
  assert.match(await page.innerText('.chips'), /Ministry/);

  await page.click('.title a >> nth=0');
  await page.waitForURL(/\/releases\/MJ-2024-301\?/);
  await page.click('.places a');
  for (const place of ['1 of 4', '2 of 4', '3 of 4', '4 of 4']) {
    assert.equal(await page.innerText('mark:target + .step .number'), place);
    if (place !== '4 of 4') await page.click('mark:target + .step a[aria-label="Next place"]');
  }

  await page.click('.versions a:has-text("Arabic")');
  await page.waitForURL(/MJ-2024-301-ar/);
  assert.equal(await page.getAttribute('.text', 'lang'), 'ar');
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.text')).direction), 'rtl');
  assert.match(await page.innerText('.text'), /الشراكة الاستراتيجية/);
  assert.equal(await page.innerText('.versions [aria-current]'), 'Arabic');
  await page.click('.versions a:has-text("English")');
  await page.waitForURL((url) => url.pathname.endsWith('/MJ-2024-301'));

  await page.click('.cite summary');
  await page.click('.taking button >> nth=0');
  await page.waitForFunction(() => document.getElementById('copied').textContent === 'Copied');
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    'Foreign Ministry of the Sultanate of Marjan. (2024, October 14). Marjan and Eastmere raise their relations to a ' +
      'strategic partnership [Press release]. https://mofa.marjan.example/en/news/301');

  assert.match(await page.locator('.cite pre').nth(2).innerText(), /^TY  - .+\r?\n(.+\r?\n)*ER  - /);

  // Back to the results as they were narrowed, and to their feed as a feed reader finds it.
  await page.click('.back a');
  await page.waitForURL(/\/search\?.*source=marjan-mofa/);
  assert.equal(await status(), narrowed);
  const address = await page.getAttribute('link[rel=alternate][type="application/atom+xml"]', 'href');
  assert.equal(await page.getAttribute('.keep a[type="application/atom+xml"]', 'href'), address);
  const feed = await page.request.get(address);
  assert.match(feed.headers()['content-type'], /^application\/atom\+xml/);
  const entries = await page.evaluate((xml) => {
    const entry = [...new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagName('entry')];
    return entry.map((element) => ({title: element.querySelector('title').textContent, text: element.textContent}));
  }, await feed.text());
  assert.ok(entries.some(({title}) => title.startsWith('Marjan and Eastmere raise their relations')));
  assert.equal(entries.length, (await status()).match(/of (\d+)/)[1] - 0);
}, {permissions: ['clipboard-read', 'clipboard-write']}));
