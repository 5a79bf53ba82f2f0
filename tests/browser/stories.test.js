// What readers do on the pages, told as they would tell it. Most of it is told twice: with scripts, and without.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';

import {inLanguage, languages, pages} from './pages.js';
import {useSite} from './site.js';

const {at, withPage} = useSite();

async function search(page, words) {
  await page.fill('#q', words);
  await page.press('#q', 'Enter');
  await page.waitForURL(/\/search\?/);
}

const status = (page) => page.innerText('[role=status] h1');
const chips = (page) => page.locator('.chip bdi').allInnerTexts();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test(`a visitor sees what is in here, and the newest of it, ${how}`, () => withPage(async (page) => {
    await page.goto('/');
    assert.match(await page.innerText('.lead'), /^Search \d+ releases by \d+ ministries and agencies in \d+ languages\./);
    assert.equal(await page.locator('.newest .hit').count(), 5);
    await page.click('.ways a >> nth=0');
    assert.match(await status(page), /^(Releases )?1–\d+/);
  }, {javaScriptEnabled}));

  test(`a search is narrowed by the form and widened by its chips, ${how}`, () => withPage(async (page) => {
    await page.goto('/');
    await search(page, 'minister');
    const all = await status(page);
    await page.fill('#from', '2024');
    await page.check('input[name=lang][value=en]');
    await page.click('.apply');
    await page.waitForURL(/lang=en/);
    assert.deepEqual(await chips(page), ['1 January 2024', 'English']);
    assert.notEqual(await status(page), all);
    await page.click('.chip:has-text("English")');
    await page.waitForURL((url) => !url.search.includes('lang='));
    assert.deepEqual(await chips(page), ['1 January 2024']);
    await page.click('.clear');
    await page.waitForURL((url) => !url.search.includes('from='));
    assert.equal(await status(page), all);
    assert.deepEqual(await chips(page), []);
  }, {javaScriptEnabled}));

  test(`the timeline leads from all dates to a day and back, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=minister');
    const take = async (number) => {
      const bar = page.locator('.timeline svg a').nth(number);
      const [, name, count] = (await bar.getAttribute('aria-label')).match(/^(.*),\s([\d,]+)\sreleases?$/);
      await page.goto(await bar.getAttribute('href'));
      return {name, count};
    };
    assert.match(await page.innerText('.timeline figcaption'), /^Releases by year/);
    await page.goto('/search?q=minister&from=2024&to=2025');
    assert.match(await page.innerText('.timeline figcaption'), /^Releases by month/);
    await page.goto('/search?q=minister&from=2025&to=2025');
    assert.equal(await page.innerText('.shown [aria-current]'), '2025');
    await page.goto('/search?q=minister&from=2025-02&to=2025-02');
    assert.match(await page.innerText('.timeline figcaption'), /^Releases by day/);
    assert.equal(await page.innerText('.ends'), '1 February 2025\n28 February 2025');
    const day = await take(0);
    assert.match(await status(page), new RegExp(`of ${day.count} releases?`));
    assert.equal(await page.innerText('.shown [aria-current]'), day.name);
    await page.click('.shown a:has-text("All dates")');
    await page.waitForURL((url) => !url.search.includes('from='));
  }, {javaScriptEnabled}));

  test(`dates are typed as people write them, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=minister');
    for (const [typed, day] of [['2005', '1 January 2005'], ['Feb 2025', '1 February 2025'],
                                ['21/11/2014', '21 November 2014'], ['5 mars 2024', '5 March 2024']]) {
      await page.fill('#from', typed);
      await page.click('.apply');
      await page.waitForURL(/from=/);
      assert.deepEqual(await chips(page), [day]);
      await page.click('.clear');
      await page.waitForURL((url) => !url.search.includes('from='));
    }
  }, {javaScriptEnabled}));

  test(`a date that may be two days is told at its field, and each is one link, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=minister&from=03/04/2021&to=2025&lang=en');
    const field = page.locator('#from');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(await field.inputValue(), '03/04/2021');
    assert.equal(await page.inputValue('#to'), '2025');
    assert.equal(await page.inputValue('#q'), 'minister');
    const [fault] = (await field.getAttribute('aria-describedby')).split(' ');
    assert.match(await page.innerText(`#${fault}`), /^This could be two days/);
    assert.deepEqual(await page.locator('.fault a').allInnerTexts(), ['3 April 2021', '4 March 2021']);
    await field.fill('3 April 2021');
    await page.click('.mend button');
    await page.waitForURL(/from=3\+April/);
    assert.deepEqual(await chips(page), ['3 April 2021', '31 December 2025', 'English']);
    await page.goto('/search?q=minister&from=03/04/2021&to=2025&lang=en');
    await page.click('.fault a >> nth=1');
    await page.waitForURL(/from=2021-03-04/);
    assert.deepEqual(await chips(page), ['4 March 2021', '31 December 2025', 'English']);
  }, {javaScriptEnabled}));

  test(`who mends the words of a search keeps all else of it, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=minister+%22&from=2020&to=2025&lang=en&lang=ar&words=any&sort=oldest');
    assert.equal(await page.locator('.fault').count(), 1);
    await search(page, 'minister');
    assert.deepEqual(await chips(page), ['1 January 2020', '31 December 2025', 'English', 'Arabic']);
    assert.equal(await page.isChecked('input[name=words][value=any]'), true);
    assert.equal(await page.innerText('.sorting [aria-current]'), 'Oldest');
  }, {javaScriptEnabled}));

  test(`the way back from a release has its filters, order and page, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=minister&from=2020&lang=en&words=any&sort=oldest&limit=3');
    await page.click('.next');
    await page.waitForURL(/cursor=/);
    const results = page.url();
    await page.click('.title a >> nth=1');
    await page.waitForURL(/\/releases\//);
    assert.match(await page.getAttribute('link[rel=canonical]', 'href'), /\/releases\/[^?]+$/);
    await page.click('.back a');
    await page.waitForURL(results);
  }, {javaScriptEnabled}));

  test(`where nothing is left, the filter that took it is named, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=minister&lang=he&from=2024');
    assert.match(await status(page), /^No releases for “.?minister/);
    const [way] = await page.locator('.empty a').allInnerTexts();
    const [, count] = way.match(/^without the language \((\d+)\)$/);
    await page.click('.empty a');
    await page.waitForURL((url) => !url.search.includes('lang='));
    assert.match(await status(page), new RegExp(`of ${count} releases`));
    await page.goto('/search?q=parliamentry');
    await page.click('.meant a');
    await page.waitForURL(/q=parliamentary/);
  }, {javaScriptEnabled}));

  test(`a query with a fault shows where, and is mended by one link, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=visit+%22joint+statement&lang=en');
    assert.equal(await page.inputValue('#q'), 'visit "joint statement');
    assert.equal(await page.innerText('.place mark'), '"');
    await page.click('.fault a');
    await page.waitForURL(/q=visit\+%22joint\+statement%22/);
    assert.match(page.url(), /lang=en/);
  }, {javaScriptEnabled}));

  test(`the places of the words are stepped through, ${how}`, () => withPage(async (page) => {
    await page.goto('/releases/MJ-2024-301?q=%22strategic+partnership%22');
    assert.match(await page.innerText('.places'), /^Your words stand in 4 places\./);
    await page.click('.places a');
    for (let place = 1; place < 4; ++place) {
      assert.ok(page.url().endsWith(`#place-${place}`));
      assert.equal((await page.innerText(`#place-${place}`)).toLowerCase(), 'strategic partnership');
      const step = page.locator(`#place-${place} + .step`);
      assert.equal(await step.locator('.number').innerText(), `${place} of 4`);
      await step.locator('a[aria-label="Next place"]').click();
    }
    assert.ok(page.url().endsWith('#place-4'));
    await page.locator('#place-4 + .step a[aria-label="Previous place"]').click();
    assert.ok(page.url().endsWith('#place-3'));
  }, {javaScriptEnabled}));
}

