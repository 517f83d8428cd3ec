/** Takes a picture of every sight of the app, light and dark, at two sizes, into `out/screenshots`; arguments choose by name. A few decisions are made before. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rest, screenshot, setTheme } from './harness/appearance.ts';
import { openSample } from './harness/open-sample.ts';
import { DIALOGS, PARTS, SCREENS } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';
import { OTHER_CLOSES, type OtherClose } from './scenes/closes.ts';
import { MENUS, STATES } from './scenes/opened.ts';
import type { Scene } from './scenes/scene.ts';

const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const;

/** Assigns an org and accepts a difference, so that undo, trail and counts have something to show. */
async function decide({ page }: RunningApp): Promise<void> {
  const dialog = page.getByRole('dialog');
  const reason = dialog.getByRole('textbox', { name: 'Reason' });
  await page.keyboard.press('Control+5');
  await page.getByRole('gridcell', { name: 'IIA-00000300' }).click();
  await page.keyboard.press('a');
  await dialog.getByRole('combobox', { name: 'Billing org' }).fill('Germany');
  await page.getByRole('option', { name: 'Germany' }).click();
  await reason.fill('Contract 4711 names the German branch.');
  await dialog.getByRole('button', { name: 'Assign org' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mara Lindqvist');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+4');
  await page.getByRole('gridcell', { name: 'INV00020719' }).click();
  await page.getByRole('complementary', { name: 'Detail' }).getByRole('button', { name: 'Accept' }).click();
  await reason.fill('Below what is worth a correction.');
  await dialog.getByRole('button', { name: 'Accept difference' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Lets hints under the mouse go. */
async function leaveHints({ page }: RunningApp): Promise<void> {
  await page.mouse.move(700, 20);
  await page.waitForFunction(() => document.querySelector('[role="tooltip"]') === null);
}

async function picture(app: RunningApp, { name, show, leave }: Scene): Promise<void> {
  await show(app);
  await leaveHints(app);
  await rest(app);
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    for (const [width, height] of SIZES) await screenshot(app, `${name}-${theme}-${width}`, width, height);
  }
  await setTheme(app, 'light');
  await leave?.(app);
}

const wanted = process.argv.slice(2);
const isWanted = ({ name }: Scene): boolean =>
  wanted.length === 0 || wanted.some((one) => name.startsWith(one));

/** Takes those that are wanted; of one that fails it says so and goes on. */
async function takeAll(app: RunningApp, scenes: readonly Scene[]): Promise<void> {
  for (const scene of scenes.filter(isWanted)) {
    await picture(app, scene).catch((error: unknown) => {
      console.error(`${scene.name}: ${error}`);
      process.exitCode = 1;
    });
  }
}

const START: Scene = { name: 'start', show: () => Promise.resolve() };
const SAMPLE: OtherClose = {
  open: async (app) => {
    await takeAll(app, [START]);
    await openSample(app);
    await decide(app);
  },
  scenes: [...SCREENS, ...PARTS, ...DIALOGS, ...MENUS, ...STATES],
};

for (const { open, scenes } of [SAMPLE, ...OTHER_CLOSES]) {
  if (!scenes.some(isWanted)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'tieout-pictures-'));
  const app = await startApp();
  try {
    await open(app, folder);
    await takeAll(app, scenes);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
