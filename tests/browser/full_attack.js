// Sends every attack string through the browser, reflected and stored: node tests/browser/full_attack.js [STEP]; every STEPth, 1 by default.
// Takes about half an hour; ends with 1 at the first string that does anything.
import {attackByAddress, attackByRelease} from './attacks.js';
import {startBrowser} from './browser.js';

const step = Number(process.argv[2] ?? 1);
const browser = await startBrowser();
console.log(`${await attackByAddress(browser, step)} strings reflected, none did anything`);
console.log(`${await attackByRelease(browser, step)} strings stored, none did anything`);
await browser.close();
