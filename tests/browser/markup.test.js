// Every page, in every language, is HTML without a fault.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {HtmlValidate} from 'html-validate';

import {serve} from './chancery.js';
import {inLanguage, languages, pages} from './pages.js';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'long-title': 'off',                 // a release's title is as long as it is
    'no-trailing-whitespace': 'off',     // nor is a release's text trimmed
    'doctype-style': ['error', {style: 'lowercase'}],
    'require-sri': ['error', {target: 'crossorigin'}],
    'form-dup-name': ['error', {shared: ['radio', 'checkbox', 'button', 'submit', 'reset']}],
    'no-redundant-role': 'off',          // role=search on a form is wanted by older readers
  },
});
let chancery;

before(async () => { chancery = await serve(); });
after(async () => { await chancery.stop(); });

for (const {name, path, status = 200} of pages) {
  test(`${name} is valid in every language`, async () => {
    for (const ui of languages) {
      const answer = await fetch(chancery.address + inLanguage(path, ui));
      assert.equal(answer.status, status, path);
      const html = await answer.text();
      assert.match(html, new RegExp(`<html lang="${ui}" dir="${ui === 'ar' ? 'rtl' : 'ltr'}">`));
      const report = await validator.validateString(html);
      const messages = report.results.flatMap((result) => result.messages)
                           .map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      assert.deepEqual(messages, [], `${path} in ${ui}`);
    }
  });
}
