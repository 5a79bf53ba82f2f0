// A sample of what tests/browser/full_attack.js does in full.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {attackByAddress, attackByRelease} from './attacks.js';
import {attackStrings} from './attack_strings.js';
import {startBrowser} from './browser.js';

let browser;
before(async () => { browser = await startBrowser(); });
after(async () => { await browser.close(); });

test('there are many attack strings, and no two are the same', () => {
  const strings = attackStrings();
  assert.ok(strings.length >= 6000);
  assert.ok(new Set(strings).size >= strings.length * 0.9);
});

test('a sample of them is reflected and does nothing', async () => {
  assert.ok(await attackByAddress(browser, 83) > 50);
});

test('a sample of them is stored and does nothing', async () => {
  assert.ok(await attackByRelease(browser, 127) > 30);
});
