/** A staged file that nobody wants: it leaves the workspace and is not staged again until it changes. */

import { appendFileSync, copyFileSync, existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../../cli/scratch.ts';
import { newWorkspace, openDesk, type TestDesk } from './open-desk.ts';

const SAMPLE = join(import.meta.dirname, '../../../resources/samples/month-end');
const BY = 'Mara Lindqvist';
const MINUTES = 5;

async function watching(desk: TestDesk, folder: string): Promise<void> {
  const order = { minutes: MINUTES, isCollecting: false, by: BY };
  await desk.ask('watch-start', { folder: desk.token(folder, true), ...order });
}

async function twoLooks(desk: TestDesk): Promise<readonly string[]> {
  await desk.pass(MINUTES);
  await desk.pass(MINUTES);
  const { files } = await desk.ask('watch', {});
  return files.map(({ name, standing }) => `${name}: ${standing}`);
}

test('a discarded file stays in its folder, is not staged again, and is once it changed', async () => {
  const desk = await openDesk();
  const path = newWorkspace();
  const [file, folder] = [desk.token(path), scratch()];
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  await desk.ask('workspace-create', { file, ...dates, tenant: 'Marlow', homeCurrency: 'USD', by: BY });
  const refunds = join(folder, 'refunds.csv');
  copyFileSync(join(SAMPLE, 'refunds.csv'), refunds);
  await watching(desk, folder);
  expect(await twoLooks(desk)).toEqual(['refunds.csv: staged, not collected']);

  const { watch, state } = await desk.ask('watch-discard', { files: ['refunds.csv'] });
  expect(watch.files).toEqual([
    {
      name: 'refunds.csv',
      standing: 'discarded',
      why: expect.stringContaining('not staged again until it changes'),
    },
  ]);
  expect(state.extracts).toBe(0);
  expect(existsSync(refunds)).toBe(true);
  expect((await desk.refusalOf('watch-discard', { files: ['refunds.csv'] }))[0]?.found).toBe(
    'no staged file of this name',
  );
  // Touched, and in another session: the content is the same.
  utimesSync(refunds, new Date(), new Date());
  expect(await twoLooks(desk)).toEqual(['refunds.csv: discarded']);
  await desk.ask('workspace-close', {});
  await desk.ask('workspace-open', { file });
  await watching(desk, folder);
  expect(await twoLooks(desk)).toEqual(['refunds.csv: discarded']);

  // Chosen by hand it is taken as any other file.
  const { preview, files } = await desk.ask('import-preview', { files: [desk.token(refunds)] });
  await desk.ask('import-take', { preview, files: files.map(({ id }) => id), by: BY });
  expect(await twoLooks(desk)).toEqual(['refunds.csv: collected']);
});

test('what changes after it was discarded is staged, and so is what came under its name meanwhile', async () => {
  const desk = await openDesk();
  const folder = scratch();
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  const named = { tenant: 'Marlow', homeCurrency: 'USD', by: BY };
  await desk.ask('workspace-create', { file: desk.token(newWorkspace()), ...dates, ...named });
  const accounts = join(folder, 'accounts.csv');
  copyFileSync(join(SAMPLE, 'accounts.csv'), accounts);
  await watching(desk, folder);
  await twoLooks(desk);
  appendFileSync(accounts, '\n');
  await desk.pass(MINUTES);
  await desk.ask('watch-discard', { files: ['accounts.csv'] });
  expect(await twoLooks(desk)).toEqual(['accounts.csv: staged, not collected']);
});
