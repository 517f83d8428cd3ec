/** Point 7 of Electron's security checklist: the content security policy, as it is declared and as it acts. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Attempt, violations } from './harness/policy-violations.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(() => app.close());

test('7: the page comes with a policy that allows nothing but its own files', async () => {
  const policy = await app.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(app.troubles).toEqual([]);
});

test.each<[Attempt, string]>([
  ['inline script', 'script-src-elem'],
  ['remote script', 'script-src-elem'],
  ['script in an attribute', 'script-src-attr'],
  ['inline style', 'style-src-elem'],
  ['remote picture', 'img-src'],
  ['remote frame', 'frame-src'],
  ['frame of the page itself', 'frame-src'],
  ['plugin', 'object-src'],
  ['base address', 'base-uri'],
  ['fetch', 'connect-src'],
  ['socket', 'connect-src'],
  ['beacon', 'connect-src'],
  ['worker', 'worker-src'],
  ['eval', 'script-src'],
])('7: the policy stops %s', async (attempt, directive) => {
  await expect.poll(await violations(app.page, attempt)).toContain(directive);
});
