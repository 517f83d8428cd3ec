/** Takes a picture of every sight of the app, light and dark, at two sizes, into `out/screenshots`; arguments choose by name. */

import { screenshot, setTheme } from './harness/appearance.ts';
import { openSample } from './harness/open-sample.ts';
import { SCENES, type Scene } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const;

async function picture(app: RunningApp, { name, show, leave }: Scene): Promise<void> {
  await show(app);
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
  for (const scene of SCENES.filter(isWanted)) {
    await picture(app, scene).catch((error: unknown) => {
      console.error(`${scene.name}: ${error}`);
      process.exitCode = 1;
    });
  }
} finally {
  await app.close();
}
