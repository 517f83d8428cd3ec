/** Attempts to get round the policy of the page, and what the page says about them. */

import type { Page } from 'playwright-core';

// Each runs in the page. One that succeeds in running a script of its own leaves the global `intruder`.
const ATTEMPTS = {
  'inline script': () => {
    const textContent = 'globalThis.intruder = true';
    document.body.append(Object.assign(document.createElement('script'), { textContent }));
  },
  'remote script': () => {
    const src = 'https://example.com/intruder.js';
    document.body.append(Object.assign(document.createElement('script'), { src }));
  },
  'script in an attribute': () => {
    const innerHTML = '<img src="x:" onerror="globalThis.intruder = true">';
    document.body.append(Object.assign(document.createElement('div'), { innerHTML }));
  },
  'inline style': () => {
    const textContent = 'body { color: red }';
    document.body.append(Object.assign(document.createElement('style'), { textContent }));
  },
  'remote picture': () => {
    document.body.append(Object.assign(new Image(), { src: 'https://example.com/picture.png' }));
  },
  'remote frame': () => {
    const src = 'https://example.com/';
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  },
  'frame of the page itself': () => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: '/index.html' }));
  },
  plugin: () => {
    document.body.append(Object.assign(document.createElement('object'), { data: '/index.html' }));
  },
  'base address': () => {
    document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' }));
  },
  fetch: () => {
    fetch('https://example.com/').catch(() => undefined);
  },
  socket: () => {
    new WebSocket('wss://example.com/');
  },
  beacon: () => {
    navigator.sendBeacon('https://example.com/', 'x');
  },
  worker: () => {
    new Worker(URL.createObjectURL(new Blob(['1'])));
  },
  eval: () => {
    // What a test evaluates may use eval whatever the policy says; what runs later may not.
    // biome-ignore lint/security/noGlobalEval: this is the attempt.
    setTimeout(() => globalThis.eval('globalThis.intruder = true'));
  },
} as const;

/** Name of an attempt. */
export type Attempt = keyof typeof ATTEMPTS;

/** Makes an attempt in the page; what it gives asks for the directives of the policy that stopped it so far. */
export async function violations(page: Page, attempt: Attempt): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const broken: string[] = [];
    Object.assign(globalThis, { broken });
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
  });
  // Some end with an error of their own; the page tells of the violation all the same.
  await page.evaluate(ATTEMPTS[attempt]).catch(() => undefined);
  return () =>
    page.evaluate(() => ('intruder' in globalThis ? ['the attempt succeeded'] : Object(globalThis).broken));
}
