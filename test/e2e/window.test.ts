/** The window itself: files dropped on it, theme, zoom and size of the page, and a second program beside the first. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WindowBridge } from '../../core/contract/window-bridge.ts';
import { SCREENSHOTS, screenshot, setSize, setTheme, setZoom } from './harness/appearance.ts';
import { PROJECT } from './harness/built-app.ts';
import { dropFiles } from './harness/drop-files.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const SAMPLE = join(PROJECT, 'resources/samples/month-end');
const folder = mkdtempSync(join(tmpdir(), 'tieout-window-'));
const userData = join(folder, 'user-data');
let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ userData });
}, 120_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a file and a folder that are dropped come to the page as tokens', async () => {
  await app.page.evaluate(() => {
    // Put there by the preload.
    const { tieout } = globalThis as unknown as { readonly tieout: WindowBridge };
    const target = Object.assign(document.createElement('div'), { id: 'target' });
    Object.assign(target.style, { position: 'fixed', inset: '0', zIndex: '9999' });
    target.addEventListener('dragover', (event) => event.preventDefault());
    target.addEventListener('drop', (event) => {
      event.preventDefault();
      event.stopPropagation();
      void tieout.tokensOf([...(event.dataTransfer?.files ?? [])]).then((known) => {
        target.textContent = known.map(({ name, isFolder }) => `${name} ${isFolder}`).join('\n');
      });
    });
    document.body.append(target);
  });
  await dropFiles(app.page, '#target', [join(SAMPLE, 'close.json'), SAMPLE]);
  await expect.poll(() => app.page.locator('#target').textContent()).toBe('close.json false\nmonth-end true');
  await app.page.locator('#target').evaluate((target) => target.remove());
});

test('the page prefers the colours of the theme', async () => {
  const isDark = (): Promise<boolean> =>
    app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await setTheme(app, 'dark');
  await expect.poll(isDark).toBe(true);
  await setTheme(app, 'light');
  await expect.poll(isDark).toBe(false);
});

test('at 400 percent the page has a quarter of the width; pictures have the size that was asked for', async () => {
  await setSize(app, 1280, 800);
  await setZoom(app, 4);
  expect(await app.page.evaluate(() => innerWidth)).toBe(320);
  await setZoom(app, 1);
  await screenshot(app, 'window', 1280, 800);
  expect(statSync(join(SCREENSHOTS, 'window.png')).size).toBeGreaterThan(1000);
});

test('a second program hands its file to the first and ends', async () => {
  await app.page.evaluate(() => {
    // Put there by the preload, and by this test.
    const page = globalThis as unknown as { readonly tieout: WindowBridge; received: unknown };
    page.tieout.on('open-file', ({ file }) => {
      page.received = file.name;
    });
  });
  const workspace = join(folder, 'november.tieout');
  writeFileSync(workspace, '');
  const program: string = createRequire(import.meta.url)('electron');
  const given = ['--no-sandbox', process.env['TIEOUT_APP'] ?? '.', `--user-data-dir=${userData}`, workspace];
  const { status } = spawnSync(program, given, { cwd: PROJECT, timeout: 60_000 });
  expect(status).toBe(0);
  await expect.poll(() => app.page.evaluate(() => Object(globalThis).received)).toBe('november.tieout');
});
