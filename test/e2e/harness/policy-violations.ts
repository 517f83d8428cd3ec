import type { Page } from 'playwright-core';

/** Runs an attempt in the page and gives the directives of the policy that it broke. */
export function violations(page: Page, attempt: string): Promise<readonly string[]> {
  return page.evaluate(async (name) => {
    const broken: string[] = [];
    const hear = (event: SecurityPolicyViolationEvent): void => void broken.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', hear);
    const element = (tag: string, parts: object): void =>
      document.body.append(Object.assign(document.createElement(tag), parts));
    const attempts: Record<string, () => unknown> = {
      'inline script': () => element('script', { textContent: 'globalThis.intruder = true' }),
      'remote script': () => element('script', { src: 'https://example.com/intruder.js' }),
      'script in an attribute': () =>
        element('div', { innerHTML: '<img src="x:" onerror="globalThis.intruder = true">' }),
      'inline style': () => element('style', { textContent: 'body { color: red }' }),
      'remote picture': () => element('img', { src: 'https://example.com/picture.png' }),
      'remote frame': () => element('iframe', { src: 'https://example.com/' }),
      'frame of the page itself': () => element('iframe', { src: '/index.html' }),
      plugin: () => element('object', { data: '/index.html' }),
      'base address': () =>
        document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' })),
      fetch: () => fetch('https://example.com/').catch(() => undefined),
      socket: () => new WebSocket('wss://example.com/'),
      beacon: () => navigator.sendBeacon('https://example.com/', 'x'),
      worker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
      eval: () => {
        try {
          // biome-ignore lint/security/noGlobalEval: this is the attempt.
          globalThis.eval('globalThis.intruder = true');
        } catch {
          broken.push('refused');
        }
      },
    };
    // What a test evaluates may use eval whatever the policy says; what runs after a pause may not.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      await attempts[name]?.();
    } catch {
      // A refusal by an error; the event comes all the same.
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.removeEventListener('securitypolicyviolation', hear);
    return 'intruder' in globalThis ? ['the attempt succeeded'] : broken;
  }, attempt);
}
