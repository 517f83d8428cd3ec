/** The sample month as it is closed in the window: taken in, run, decided, undone, signed, exported, followed by the next. */

import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../../core/engine.ts';
import type { ResultJson } from '../../../core/setup/result-schema.ts';
import { folderHost } from '../../../electron/files/folder-host.ts';
import { SAMPLE, scratch } from '../../cli/scratch.ts';
import { shownRows } from '../../support/written-workbook.ts';
import { opened } from '../store/open-store.ts';
import { newWorkspace, openDesk, type TestDesk, type Wish } from './open-desk.ts';

const preparer = { name: 'Mara Lindqvist', account: 'mlindqvist' };
const reviewer = { name: 'Joan Okafor', account: 'jokafor' };

let desk: TestDesk;
let path: string;

beforeAll(async () => {
  desk = await openDesk();
  path = newWorkspace('october.tieout');
  await desk.ask('workspace-from-folder', { file: desk.token(path), folder: desk.token(SAMPLE, true) });
});

async function adjustments(): Promise<readonly { readonly line: string; readonly org: string }[]> {
  const opened = await desk.ask('grid-open', { grid: 'adjustments', sort: [{ column: 'document' }] });
  const page = await desk.ask('grid-page', { view: opened.view, from: 0, to: opened.count });
  const at = (key: string): number => opened.columns.findIndex((column) => column.key === key);
  return page.rows.flatMap((row) =>
    row.kind === 'row' ? { line: row.key, org: row.cells[at('org')] ?? '' } : [],
  );
}

