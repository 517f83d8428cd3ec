/** The field mapping: a recognised column is switched off, in the window and in the run. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAxe } from './harness/axe.ts';
import { openSample } from './harness/open-sample.ts';
import { goToStep } from './harness/scenes.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await openSample(app);
  await goToStep(app, 'Setup');
  await button(/^Field mapping/).click();
}, 240_000);

afterAll(() => app.close());

const button = (name: RegExp | string) => app.page.getByRole('button', { name, exact: true });
const column = (field: string) => app.page.getByRole('combobox', { name: `Column of ${field}`, exact: true });
const row = (field: string) => app.page.getByRole('row').filter({ has: column(field) });

/** Saves, with the reason that figures ask for and the name that is asked for the first time. */
async function save(reason: string, person?: string): Promise<void> {
  await button('Save').click();
  if (person !== undefined) {
    await app.page.getByRole('textbox', { name: 'Your name' }).fill(person);
    await app.page.keyboard.press('Enter');
  }
  const why = app.page.getByRole('dialog', { name: 'Save the setup' });
  await why.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await why.getByRole('button', { name: 'Save' }).click();
  await app.page.getByText('Figures are from before the last change').waitFor();
}

/** Runs the close and comes back to the field mapping. */
async function runAndReturn(): Promise<void> {
  await app.page.keyboard.press('Control+r');
  await app.page.getByText('Figures are up to date').waitFor({ timeout: 60_000 });
  // The run leads to its figures.
  await app.page.getByRole('heading', { level: 1, name: 'Close' }).waitFor();
  await goToStep(app, 'Setup');
  await button(/^Field mapping/).click();
}

test('a field that the extract cannot do without offers no empty choice', async () => {
  expect(await row('Number').textContent()).toContain('(needed)');
  await column('Number').click();
  await app.page.getByRole('option', { name: 'Account: Account Number' }).waitFor();
  expect(await app.page.getByRole('option', { name: /^No column/ }).count()).toBe(0);
  await app.page.keyboard.press('Escape');
});

test('another one is switched off by keyboard, and its column is not read in the next run', async () => {
  expect(await column('Status').inputValue()).toBe('Account: Status');
  await column('Status').focus();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('No column');
  await app.page.getByRole('option', { name: /^No column/ }).waitFor();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => row('Status').textContent()).toContain('Switched off');
  expect(await runAxe(app.page)).toEqual([]);
  await save('The column holds another status', 'Mara Lindqvist');
  await runAndReturn();
  await app.page.getByRole('listitem').getByText('Account: Status', { exact: true }).waitFor();
  expect(await row('Status').textContent()).toContain('Switched off');
});

test('it is recognised again once that is taken back', async () => {
  await button('Recognise the column of Status again').click();
  await expect.poll(() => row('Status').textContent()).not.toContain('Switched off');
  await save('It was the status after all');
  await runAndReturn();
  await expect.poll(() => row('Status').textContent()).toContain('By its header');
  expect(app.troubles).toEqual([]);
});
