// Debian's chromium, and pages in it that note everything a page must not do.
import {chromium} from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync'];

/** How long a page may take, in milliseconds: a machine that has much else to do is no fault of the page's. */
export const patience = 120_000;

export function startBrowser() {
  return chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags, timeout: patience});
}

/**
 * A page of its own. `faults` collects dialogs, errors of the console and of scripts, and requests to other hosts; a
 * test asserts that it is empty. An answer that is an error by itself (400, 404) is none of them.
 */
export async function openPage(browser, options = {}) {
  const {address, ...settings} = options;
  const context = await browser.newContext({baseURL: address, ...settings});
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('console', (message) => {
    const isStatus = /the server responded with a status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isStatus) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) faults.push(`request: ${request.url()}`);
  });
  return {page, faults, close: () => context.close()};
}
