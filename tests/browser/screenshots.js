// Takes the pictures of docs/pages anew: node tests/browser/screenshots.js [FOLDER]. Each kind of page, in English and
// Arabic, light and dark, on a desk and on a telephone.
import {mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {openPage, startBrowser} from './browser.js';
import {serve} from './chancery.js';
import {inLanguage} from './pages.js';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../../docs/pages');

const screens = {desk: {width: 1200, height: 900}, telephone: {width: 390, height: 844}};

/** What each kind of page shows in a language. */
const kinds = {
  search: {en: '/', ar: '/'},
  results: {en: '/search?q=minister+meeting', ar: '/search?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4'},
  empty: {en: '/search?q=minister&lang=he&from=2024', ar: '/search?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4&lang=fr&from=2024'},
  error: {en: '/search?q=visit+%22joint+statement&from=03/04/2021', ar: '/search?q=%22%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4'},
  release: {en: '/releases/MJ-2024-301?q=%22strategic+partnership%22', ar: '/releases/MJ-2024-301-ar?q=%D8%A7%D9%84%D8%B4%D8%B1%D8%A7%D9%83%D8%A9'},
};

mkdirSync(folder, {recursive: true});
const chancery = await serve();
const browser = await startBrowser();
for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    const {page, close} = await openPage(browser, {address: chancery.address, timezoneId: 'UTC', viewport, colorScheme});
    for (const [kind, paths] of Object.entries(kinds)) {
      for (const [ui, path] of Object.entries(paths)) {
        await page.goto(inLanguage(path, ui));
        await page.screenshot({path: join(folder, `${kind}-${ui}-${colorScheme}-${screen}.png`)});
      }
    }
    await close();
  }
}
await browser.close();
await chancery.stop();
