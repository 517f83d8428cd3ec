/** A watch goes on when its workspace is opened again, from what it had seen. */

import { appendFileSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SeenBefore } from '../../../core/contract/window/watch.ts';
import { scratch } from '../../cli/scratch.ts';
import { newWorkspace, openDesk, type TestDesk } from './open-desk.ts';

const SAMPLE = join(import.meta.dirname, '../../../resources/samples/month-end');
const MINUTES = 5;
const order = { minutes: MINUTES, isCollecting: false, by: 'Mara Lindqvist' };

type Watched = {
  readonly desk: TestDesk;
  readonly file: string;
  readonly folder: string;
  readonly seen: SeenBefore;
};

/** A workspace that was closed after its watch had collected one file and staged another. */
async function left(): Promise<Watched> {
  const desk = await openDesk();
  const [file, folder] = [desk.token(newWorkspace()), scratch()];
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  await desk.ask('workspace-create', { file, ...dates, tenant: 'Marlow', homeCurrency: 'USD', by: order.by });
  for (const name of ['refunds.csv', 'accounts.csv']) copyFileSync(join(SAMPLE, name), join(folder, name));
  await desk.ask('watch-start', { folder: desk.token(folder, true), ...order });
  await looks(desk, 2);
  await desk.ask('watch-collect', { files: ['refunds.csv'], by: order.by });
  await looks(desk, 1);
  const seen = desk.seen();
  if (!seen) throw new Error('no look');
  await desk.ask('workspace-close', {});
  return { desk, file, folder, seen };
}

async function goOn({ desk, file, folder, seen }: Watched): Promise<void> {
  await desk.ask('workspace-open', { file });
  await desk.ask('watch-start', { folder: desk.token(folder, true), ...order, since: seen });
}

async function looks(desk: TestDesk, count: number): Promise<void> {
  for (let look = 0; look < count; look += 1) await desk.pass(MINUTES);
}

async function shown(desk: TestDesk): Promise<readonly string[]> {
  const { files } = await desk.ask('watch', {});
  return files.map(({ name, standing }) => `${name}: ${standing}`);
}

test('nothing is read again, and what came meanwhile is told at the first look', async () => {
  const watched = await left();
  const { desk, folder } = watched;
  copyFileSync(join(SAMPLE, 'accounting-periods.csv'), join(folder, 'accounting-periods.csv'));
  appendFileSync(join(folder, 'accounts.csv'), '\n');
  await goOn(watched);
  await looks(desk, 1);
  const { watch } = desk.watched().at(-1) ?? {};
  expect(watch).toMatchObject({ isWatching: true, missed: 2, folder: expect.any(String) });
  expect(await shown(desk)).toEqual([
    'accounting-periods.csv: arriving',
    'accounts.csv: staged, not collected',
    'refunds.csv: collected',
  ]);
  await looks(desk, 1);
  expect(await shown(desk)).toEqual([
    'accounting-periods.csv: asks',
    'accounts.csv: staged, not collected',
    'refunds.csv: collected',
  ]);
  expect(await desk.ask('watch', {})).toMatchObject({ missed: 2 });
});

test('a file that was arriving when the program ended is picked up at once if it stayed as it was', async () => {
  const watched = await left();
  const { desk, folder, seen } = watched;
  const files = seen.files.map((file) => ({ ...file, standing: 'arriving' as const, sha256: '', why: '' }));
  rmSync(join(folder, 'refunds.csv'));
  await goOn({ ...watched, seen: { ...seen, files } });
  await looks(desk, 1);
  expect(await shown(desk)).toEqual(['accounts.csv: staged, not collected']);
  expect(await desk.ask('watch', {})).toMatchObject({ missed: 0 });
});

test('an earlier copy of the workspace, which knows nothing of a file, has it staged again', async () => {
  const watched = await left();
  const { desk } = watched;
  const other = desk.token(newWorkspace());
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  const named = { tenant: 'Marlow', homeCurrency: 'USD', by: order.by };
  await desk.ask('workspace-create', { file: other, ...dates, ...named });
  await desk.ask('workspace-close', {});
  await goOn({ ...watched, file: other });
  await looks(desk, 1);
  expect(await shown(desk)).toEqual([
    'accounts.csv: staged, not collected',
    'refunds.csv: staged, not collected',
  ]);
});

test('the watch of a workspace does not begin in another one that was opened meanwhile', async () => {
  const { desk, file, folder, seen } = await left();
  const other = desk.token(newWorkspace());
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  const named = { tenant: 'Marlow', homeCurrency: 'USD', by: order.by };
  await desk.ask('workspace-create', { file: other, ...dates, ...named });
  const going = { folder: desk.token(folder, true), ...order, since: seen, workspace: file };
  expect(await desk.ask('watch-start', going)).toMatchObject({ isWatching: false });
  await desk.ask('workspace-open', { file });
  expect(await desk.ask('watch-start', going)).toMatchObject({ isWatching: true });
});

test('a folder that is not there is said and tried again; a watch that runs is left alone', async () => {
  const watched = await left();
  const { desk, folder } = watched;
  rmSync(folder, { recursive: true });
  await goOn(watched);
  await looks(desk, 1);
  expect(desk.watched().at(-1)?.watch).toMatchObject({
    isWatching: true,
    trouble: expect.stringMatching(/./),
  });
  mkdirSync(folder);
  copyFileSync(join(SAMPLE, 'refunds.csv'), join(folder, 'refunds.csv'));
  await looks(desk, 1);
  expect(desk.watched().at(-1)?.watch.trouble).toBe('');
  const again = { folder: desk.token(folder, true), ...order, minutes: 7, since: watched.seen };
  expect(await desk.ask('watch-start', again)).toMatchObject({ minutes: MINUTES });
});

test('a look that was asked for picks up what stays the same for some seconds, once and between the other looks', async () => {
  const { desk, folder, ...watched } = await left();
  expect((await desk.refusalOf('watch-look', {}))[0]?.found).toBe('none is open');
  await goOn({ desk, folder, ...watched });
  await looks(desk, 1);
  copyFileSync(join(SAMPLE, 'accounting-periods.csv'), join(folder, 'came.csv'));
  await desk.ask('watch-look', {});
  await desk.ask('watch-look', {});
  await desk.pass(0.1);
  expect(await shown(desk)).toContain('came.csv: arriving');
  appendFileSync(join(folder, 'came.csv'), '\n');
  await desk.pass(0.1);
  expect(await shown(desk)).toContain('came.csv: arriving');
  const looked = desk.watched().length;
  await desk.pass(0.1);
  expect(desk.watched()).toHaveLength(looked);
  await desk.ask('watch-look', {});
  await desk.pass(0.1);
  expect(await shown(desk)).toContain('came.csv: asks');
  await desk.ask('watch-stop', {});
  expect((await desk.refusalOf('watch-look', {}))[0]?.found).toBe('no folder is watched');
});
