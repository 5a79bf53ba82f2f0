// Attack strings as a browser meets them: reflected, in the parameters of an address, and stored, in the fields of a
// release. Nothing may run, and nothing may be asked of another host.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {attackStrings} from './attack_strings.js';
import {openPage} from './browser.js';
import {serve} from './chancery.js';

/** Addresses that show a string in every place where an address is reflected. */
function addressesOf(string, number) {
  const value = encodeURIComponent(string);
  const places = [
    `/search?q=${value}&source=${value}`,
    `/search?q=${value}&from=${value}&to=${value}`,
    `/search?${value}=1&q=${value}`,
    `/search?q=%22${value}&lang=${value}`,
    `/search?q=a&country=${value}&cursor=${value}&sort=${value}&match=${value}&words=${value}`,
    `/releases/${value}?q=${value}`,
    `/${value}?q=${value}&ui=ar`,
    `/?q=${value}&ui=${value}`,
  ];
  return places[number % places.length];
}

/** Asserts that a page did nothing that an attack wanted, and shows no element that came from one. */
async function expectUnmoved(page, faults, what) {
  assert.deepEqual(faults, [], what);
  const moved = await page.evaluate(() => ({
    attacked: window.attacked ?? null,
    foreign: [...document.querySelectorAll('script:not([src="/page.js"]), iframe, object, embed, base, style, img')]
                 .map((element) => element.outerHTML),
    javascript: [...document.querySelectorAll('[href],[action],[src]')]
                    .filter((element) => /^\s*(javascript|data):/i.test(
                      element.getAttribute('href') ?? element.getAttribute('action') ?? element.getAttribute('src')))
                    .map((element) => element.outerHTML),
    handlers: [...document.querySelectorAll('*')]
                  .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style'))
                  .map((element) => element.outerHTML),
  }));
  assert.deepEqual(moved, {attacked: null, foreign: [], javascript: [], handlers: []}, what);
}

/** Every `step`th string, reflected. Gives how many. */
export async function attackByAddress(browser, step) {
  const chancery = await serve();
  const {page, faults, close} = await openPage(browser, {address: chancery.address});
  let count = 0;
  for (const [number, string] of attackStrings().entries()) {
    if (number % step !== 0) continue;
    const answer = await page.goto(addressesOf(string, count), {waitUntil: 'load'});
    assert.ok(answer.status() < 500, `${answer.status()} for ${string}`);
    await expectUnmoved(page, faults, string);
    count += 1;
  }
  await close();
  await chancery.stop();
  return count;
}

/** Every `step`th string, stored in every field of a release and shown in lists and alone. Gives how many. */
export async function attackByRelease(browser, step) {
  const strings = attackStrings().filter((_, number) => number % step === 0);
  const folder = mkdtempSync(join(tmpdir(), 'chancery-attacks-'));
  const file = join(folder, 'attacks.jsonl');
  writeFileSync(file, strings.map((string, number) => JSON.stringify({
    id: `${number} ${string}`, url: string, source: string, source_id: string, language: 'en', date_line: string,
    published: '2024-05-17', updated: string, work: string, title: string, body: `canary ${string}\n${string}`,
  })).join('\n'));
  const chancery = await serve([file]);
  const {page, faults, close} = await openPage(browser, {address: chancery.address});
  const releases = new Set();
  let address = '/search?q=canary&limit=50';
  while (address) {
    await page.goto(address);
    await expectUnmoved(page, faults, address);
    for (const link of await page.locator('.title a').all()) releases.add(await link.getAttribute('href'));
    const next = page.locator('.next');
    address = await next.count() > 0 ? await next.getAttribute('href') : null;
  }
  assert.equal(releases.size, strings.length);
  for (const release of releases) {
    await page.goto(release);
    await expectUnmoved(page, faults, release);
  }
  await close();
  await chancery.stop();
  rmSync(folder, {recursive: true});
  return releases.size;
}
