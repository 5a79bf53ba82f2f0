// Takes the pictures of docs/ anew: node tests/browser/screenshots.js [FOLDER]; docs/pages by default.
import {mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {openPage, startBrowser} from './browser.js';
import {serve} from './chancery.js';

const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../../docs/pages');
const desk = {width: 1200, height: 900};
const telephone = {width: 390, height: 844};

const pictures = [
  {name: 'first-visit', path: '/', viewport: desk},
  {name: 'results', path: '/search?q=minister+meeting', viewport: desk},
  {name: 'results-dark', path: '/search?q=minister+meeting', viewport: desk, colorScheme: 'dark'},
  {name: 'results-arabic', path: '/search?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4&ui=ar', viewport: desk},
  {name: 'results-telephone', path: '/search?q=minister&lang=en', viewport: telephone},
  {name: 'results-arabic-telephone', path: '/search?q=%D8%A7%D9%84%D9%84%D8%A4%D9%84%D8%A4&ui=ar', viewport: telephone,
   colorScheme: 'dark'},
  {name: 'nothing-left', path: '/search?q=minister&lang=he&from=2024', viewport: desk},
  {name: 'fault', path: '/search?q=visit+%22joint+statement', viewport: desk},
  {name: 'release', path: '/releases/MJ-2024-301?q=%22strategic+partnership%22#place-2', viewport: desk},
  {name: 'release-arabic', path: '/releases/MJ-2024-301-ar?ui=ar', viewport: desk, colorScheme: 'dark'},
];

mkdirSync(folder, {recursive: true});
const chancery = await serve();
const browser = await startBrowser();
for (const {name, path, ...settings} of pictures) {
  const {page, close} = await openPage(browser, {address: chancery.address, timezoneId: 'UTC', ...settings});
  await page.goto(path);
  await page.screenshot({path: join(folder, `${name}.png`)});
  await close();
}
await browser.close();
await chancery.stop();