test('a dateline is shown as stated, and on the clock of the reader', () => withPage(async (page) => {
  await page.goto('/releases/MJ-2024-301');
  assert.equal(await page.innerText('.dateline'), '14 October 2024 18:05 (UTC+03:00)');
  assert.match(await page.innerText('.local'), /15 October.* 00:05 in your time/);
}, {timezoneId: 'Asia/Tokyo'}));

test('the page speaks the language of the browser, and any other by a link', () => withPage(async (page) => {
  await page.goto('/search?q=minister');
  assert.equal(await page.getAttribute('html', 'lang'), 'fr');
  await page.click('.tongues a[lang=ar]');
  await page.waitForURL(/ui=ar/);
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  const box = await page.locator('.narrow').boundingBox();
  const list = await page.locator('.list').boundingBox();
  assert.ok(box.x < list.x, 'the page is mirrored');
  await page.click('.title a >> nth=0');
  await page.waitForURL(/\/releases\/.*ui=ar/);
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
}, {locale: 'fr-FR', viewport: {width: 1280, height: 900}}));

test('nothing is wider than a telephone, in any language', () => withPage(async (page) => {
  for (const ui of languages) {
    for (const {path} of pages) {
      await page.goto(inLanguage(path, ui));
      const [content, screen] = await page.evaluate(
        () => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(content <= screen, `${path} in ${ui}: ${content} > ${screen}`);
    }
  }
  await page.goto(`/search?q=${'longword'.repeat(12)}`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
}, {viewport: {width: 360, height: 740}}));

test('on a telephone the filters are folded, and say how many are in use', () => withPage(async (page) => {
  await page.goto('/search?q=minister&lang=en&from=2020');
  assert.equal(await page.locator('.filters').isVisible(), false);
  assert.equal(await page.innerText('.fold summary'), 'Filters (2 in use)');
  await page.click('.fold summary');
  assert.equal(await page.locator('.filters').isVisible(), true);
}, {viewport: {width: 390, height: 844}}));

test('the ground of a mark stays within its line', () => withPage(async (page) => {
  for (const path of ['/search?q=minister', '/search?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4', '/search?q=%E9%83%A8%E9%95%BF',
                      '/releases/MJ-2024-301?q=strategic+partnership', '/releases/MJ-2024-301-ar?q=%D8%A7%D9%84%D8%B4%D8%B1%D8%A7%D9%83%D8%A9']) {
    await page.goto(path);
    const marks = await page.evaluate(() => [...document.querySelectorAll('mark')].map((mark) => {
      const style = getComputedStyle(mark);
      return {ground: parseFloat(style.backgroundSize.split(' ')[1]), line: parseFloat(style.lineHeight),
              fill: style.backgroundColor};
    }));
    assert.ok(marks.length > 0, path);
    for (const {ground, line, fill} of marks) {
      assert.ok(ground <= line, `${path}: ${ground} > ${line}`);
      assert.equal(fill, 'rgba(0, 0, 0, 0)');
    }
  }
}));

test('the way from all dates to a day points the way that is read', () => withPage(async (page) => {
  for (const ui of ['en', 'ar']) { // the sign is mirrored by itself where letters run from right to left
    await page.goto(`/search?q=minister&from=2025-02&to=2025-02&ui=${ui}`);
    const sign = await page.evaluate(
      () => getComputedStyle(document.querySelector('.shown li + li'), '::before').content);
    assert.equal(sign, '"›"', ui);
  }
}));

test('marks are seen where colours are forced', () => withPage(async (page) => {
  await page.goto('/search?q=minister');
  const [mark, ground] = await page.evaluate(() => [
    getComputedStyle(document.querySelector('mark')).backgroundImage.match(/rgba?\([^)]*\)/)[0],
    getComputedStyle(document.body).backgroundColor,
  ]);
  assert.notEqual(mark, ground);
  await page.goto('/');
  await page.locator('#q').pressSequentially('minis');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('[role=option][aria-selected=true]').evaluate((option) => getComputedStyle(option).outlineStyle), 'solid');
}, {forcedColors: 'active'}));

