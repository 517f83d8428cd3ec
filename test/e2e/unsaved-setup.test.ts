/** A setup that is edited: it is not lost without a question, and never gets into another workspace. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callBridge } from './harness/bridge-calls.ts';
import { chooseMenuItem, stubDialog } from './harness/desktop.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

let scratch: string;
let app: RunningApp;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tieout-unsaved-'));
  app = await startApp();
}, 180_000);
afterAll(async () => {
  await app.close();
  rmSync(scratch, { recursive: true, force: true });
});

const button = (name: string) => app.page.getByRole('button', { name });
const tenant = () => app.page.getByRole('textbox', { name: 'Name', exact: true });

/** Makes a close in the window, as far as the setup of it. */
async function newClose(name: string): Promise<void> {
  const filePath = join(scratch, `${name}.tieout`);
  await stubDialog(app.electronApp, 'showSaveDialog', { canceled: false, filePath });
  await chooseMenuItem(app.electronApp, 'new-workspace');
  const dialog = app.page.getByRole('dialog', { name: 'New close' });
  await dialog.getByRole('textbox', { name: 'Tenant' }).fill(name);
  await dialog.getByRole('combobox', { name: 'Home currency' }).fill('USD');
  await app.page.getByRole('option', { name: /^USD/ }).click();
  await dialog.getByRole('button', { name: 'Choose where to save it' }).click();
}

/** Name of the tenant as the engine holds it. */
async function savedTenant(): Promise<string> {
  // The reply of the command, as its type in the contract says.
  const { answer } = (await callBridge(app.page, 'setup', {})) as {
    readonly answer: { readonly value: { readonly draft: { readonly tenant: { readonly name: string } } } };
  };
  return answer.value.draft.tenant.name;
}

/** Answers every question of the program with one of its buttons, and gives what was asked. */
async function answerQuestions(response: number): Promise<() => Promise<readonly string[]>> {
  await app.electronApp.evaluate(({ dialog }, given) => {
    // A place of this test in the main process.
    const asked = Object.assign(globalThis, { asked: [] as string[] }).asked;
    const showMessageBox = (_window: unknown, { message }: { readonly message: string }) => {
      asked.push(message);
      return Promise.resolve({ response: given, checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox });
  }, response);
  return () =>
    app.electronApp.evaluate(() => (globalThis as unknown as { readonly asked: readonly string[] }).asked);
}

test('the setup of another workspace is read anew', async () => {
  await newClose('First');
  await app.page.getByRole('textbox', { name: 'Your name' }).fill('Mara Lindqvist');
  await app.page.keyboard.press('Enter');
  await expect.poll(() => tenant().inputValue()).toBe('First');
  await newClose('Second');
  await button('Close it and open the other').click();
  await expect.poll(() => tenant().inputValue()).toBe('Second');
});

test('what is typed while the setup is saved is kept and counts as unsaved', async () => {
  await tenant().fill('Second Ltd');
  await app.page.getByText('Unsaved changes').waitFor();
  // In one stretch, so that the reply of the engine cannot come between the button and the typing.
  await app.page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === 'Save')?.click();
    const field = document.querySelector<HTMLInputElement>('[data-place="tenant.name"]');
    const describe = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    describe?.set?.call(field, 'Second Ltd & Co');
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await app.page.getByText('Setup saved').waitFor();
  await expect.poll(savedTenant).toBe('Second Ltd');
  expect(await tenant().inputValue()).toBe('Second Ltd & Co');
  await app.page.getByText('Unsaved changes').waitFor();
  await app.page.keyboard.press('Control+s');
  await app.page.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(savedTenant).toBe('Second Ltd & Co');
});

test('the program asks before it ends with changes that are not saved', async () => {
  await tenant().fill('Third');
  await app.page.getByText('Unsaved changes').waitFor();
  const asked = await answerQuestions(0);
  await app.electronApp.evaluate(({ app: program }) => program.quit());
  await expect.poll(asked).toEqual(['The setup has changes that are not saved']);
  expect(app.electronApp.windows()).toHaveLength(1);
  expect(await tenant().inputValue()).toBe('Third');
});

test('it asks nothing once they are given up', async () => {
  await button('Discard').click();
  await app.page.getByText('Saved', { exact: true }).waitFor();
  // Asked, it would stay open.
  await answerQuestions(0);
  await app.close();
  app = await startApp();
});
