/** What an extract is known to hold before a run, and what a file changes that takes its place. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FilePreview, ImportPreview } from '../../../core/contract/window/import.ts';
import { scratch } from '../../cli/scratch.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { deskWith, folderOf, lineOf } from './close-at-desk.ts';
import { newWorkspace, openDesk, type TestDesk } from './open-desk.ts';

const by = 'Mara Lindqvist';
const month = (): CloseBuilder => CloseBuilder.small().pair('INV-1', '100.00').item('INV-2', '40.00');

async function previewOf(desk: TestDesk, close: CloseBuilder): Promise<ImportPreview> {
  return desk.ask('import-preview', { files: [desk.token(await folderOf(close.close()), true)] });
}

function itemsOf({ files }: ImportPreview): FilePreview {
  const file = files.find(({ kind }) => kind === 'invoice-item');
  if (!file) throw new Error('no invoice items');
  return file;
}

test('rows and sums that the preview found are told before a run, also after the workspace was closed', async () => {
  const desk = await openDesk();
  const file = desk.token(newWorkspace());
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  await desk.ask('workspace-create', { file, ...dates, tenant: 'Marlow', homeCurrency: 'USD', by });
  const { preview, files } = await previewOf(desk, month());
  await desk.ask('import-take', { preview, files: files.map(({ id }) => id), by });
  const known = async () =>
    (await desk.ask('extracts', {})).map(({ name, kind, rows, sums }) => ({ name, kind, rows, sums }));
  const expected = files.map(({ name, kind, rows, sums }) => ({ name, kind, rows, sums }));
  expect(await known()).toEqual(expected);
  expect(expected.find(({ kind }) => kind === 'invoice-item')).toMatchObject({
    rows: { data: 2 },
    sums: [{ currency: 'USD', amount: '140' }],
  });
  await desk.ask('workspace-close', {});
  await desk.ask('workspace-open', { file });
  expect(await known()).toEqual(expected);
  // Read otherwise, it is another matter until it is read.
  const { name } = itemsOf({ preview, files, ignored: [] });
  await desk.ask('extract-state', { name, stated: { numberFormat: { '*': '1.234,5' } }, by });
  expect((await known()).find((one) => one.name === name)?.rows.read).toBe(0);
});

test('the columns of an extract are known to the setup before a run, as it was taken and as is stated since', async () => {
  const desk = await openDesk();
  const dates = { from: '2026-10-01', to: '2026-10-31' };
  const file = desk.token(newWorkspace());
  await desk.ask('workspace-create', { file, ...dates, tenant: 'Marlow', homeCurrency: 'USD', by });
  expect((await desk.ask('setup', {})).choices).toMatchObject({ fields: [], unmapped: [] });
  const text = 'Payment Number,Effective Date,Amount,Settled,Region__c\nP-1,2026-10-31,5,4,EMEA\n';
  const path = join(scratch(), 'payments.csv');
  writeFileSync(path, text);
  const { preview, files } = await desk.ask('import-preview', { files: [desk.token(path)] });
  await desk.ask('import-take', { preview, files: files.map(({ id }) => id), by });
  const headerOf = async (field: string) =>
    (await desk.ask('setup', {})).choices.fields.find((one) => one.field === field);
  expect(await headerOf('amount')).toMatchObject({
    extract: 'payments.csv',
    header: 'Amount',
    isStated: false,
  });
  expect((await desk.ask('setup', {})).choices.unmapped).toEqual([
    { extract: 'payments.csv', sheet: '', header: 'Settled', isCustom: false },
    { extract: 'payments.csv', sheet: '', header: 'Region__c', isCustom: true },
  ]);
  const stated = { columns: { amount: 'settled' } };
  await desk.ask('extract-state', { name: 'payments.csv', stated, by });
  expect(await headerOf('amount')).toMatchObject({ header: 'Settled', isStated: true });
  expect((await desk.ask('setup', {})).choices.unmapped.map(({ header }) => header)).toEqual([
    'Amount',
    'Region__c',
  ]);
});

test('a file with less than the extract before says so and is taken once somebody says that it is meant', async () => {
  const desk = await deskWith(month().close());
  const offered = await previewOf(desk, CloseBuilder.small().pair('INV-1', '100.00'));
  const items = itemsOf(offered);
  expect(items.replacement).toMatchObject({
    rows: { before: 2, after: 1 },
    sums: [{ currency: 'USD', before: '140', after: '100' }],
    decisions: { gone: 0, changed: 0 },
    warnings: [
      'It has 1 row fewer: 1 instead of 2.',
      'The sum in USD is smaller: 100.00 USD instead of 140.00 USD.',
    ],
  });
  const take = { preview: offered.preview, files: [items.id], by };
  const [refusal] = await desk.refusalOf('import-take', take);
  expect(refusal?.found).toContain('It has 1 row fewer');
  expect((await desk.ask('extracts', {})).find(({ name }) => name === items.name)?.sha256).not.toBe(
    items.sha256,
  );
  await desk.ask('import-take', { ...take, meant: [items.id] });
  await desk.ask('close-run', {});
  const { view, columns, count } = await desk.ask('grid-open', { grid: 'decisions' });
  const { rows } = await desk.ask('grid-page', { view, from: 0, to: count });
  const reason = columns.findIndex(({ key }) => key === 'reason');
  const reasons = rows.map((row) => (row.kind === 'row' ? row.cells[reason] : ''));
  expect(reasons).toContainEqual(expect.stringContaining('It has 1 row fewer: 1 instead of 2.'));
});

test('a file that holds all that was there, and more, is taken as it is', async () => {
  const desk = await deskWith(month().close());
  const { preview, files } = await previewOf(desk, month().item('INV-3', '5.00'));
  const items = itemsOf({ preview, files, ignored: [] });
  expect(items.replacement).toMatchObject({ rows: { before: 2, after: 3 }, warnings: [] });
  const { taken } = await desk.ask('import-take', { preview, files: [items.id], by });
  expect(taken).toEqual([items.name]);
});

test('lines with decisions that are gone or changed are counted and named', async () => {
  const desk = await deskWith(month().item('INV-3', '7.00').close());
  await desk.ask('close-run', {});
  for (const document of ['INV-2', 'INV-3']) {
    const wish = {
      action: 'comment',
      lines: [await lineOf(desk, document)],
      after: 'Asked the team.',
    } as const;
    await desk.ask('decide', { wish: { ...wish, lines: [...wish.lines] }, by });
  }
  const [second, third] = [await lineOf(desk, 'INV-2'), await lineOf(desk, 'INV-3')];
  const changed = CloseBuilder.small().pair('INV-1', '100.00').item('INV-2', '41.00').item('INV-4', '90.00');
  const items = itemsOf(await previewOf(desk, changed));
  expect(items.replacement?.decisions).toEqual({
    gone: 1,
    changed: 1,
    lines: [`${third} invoice-item INV-3`, `${second} invoice-item INV-2`],
  });
  expect(items.replacement?.warnings).toEqual([
    '1 decided line is not in it: what was decided about it will not count.',
    '1 decided line says something else in it and has to be decided again.',
  ]);
  // The figures on screen are those of the run.
  expect(await desk.ask('workspace', {})).toMatchObject({ stage: 'current' });
});

test('without a run nobody knows which decided lines an extract holds', async () => {
  const desk = await deskWith(month().close());
  const { folder, name } = (await desk.ask('close-run', {})) ?? {};
  const wish = { action: 'comment', lines: [await lineOf(desk, 'INV-2')], after: 'Seen.' } as const;
  await desk.ask('decide', { wish: { ...wish, lines: [...wish.lines] }, by });
  await desk.ask('workspace-close', {});
  await desk.ask('workspace-open', { file: desk.token(`${folder}/${name}.tieout`) });
  const items = itemsOf(await previewOf(desk, month().item('INV-3', '5.00')));
  expect(items.replacement?.decisions).toBeUndefined();
  expect(items.replacement?.warnings).toEqual([expect.stringContaining('Run the close first')]);
});
