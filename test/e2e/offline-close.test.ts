/** A whole close, from the sample's extracts to the written workbook: nothing leaves the machine or gets into the log. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WindowCommand, WindowRequests } from '../../core/contract/window-commands.ts';
import type { WindowReplies } from '../../core/contract/window-replies.ts';
import { callBridge } from './harness/bridge-calls.ts';
import { handedOver, recordShell, stubDialog } from './harness/desktop.ts';
import { assertNoRequests } from './harness/requests.ts';
import { type RunningApp, startApp } from './harness/start-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'tieout-offline-'));
let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<Name extends WindowCommand>(
  command: Name,
  request: WindowRequests[Name],
): Promise<WindowReplies[Name]> {
  const outcome = await callBridge(app.page, command, request);
  expect(outcome).toMatchObject({ answer: { isOk: true } });
  // The contract says what a command answers when it is not refused.
  return (outcome as { readonly answer: { readonly value: WindowReplies[Name] } }).answer.value;
}

test('a close is run, looked at and exported without a request to anywhere', async () => {
  await recordShell(app.electronApp);
  const sample = await ask('sample-close', {});
  await ask('workspace-from-folder', { file: sample.file.token, folder: sample.folder.token });
  await ask('close-run', {});
  const overview = await ask('overview', { basis: 'transaction' });
  expect(overview.billingLines).toBeGreaterThan(1000);
  await stubDialog(app.electronApp, 'showOpenDialog', { canceled: false, filePaths: [folder] });
  const target = await ask('pick-folder', { title: 'Export' });
  const { files } = await ask('export', { folder: target?.token ?? '', standing: 'draft' });
  const workbook = files.find(({ name }) => name.endsWith('.xlsx'));
  expect(readdirSync(folder)).toContain(workbook?.name);
  await ask('open-written', { file: workbook?.token ?? '' });
  expect(await handedOver(app.electronApp)).toEqual([
    { call: 'openPath', target: join(folder, workbook?.name ?? '') },
  ]);
  await assertNoRequests(app);
  expect(app.troubles).toEqual([]);
}, 60_000);

test('the log of it holds neither amounts nor names', () => {
  const logs = join(app.userData, 'logs');
  const text = readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('\n');
  expect(text).toContain('"command":"close-run"');
  expect(text).not.toMatch(/Marlow|month-end|Sample|\.xlsx|EUR|USD|\d\.\d\d\b/);
  expect(text).not.toContain(folder);
});