test('what is typed on takes a chosen suggestion back', () => withPage(async (page) => {
  await page.goto('/');
  await page.locator('#q').pressSequentially('minis');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('tr');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=ministr$/);
}));

test('a print has the query, the filters, the date of the index and addresses, and no controls', () =>
  withPage(async (page) => {
    await page.goto('/search?q=minister&lang=en');
    await page.emulateMedia({media: 'print'});
    for (const hidden of ['.narrow', '.timeline', '.sorting', '.paging', '.tongues']) {
      if (await page.locator(hidden).count() > 0) assert.equal(await page.locator(hidden).isVisible(), false, hidden);
    }
    assert.equal(await page.inputValue('#q'), 'minister');
    assert.equal(await page.locator('#q').isVisible(), true);
    assert.deepEqual(await chips(page), ['English']);
    assert.equal(await page.locator('.indexed').isVisible(), true);
    assert.match(await page.locator('.address >> visible=true').first().innerText(), /^https:\/\/[a-z.]+\/./);
  }));

test('a page of 20 results is at most 60 KB compressed', async () => {
  const answer = await fetch(at('/search?q=minister&words=any'));
  const html = Buffer.from(await answer.arrayBuffer());
  assert.match(html.toString(), /1–20 of/);
  const sizes = {html: gzipSync(html).length};
  for (const path of ['style.css', 'page.js', 'icon.svg']) {
    const part = await fetch(at(`/${path}`));
    sizes[path] = gzipSync(Buffer.from(await part.arrayBuffer())).length;
  }
  const total = Object.values(sizes).reduce((sum, size) => sum + size);
  assert.ok(total <= 60_000, JSON.stringify(sizes));
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

  test(`results are sorted and turned page by page, ${how}`, () => withPage(async (page) => {
    await page.goto('/search?q=minister&words=any&limit=5');
    const titles = () => page.locator('.title').allInnerTexts();
    const first = await titles();
    await page.click('.next');
    await page.waitForURL(/cursor=/);
    assert.match(await status(page), /^6–10 of/);
    assert.ok((await titles()).every((title) => !first.includes(title)));
    await page.click('.previous');
    await page.waitForURL((url) => !url.search.includes('cursor='));
    assert.deepEqual(await titles(), first);
    await page.click('.sorting a:has-text("Oldest")');
    await page.waitForURL(/sort=oldest/);
    assert.equal(await page.innerText('.sorting [aria-current]'), 'Oldest');
  }, {javaScriptEnabled}));

  test(`a time zone in the address is the reader's clock, ${how}`, () => withPage(async (page) => {
    await page.goto('/releases/MJ-2024-301?tz=Asia/Tokyo');
    assert.equal(await page.innerText('.dateline'), '14 October 2024 18:05 (UTC+03:00)');
    assert.equal(await page.innerText('.local'), '15 October 2024, 00:05 (Asia/Tokyo)');
  }, {javaScriptEnabled}));
}
