/** Every screen as people with other eyes and hands meet it: rules, headings, zoom, forced colours, motion, focus, tables beside charts. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setSize, setTheme, setZoom } from './harness/appearance.ts';
import { contrastBreaches, runAxe } from './harness/axe.ts';
import { focusTrouble } from './harness/keyboard.ts';
import { openSample } from './harness/open-sample.ts';
import { DIALOGS, goToStep, PARTS, SCREENS } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';
import { MENUS, STATES } from './scenes/opened.ts';

/** Stops of Tab that are looked at on a screen. */
const STOPS = 70;

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await setSize(app, 1280, 800);
  await openSample(app);
}, 180_000);

afterAll(() => app.close());

/** Every rule in light; in dark those about colours, as nothing else is another there. */
async function expectNoBreach(): Promise<void> {
  expect(await runAxe(app.page), 'light').toEqual([]);
  try {
    await setTheme(app, 'dark');
    expect(await contrastBreaches(app.page), 'dark').toEqual([]);
  } finally {
    await setTheme(app, 'light');
  }
}

/** What tells one step of the list at the left from another: fill, outline, frame, of it and of what stands before it. */
function lookOf(step: Element): readonly string[] {
  return [getComputedStyle(step), getComputedStyle(step, '::before')].flatMap((style) => [
    ...[style.backgroundColor, style.outlineStyle, style.borderTopColor, style.content],
  ]);
}

describe.each(SCREENS)('$name', ({ show }) => {
  test('breaks no rule of WCAG 2.2 AA, in light and in dark', async () => {
    await show(app);
    await expectNoBreach();
  });

  test('has one first heading, one main part and named landmarks', async () => {
    await show(app);
    const { page } = app;
    const main = page.getByRole('main');
    const once = [main, page.getByRole('banner'), page.getByRole('contentinfo')];
    const headings = [page.getByRole('heading', { level: 1 }), main.getByRole('heading', { level: 1 })];
    for (const part of [...once, ...headings]) await expect.poll(() => part.count()).toBe(1);
    const names = await page
      .getByRole('navigation')
      .evaluateAll((found) => found.map((landmark) => landmark.getAttribute('aria-label') ?? ''));
    expect(names).not.toContain('');
  });

  test('shows the focus on every stop of Tab', async () => {
    await show(app);
    const troubles = new Set<string>();
    await app.page.locator('main').focus();
    for (let stop = 0; stop < STOPS; stop += 1) {
      await app.page.keyboard.press('Tab');
      const trouble = await focusTrouble(app.page);
      // Behind the last stop the focus leaves the page and comes in again at the top.
      if (trouble === 'the focus is nowhere') break;
      if (trouble !== '') troubles.add(trouble);
    }
    expect([...troubles]).toEqual([]);
  });

  test.each([1.25, 1.5])('keeps to its window at %d times its size', async (zoom) => {
    await show(app);
    await setZoom(app, zoom);
    const beyond = await app.page.evaluate(() => {
      const page = document.scrollingElement;
      const screen = document.querySelector('main header + div');
      return {
        page: [(page?.scrollWidth ?? 0) - innerWidth, (page?.scrollHeight ?? 0) - innerHeight],
        screen: screen === null ? 'none' : screen.scrollWidth - screen.clientWidth,
      };
    });
    await setZoom(app, 1);
    expect(beyond).toEqual({ page: [0, 0], screen: 0 });
  });

  test('is reached by scrolling down alone at 400 percent, tables and drawings aside', async () => {
    await show(app);
    await setZoom(app, 4);
    const reached = () =>
      app.page.evaluate(() => {
        const page = document.scrollingElement;
        page?.scrollTo(0, page.scrollHeight);
        const end = document.querySelector('footer')?.getBoundingClientRect();
        const isBeyond = (element: Element): boolean =>
          element.getBoundingClientRect().right > innerWidth + 1;
        const isWide = (page?.scrollWidth ?? 0) > innerWidth;
        const beyond = isWide ? [...document.querySelectorAll('body *')].filter(isBeyond) : [];
        const wide = beyond.map(({ tagName, className }) => `${tagName} ${className}`);
        return { wide, isEndReached: end !== undefined && end.bottom <= innerHeight + 1 };
      });
    await expect.poll(reached).toEqual({ wide: [], isEndReached: true });
    await setZoom(app, 1);
  });

  test('keeps marks and selections in forced colours, and nothing moves when motion is reduced', async () => {
    const { page } = app;
    await show(app);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce', colorScheme: 'light' });
    expect(await contrastBreaches(page)).toEqual([]);
    const steps = page.getByRole('navigation', { name: 'Steps of the close' });
    const current = await steps.locator('button[aria-current="page"]').evaluate(lookOf);
    const other = await steps.locator('li button:not([aria-current])').first().evaluate(lookOf);
    expect(current).not.toEqual(other);
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(
            ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations === Infinity,
          ).length,
    );
    await page.emulateMedia({ forcedColors: null, reducedMotion: null, colorScheme: null });
    expect(moving).toBe(0);
  });
});

test.each([...PARTS, ...DIALOGS, ...MENUS, ...STATES])(
  '$name breaks no rule, in light and in dark',
  async ({ show, leave }) => {
    try {
      await show(app);
      await expectNoBreach();
    } finally {
      // What is left open would stand in the way of every sight after it.
      await leave?.(app);
    }
  },
);

test('what is drawn is said in a table beside it', async () => {
  const { page } = app;
  await goToStep(app, 'Close');
  const bridge = page.getByRole('region', { name: 'Bridge' });
  await bridge.locator('[_echarts_instance_]').waitFor();
  await expect.poll(() => bridge.getByRole('table').getByRole('row').count()).toBeGreaterThan(5);
  await goToStep(app, 'Unlabeled adjustments');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.locator('[aria-hidden]').first().waitFor();
  await expect.poll(() => timeline.getByRole('table').getByRole('row').count()).toBeGreaterThan(5);
});

test('nothing went wrong on the page', () => {
  expect(app.troubles).toEqual([]);
});
