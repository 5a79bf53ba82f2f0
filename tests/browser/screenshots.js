// Takes the pictures of docs/pages anew: node tests/browser/screenshots.js. With a folder, every kind of page in English
// and Arabic, light and dark, on a desk and on a telephone, to be looked at: node tests/browser/screenshots.js FOLDER.
import {execFileSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {openPage, startBrowser} from './browser.js';
import {serve} from './chancery.js';
import {inLanguage} from './pages.js';

const docs = join(dirname(fileURLToPath(import.meta.url)), '../../docs/pages');
const folder = process.argv[2] ?? docs;

const screens = {desk: {width: 1200, height: 900}, telephone: {width: 390, height: 844}};

/** What each kind of page shows in a language. */
const kinds = {
  search: {en: '/', ar: '/'},
  results: {en: '/search?q=minister+meeting', ar: '/search?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4'},
  empty: {en: '/search?q=minister&lang=he&from=2024', ar: '/search?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4&lang=fr&from=2024'},
  error: {en: '/search?q=visit+%22joint+statement', ar: '/search?q=%22%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4'},
  release: {
    en: '/releases/MJ-2024-301?q=%22strategic+partnership%22#place-2',
    ar: '/releases/MJ-2024-301-ar?q=%D8%A7%D9%84%D8%B4%D8%B1%D8%A7%D9%83%D8%A9',
  },
};

/** Each kind once, and what differs most from that. */
const chosen = [
  ...Object.keys(kinds).map((kind) => `${kind}-en-light-desk`),
  'results-ar-light-desk', 'release-ar-dark-desk', 'results-en-dark-telephone', 'search-ar-light-telephone',
];

mkdirSync(folder, {recursive: true});
const chancery = await serve();
const browser = await startBrowser();
const taken = [];
for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark']) {
    const {page, close} = await openPage(browser, {address: chancery.address, timezoneId: 'UTC', viewport, colorScheme});
    for (const [kind, paths] of Object.entries(kinds)) {
      for (const [ui, path] of Object.entries(paths)) {
        const name = `${kind}-${ui}-${colorScheme}-${screen}`;
        if (folder === docs && !chosen.includes(name)) continue;
        await page.goto(inLanguage(path, ui));
        taken.push(join(folder, `${name}.png`));
        await page.screenshot({path: taken.at(-1)});
      }
    }
    await close();
  }
}
await browser.close();
await chancery.stop();
execFileSync('pngquant', ['--force', '--ext', '.png', '--strip', '64', ...taken]);
