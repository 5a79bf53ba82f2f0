// Runs Lighthouse on three pages, prints their scores and ends with 1 where one is below what is asked.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {serve} from './chancery.js';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'lighthouse.d/node_modules');
const wanted = {performance: 0.98, accessibility: 1, 'best-practices': 1, seo: 1};
const pages = [
  {path: '/', wanted},
  {path: '/search?q=minister', wanted: {...wanted, seo: 0}}, // results are not for search engines
  {path: '/releases/MJ-2024-301?q=partnership', wanted},
];

const folder = mkdtempSync(join(tmpdir(), 'chancery-lighthouse-'));
const chancery = await serve();
let failed = false;
for (const {path, wanted: least} of pages) {
  const report = join(folder, 'report.json');
  execFileSync(join(modules, 'node/bin/node'),
               [join(modules, 'lighthouse/cli/index.js'), chancery.address + path, '--quiet', '--output=json',
                `--output-path=${report}`, '--chrome-flags=--headless --no-sandbox --disable-gpu'],
               {env: {...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium'}});
  const {categories, audits} = JSON.parse(readFileSync(report));
  const scores = Object.entries(least).map(([name, score]) => {
    if (categories[name].score >= score) return `${name} ${Math.round(categories[name].score * 100)}`;
    failed = true;
    const short = categories[name].auditRefs.map(({id}) => audits[id])
                      .filter((audit) => audit.score !== null && audit.score < 1).map((audit) => audit.title);
    return `${name} ${Math.round(categories[name].score * 100)} (asked ${score * 100}: ${short.join('; ')})`;
  });
  console.log(`${path}: ${scores.join(', ')}`);
}
await chancery.stop();
rmSync(folder, {recursive: true});
process.exitCode = failed ? 1 : 0;
