/** Settings, about, and what the codes mean. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTheme } from './harness/appearance.ts';
import { runAxe } from './harness/axe.ts';
import { chooseMenuItem } from './harness/desktop.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.close());

const dialog = (name: string) => app.page.getByRole('dialog', { name });

async function closeWithEscape(name: string): Promise<void> {
  await app.page.keyboard.press('Escape');
  await expect.poll(() => dialog(name).count()).toBe(0);
}

function colourScheme(): Promise<string | null> {
  return app.page.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'));
}

test('a theme holds at once', async () => {
  await app.page.getByRole('button', { name: 'Settings' }).click();
  for (const [choice, scheme] of [
    ['Dark', 'dark'],
    ['Light', 'light'],
  ] as const) {
    await dialog('Settings').getByText(choice, { exact: true }).click();
    await expect.poll(colourScheme).toBe(scheme);
    expect(await runAxe(app.page)).toEqual([]);
  }
});

test('numbers, negatives and dates are shown as they will read', async () => {
  const settings = dialog('Settings');
  await settings.getByRole('combobox', { name: 'Numbers' }).click();
  await app.page.getByRole('option', { name: '1.234,56' }).click();
  await settings.getByRole('combobox', { name: 'Negative amounts' }).click();
  await app.page.getByRole('option', { name: 'In brackets' }).click();
  await settings.getByRole('combobox', { name: 'Dates' }).click();
  await app.page.getByRole('option', { name: '31.10.2026' }).click();
  await expect.poll(() => settings.textContent()).toContain('1.234.567,80');
  await expect.poll(() => settings.textContent()).toContain('(9.876,54)');
  await expect.poll(() => settings.textContent()).toContain('31.10.2026');
});

test('the name is kept, and everything is still there after a reload', async () => {
  await dialog('Settings').getByRole('textbox', { name: 'Your name' }).fill('A. Meyer');
  await dialog('Settings').getByRole('button', { name: 'Done' }).click();
  await app.page.reload();
  await app.page.getByRole('button', { name: 'Settings' }).click();
  await expect
    .poll(() => dialog('Settings').getByRole('textbox', { name: 'Your name' }).inputValue())
    .toBe('A. Meyer');
  await expect
    .poll(() => dialog('Settings').getByRole('combobox', { name: 'Numbers' }).inputValue())
    .toBe('1.234,56');
  await closeWithEscape('Settings');
});

test('about names the version and carries the notices', async () => {
  await chooseMenuItem(app.electronApp, 'about');
  const about = dialog('About Tieout');
  await about.getByRole('region', { name: 'Third-party notices' }).waitFor();
  await expect.poll(() => about.textContent()).toMatch(/Tieout\d+\.\d+\.\d+/);
  await expect.poll(() => about.textContent()).toContain('papaparse');
  expect(await runAxe(app.page)).toEqual([]);
  await closeWithEscape('About Tieout');
});

test('the explanations are found by a word and read one by one', async () => {
  await app.page.getByRole('button', { name: 'Help' }).click();
  await app.page.getByRole('menuitem', { name: 'Findings, causes and statuses' }).click();
  const list = dialog('Findings, causes and statuses');
  await list.getByRole('textbox', { name: 'Search' }).fill('no-rate');
  await list
    .getByRole('button', { name: /no-rate/ })
    .first()
    .click();
  const text = dialog('What it means');
  await text.getByRole('heading', { name: 'What to do' }).first().waitFor();
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(app, theme);
    expect(await runAxe(app.page)).toEqual([]);
  }
  await text.getByRole('button', { name: 'All explanations' }).click();
  await list.waitFor();
  await closeWithEscape('Findings, causes and statuses');
});

test('the page broke no rule of its policy', () => {
  expect(app.troubles).toEqual([]);
});
