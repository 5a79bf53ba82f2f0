// What a file of tests looks at: a searchd of the sample corpus and a browser, from its first test to its last.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';

import {openPage, startBrowser} from './browser.js';
import {serve} from './chancery.js';

/** A site for the tests of the file that calls this. */
export function useSite() {
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
  /** The address of `path`. */
  const at = (path) => chancery.address + path;
  /** Runs `story` on a page of its own that must not do what a page must not. */
  const withPage = async (story, settings = {}) => {
    const {page, faults, close} = await openPage(browser, {address: chancery.address, ...settings});
    await story(page);
    assert.deepEqual(faults, []);
    await close();
  };
  return {at, withPage};
}
