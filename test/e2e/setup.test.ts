/** The setup of a close: parts, mapping of orgs, problems beside their fields, saving with a reason. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setZoom, widthBeyond } from './harness/appearance.ts';
import { runAxe } from './harness/axe.ts';
import { callBridge } from './harness/bridge-calls.ts';
import { isFocused } from './harness/keyboard.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let scratch: string;
let app: RunningApp;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tieout-setup-'));
  app = await startApp();
  await app.page.getByRole('button', { name: 'Open the sample close' }).click();
  await app.page.getByRole('heading', { level: 1, name: 'Close' }).waitFor();
  await app.page.keyboard.press('Control+r');
  await app.page.getByText('Figures are up to date').waitFor({ timeout: 60_000 });
  await app.page.keyboard.press('Control+1');
  await part('Tenant and features').waitFor();
}, 240_000);

afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

const index = () => app.page.getByRole('navigation', { name: 'Parts of the setup' });
const part = (name: string) => index().getByRole('button', { name: new RegExp(`^${name}`) });
const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const combobox = (name: string) => app.page.getByRole('combobox', { name });

/** The setup as the engine holds it. */
async function savedSetup(): Promise<Record<string, unknown>> {
  // The reply of the command, as its type in the contract says.
  const { answer } = (await callBridge(app.page, 'setup', {})) as {
    readonly answer: { readonly value: { readonly draft: Record<string, unknown> } };
  };
  return answer.value.draft;
}

/** The first entries of the audit trail as text. */
async function decisions(): Promise<string> {
  // The reply of the command, as its type in the contract says.
  const opened = (await callBridge(app.page, 'grid-open', { grid: 'decisions' })) as {
    readonly answer: { readonly value: { readonly view: string } };
  };
  const { view } = opened.answer.value;
  return JSON.stringify(await callBridge(app.page, 'grid-page', { view, from: 0, to: 10 }));
}

test('at 400 percent a part needs no scrolling to the side', async () => {
  await part('Closing dates').click();
  await setZoom(app, 4);
  await expect.poll(() => widthBeyond(app.page)).toBeLessThanOrEqual(0);
  await setZoom(app, 1);
});

test('a line that is drawn from an org to an organization maps it', async () => {
  await part('Orgs and mapping').click();
  const training = app.page
    .getByRole('listitem')
    .filter({ has: combobox('Revenue organization of Training') });
  const plug = training.getByTitle('Drag to a Revenue organization');
  await plug.evaluate((shown) => shown.scrollIntoView({ block: 'center' }));
  const handle = await plug.boundingBox();
  const target = await app.page
    .getByRole('list', { name: 'Revenue organizations' })
    .getByText('Marlow Europe')
    .boundingBox();
  if (!handle || !target) throw new Error('the mapping is not shown');
  await app.page.mouse.move(handle.x + 10, handle.y + 10);
  await app.page.mouse.down();
  await app.page.mouse.move(target.x + 20, target.y + 5, { steps: 8 });
  await app.page.mouse.up();
  await expect.poll(() => combobox('Revenue organization of Training').inputValue()).toBe('Marlow Europe');
  await app.page.getByText('Unsaved changes').waitFor();
});

test('discarding goes back to what was saved', async () => {
  await button('Discard').click();
  await expect.poll(() => combobox('Revenue organization of Training').inputValue()).toBe('');
  await app.page.getByText('Saved', { exact: true }).waitFor();
});

test('a mapping that breaks a rule is told at once beside its row and counted in the index', async () => {
  const select = combobox('Revenue organization of US');
  await select.focus();
  await app.page.keyboard.press('Tab');
  await expect.poll(() => isFocused(button('Clear the Revenue organization of US'))).toBe(true);
  await app.page.keyboard.press('Enter');
  await expect.poll(() => select.inputValue()).toBe('');
  await index().getByRole('button', { name: 'Orgs and mapping 1 problem' }).waitFor();
  const row = app.page.getByRole('listitem').filter({ has: select });
  await expect.poll(() => row.textContent()).toContain('an enabled row without a Revenue organization');
  await button('Discard').click();
  await expect.poll(() => select.inputValue()).toBe('Marlow Americas');
});

