/** Takes a picture of every sight of the app, light and dark, at two sizes, into `out/screenshots`; arguments choose by name. A few decisions are made before. */

import { screenshot, setTheme } from './harness/appearance.ts';
import { openSample } from './harness/open-sample.ts';
import { SCENES, type Scene } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

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
async function rest({ page }: RunningApp): Promise<void> {
  await page.mouse.move(700, 20);
  await page.waitForFunction(() => document.querySelector('[role="tooltip"]') === null);
}

async function picture(app: RunningApp, { name, show, leave }: Scene): Promise<void> {
  await show(app);
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
const app = await startApp();
const start: Scene = { name: 'start', show: () => Promise.resolve() };
try {
  if (isWanted(start)) await picture(app, start);
  await openSample(app);
  await decide(app);
  for (const scene of SCENES.filter(isWanted)) {
    await picture(app, scene).catch((error: unknown) => {
      console.error(`${scene.name}: ${error}`);
      process.exitCode = 1;
    });
  }
} finally {
  await app.close();
}
