/** A48 in the window: what a preview said of files is what the close makes of them once they are taken. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ExtractEvidence, FilePreview } from '../../../core/contract/window/import.ts';
import { newWorkspace, openDesk } from '../../core/desk/open-desk.ts';

const SAMPLE = join(import.meta.dirname, '../../../resources/samples/month-end');
const by = 'Mara Lindqvist';

function said({ name, kind, sha256, rows, sums }: FilePreview | ExtractEvidence): unknown {
  return { name, kind, sha256, rows, sums };
}

test('A48 rows, sums and kinds of a preview are those of the run after it was taken', async () => {
  const desk = await openDesk();
  const folder = desk.token(SAMPLE, true);
  await desk.ask('workspace-from-folder', { file: desk.token(newWorkspace()), folder });
  for (const { name, sheet } of await desk.ask('extracts', {})) {
    await desk.ask('extract-remove', { name, sheet, by, reason: 'To be imported anew.' });
  }
  const { preview, files, ignored } = await desk.ask('import-preview', { files: [folder] });
  expect(ignored).toEqual([{ name: 'close.json', why: 'not a CSV, XLSX or ZIP file' }]);

  const open = files.filter(({ questions }) => questions.length > 0);
  const ids = files.map(({ id }) => id);
  expect(await desk.refusalOf('import-take', { preview, files: ids, by })).toHaveLength(open.length);
  expect(await desk.ask('extracts', {})).toEqual([]);

  const answered = new Map(files.map((file) => [file.id, file]));
  for (const { id, questions } of open) {
    const option = questions[0]?.options.find(({ value }) => value === 'MDY');
    const stated = option?.stated ?? {};
    answered.set(id, await desk.ask('import-adjust', { preview, file: id, stated }));
  }
  await desk.ask('import-take', { preview, files: ids, by });
  await desk.ask('close-run', {});
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  const extracts = [...(await desk.ask('extracts', {}))].sort(byName);
  expect(extracts.map(said)).toEqual([...answered.values()].sort(byName).map(said));
});

test('A48 what is left of a preview after some files were taken can still be read again and taken', async () => {
  const desk = await openDesk();
  const folder = desk.token(SAMPLE, true);
  await desk.ask('workspace-from-folder', { file: desk.token(newWorkspace()), folder });
  await desk.ask('extract-remove', { name: 'refunds.csv', sheet: '', by, reason: 'Anew.' });
  await desk.ask('extract-remove', { name: 'payments.csv', sheet: '', by, reason: 'Anew.' });
  const tokens = ['refunds.csv', 'payments.csv'].map((name) => desk.token(join(SAMPLE, name)));
  const { preview, files } = await desk.ask('import-preview', { files: tokens });
  const [first = '', second = ''] = files.map(({ id }) => id);
  await desk.ask('import-take', { preview, files: [first], by });
  await desk.ask('import-adjust', { preview, file: second, stated: { delimiter: ',' } });
  const { taken, state } = await desk.ask('import-take', { preview, files: [second], by });
  expect([taken, state.extracts]).toEqual([['payments.csv'], 18]);
});