describe('a month in the window', () => {
  test('has the figures of the command line, to the byte', async () => {
    const state = await desk.ask('close-run', {});
    expect(state).toMatchObject({ stage: 'current', extracts: 18, signOff: 'DRAFT', blockers: 0 });
    const out = join(scratch(), 'out');
    await createEngine(folderHost(SAMPLE, out), 'test').close({});
    const folder = scratch();
    await desk.ask('export', { folder: desk.token(folder, true), standing: 'draft' });
    for (const name of ['result.json', 'lines.ndjson']) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join(out, name), 'utf8'));
    }
  });

  test('shows what a decision does before it is recorded, and the same when it is', async () => {
    const [adjustment] = (await adjustments()).filter(({ org }) => org === 'US');
    const wish: Wish = {
      action: 'assign-org',
      lines: [adjustment?.line ?? ''],
      after: 'Germany',
      reason: 'The contract names the German branch.',
    };
    const effect = await desk.ask('decision-preview', { wish });
    expect(effect.entries).toEqual([{ action: 'assign-org', lines: 1, before: 'US', after: 'Germany' }]);
    const moved = effect.figures.filter(
      ({ name, basis }) => name === 'Billing unlabeled' && basis === 'transaction',
    );
    expect(moved.map(({ org }) => org).sort()).toEqual(['Germany', 'US']);
    expect(await desk.ask('workspace', {})).toMatchObject({ undo: '', figures: 1 });

    const decided = await desk.ask('decide', { wish, by: preparer.name });
    expect(decided.effect).toEqual(effect);
    expect(decided.state).toMatchObject({
      figures: 2,
      stage: 'current',
      undo: 'org assigned: Germany, 1 line',
    });
    const found = await desk.ask('line', { line: adjustment?.line ?? '' });
    expect(found.decisions.map(({ action, by }) => [action, by])).toEqual([['org assigned', preparer.name]]);
  });

  test('takes the last decision back, and back again there is nothing', async () => {
    const { effect, state } = await desk.ask('undo', { by: preparer.name });
    expect(
      effect.figures.filter(({ name, basis }) => name === 'Billing unlabeled' && basis === 'transaction'),
    ).toHaveLength(2);
    expect(state.undo).toBe('');
    expect(await desk.refusalOf('undo', { by: preparer.name })).toHaveLength(1);
  });

  test('is signed by two people only, and is final only then', async () => {
    const line = (await adjustments())[0]?.line ?? '';
    const wish: Wish = { action: 'comment', lines: [line], after: 'Agreed with the branch.' };
    await desk.ask('decide', { wish, by: preparer.name });
    const folder = { folder: desk.token(scratch(), true), standing: 'final' } as const;
    expect((await desk.refusalOf('export', folder))[0]?.found).toBe('nobody has signed it');
    await desk.ask('sign', { role: 'preparer', by: preparer.name });
    const [same] = await desk.refusalOf('sign', { role: 'reviewer', by: preparer.name });
    expect(same?.where).toBe('reviewer');
    desk.logOn(reviewer.account);
    const state = await desk.ask('sign', { role: 'reviewer', by: reviewer.name });
    expect(state).toMatchObject({ signOff: 'SIGNED', undo: '' });
    expect((await desk.refusalOf('decide', { wish, by: reviewer.name }))[0]?.remedy).toMatch(/^Reopen it/);
    const { draft } = await desk.ask('setup', {});
    expect(await desk.refusalOf('setup-save', { draft, by: reviewer.name })).toHaveLength(1);
  });

  test('exports a workbook that holds the decisions and both signatures', async () => {
    const folder = scratch();
    const { files } = await desk.ask('export', {
      folder: desk.token(folder, true),
      standing: 'final',
      books: true,
    });
    expect(files[0]?.name).toBe('reconciliation.xlsx');
    for (const { name, folder: at } of files) expect(existsSync(join(at, name))).toBe(true);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, 'reconciliation.xlsx'));
    const textsOf = (name: string): readonly string[] => {
      const sheet = book.getWorksheet(name);
      return sheet ? shownRows(sheet, 1).flat() : [];
    };
    expect(textsOf('Change log')).toEqual(
      expect.arrayContaining(['Agreed with the branch.', preparer.name, reviewer.name]),
    );
    expect(textsOf('About').join('\n')).toContain('SIGNED');
  });

  test('goes on in the next period with its open items', async () => {
    const signed = await desk.ask('review', {});
    const next = newWorkspace('november.tieout');
    const dates = { from: '2026-11-01', to: '2026-11-30' };
    const state = await desk.ask('workspace-next', { file: desk.token(next), ...dates, by: preparer.name });
    expect(state).toMatchObject({ stage: 'no-extracts', from: '2026-11-01', signOff: 'DRAFT', extracts: 0 });
    const { draft } = await desk.ask('setup', {});
    expect(draft).toMatchObject({ closing: { orgs: { Ireland: dates } }, sources: [] });
    // The file says from its first state on who began the period, whatever becomes of its journal.
    const copy = newWorkspace('copy.tieout');
    copyFileSync(next, copy);
    const alone = await opened(copy);
    expect(alone.decisions()[0]).toContain(preparer.name);
    await alone.close();

    // The extracts of October once more, as if nothing had happened since.
    const { preview, files } = await desk.ask('import-preview', { files: [desk.token(SAMPLE, true)] });
    const ids = files.flatMap(({ id, questions, unreadable }) =>
      questions.length === 0 && unreadable === '' ? id : [],
    );
    await desk.ask('import-take', { preview, files: ids, by: preparer.name });
    const ran = await desk.call('close-run', {});
    expect(ran).toMatchObject({ isOk: true });
    const rolled = await desk.ask('review', {});
    expect(rolled.prior?.digest).toMatch(/^[0-9a-f]{64}$/);
    const items = (of: typeof rolled, at: 'opening' | 'closing'): number =>
      of.rollForward.reduce((sum, total) => sum + total[at].items, 0);
    expect(items(rolled, 'opening')).toBe(items(signed, 'closing'));
    expect(items(rolled, 'opening')).toBeGreaterThan(0);
  });

  test('is found as it was signed when it is opened again', async () => {
    const state = await desk.ask('workspace-open', { file: desk.token(path) });
    expect(state).toMatchObject({ name: 'october', signOff: 'SIGNED', stage: 'not-run' });
    expect(await desk.ask('close-run', {})).toMatchObject({ signOff: 'SIGNED', stage: 'current' });
    const folder = scratch();
    await desk.ask('export', { folder: desk.token(folder, true), standing: 'final' });
    // The engine's own output.
    const result = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as ResultJson;
    expect(result.signOff.status).toBe('SIGNED');
    const again = { folder: desk.token(folder, true), standing: 'draft' } as const;
    await desk.ask('export', again);
    await desk.ask('reopen', { reason: 'A document came late.', by: reviewer.name });
    const [refusal] = await desk.refusalOf('export', again);
    expect(refusal?.found).toMatch(/both have signed/);
    expect(readFileSync(join(folder, 'result.json'), 'utf8')).toContain('"SIGNED"');
  });
});