test('an amount is echoed as it was understood, and never guessed', async () => {
  await part('Tolerance and limits').click();
  const field = app.page.getByRole('textbox', { name: 'Largest difference that passes' });
  await field.fill('1,234.5');
  await app.page.getByText('Reads as 1,234.5').waitFor();
  await field.fill('1.234,5');
  await app.page.getByText('Write it as 1,234.56.').waitFor();
  await index().getByRole('button', { name: 'Tolerance and limits 1 problem' }).waitFor();
  await field.fill('0.05');
  await expect
    .poll(() =>
      index()
        .getByRole('button', { name: /problem/ })
        .count(),
    )
    .toBe(0);
});

test('leaving with unsaved changes asks; staying keeps them', async () => {
  await app.page.keyboard.press('Control+3');
  const question = app.page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.waitFor();
  await app.page.keyboard.press('Escape');
  await expect.poll(() => question.count()).toBe(0);
  await app.page.getByText('Unsaved changes').waitFor();
});

test('a setup that figures rest on is saved with name and reason; the figures are out of date then', async () => {
  await app.page.keyboard.press('Control+s');
  const person = app.page.getByRole('dialog', { name: 'Who is deciding?' });
  await person.getByRole('textbox', { name: 'Your name' }).fill('A. Meyer');
  await app.page.keyboard.press('Enter');
  const why = app.page.getByRole('dialog', { name: 'Save the setup' });
  await why.getByRole('textbox', { name: 'Reason' }).fill('Tolerance agreed with the controller');
  expect(await runAxe(app.page)).toEqual([]);
  await why.getByRole('button', { name: 'Save' }).click();
  await app.page.getByText('Figures are from before the last change').waitFor();
  await expect.poll(savedSetup).toMatchObject({ tolerance: { absolute: '0.05' } });
});

test('the change stands in the audit trail with who and why', async () => {
  await app.page.keyboard.press('Control+r');
  await app.page.getByText('Figures are up to date').waitFor({ timeout: 60_000 });
  const trail = await decisions();
  expect(trail).toContain('A. Meyer');
  expect(trail).toContain('Tolerance agreed with the controller');
  // The run leads to its figures.
  await app.page.getByRole('heading', { level: 1, name: 'Close' }).waitFor();
  await app.page.keyboard.press('Control+1');
});

test('an org that gets another name keeps its mapping and its dates', async () => {
  await part('Orgs and mapping').click();
  const name = app.page.getByRole('textbox', { name: 'Name of Billing org 1' });
  await name.fill('United States');
  await app.page.keyboard.press('Enter');
  await expect
    .poll(() => combobox('Revenue organization of United States').inputValue())
    .toBe('Marlow Americas');
  await part('Closing dates').click();
  await expect.poll(() => app.page.getByLabel('United States: first day').inputValue()).toBe('1 Oct 2026');
  await button('Discard').click();
  await app.page.getByLabel('US: first day').waitFor();
});

test('a template that is switched off is named in the setup', async () => {
  await part('Transaction templates').click();
  await app.page
    .getByRole('switch', { name: /is enabled$/ })
    .first()
    .focus();
  await app.page.keyboard.press('Space');
  await button('Save').click();
  const why = app.page.getByRole('dialog', { name: 'Save the setup' });
  await why.getByRole('textbox', { name: 'Reason' }).fill('Not used by this tenant');
  await why.getByRole('button', { name: 'Save' }).click();
  await app.page.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(savedSetup).toMatchObject({ disabledTemplates: [expect.anything()] });
});

test('the page broke no rule of its policy', () => {
  expect(app.troubles).toEqual([]);
});
