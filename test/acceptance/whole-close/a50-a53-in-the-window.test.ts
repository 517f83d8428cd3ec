/** A50 to A53 as they are done in the window: over a workspace, with its import, its decisions and its sign-off. */

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { scratch } from '../../cli/scratch.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { deskWith, lineOf, takeIn } from '../../core/desk/close-at-desk.ts';
import { newWorkspace, openDesk, type TestDesk, type Wish } from '../../core/desk/open-desk.ts';
import { shownRows } from '../../support/written-workbook.ts';
import { preparer, reviewer } from './desk.ts';
import { closing, inSeptember, october as octoberDays, september } from './two-months.ts';

const by = preparer.name;

/** An invoice that Revenue lacks, one that differs by 10, and an IA without any org. */
function october(): CloseBuilder {
  return CloseBuilder.small()
    .account('A-NONE', '')
    .item('INV-1', '100.00')
    .item('INV-2', '50.00')
    .bill('INV-2', '40.00')
    .ia('IA-1', 'Credit', '5.00', { account: 'A-NONE', parentDocument: '' });
}

/** A month without anything that stands against signing, with one invoice that Revenue does not have. */
function signable(): CloseBuilder {
  const bill = { date: '2026-09-15', period: '202609' };
  return closing(september)
    .pair('INV-1', '100.00', { item: inSeptember, bill })
    .item('INV-2', '40.00', inSeptember);
}

async function signBoth(desk: TestDesk): Promise<void> {
  for (const [role, { name, account }] of [
    ['preparer', preparer],
    ['reviewer', reviewer],
  ] as const) {
    desk.logOn(account);
    await desk.ask('sign', { role, by: name });
  }
  desk.logOn(preparer.account);
}

type Entry = Readonly<Record<string, string>>;

/** The log as the page shows it, oldest first. */
async function trail(desk: TestDesk): Promise<readonly Entry[]> {
  const { view, columns, count } = await desk.ask('grid-open', { grid: 'decisions' });
  const { rows } = await desk.ask('grid-page', { view, from: 0, to: count });
  return rows.flatMap((row): Entry[] =>
    row.kind === 'row' ? [Object.fromEntries(columns.map(({ key }, at) => [key, row.cells[at] ?? '']))] : [],
  );
}

async function findingsOf(desk: TestDesk): Promise<Readonly<Record<string, number>>> {
  const { findings } = await desk.ask('overview', { basis: 'transaction' });
  return Object.fromEntries(findings.map(({ code, count }) => [code, count]));
}

describe('A50 decisions survive', () => {
  test('A50 an import of the same rows keeps them, a changed row makes them stale, a lost one orphans', async () => {
    const desk = await deskWith(october().close());
    await desk.ask('close-run', {});
    const lines = [await lineOf(desk, 'IA-1')];
    const assign: Wish = { action: 'assign-org', lines, after: 'US', reason: 'Contract.' };
    await desk.ask('decide', { wish: assign, by });
    const accepted = [await lineOf(desk, 'INV-1')];
    await desk.ask('decide', {
      wish: { action: 'accept-difference', lines: accepted, reason: 'Agreed.' },
      by,
    });
    const before = await desk.ask('bridge', { basis: 'transaction', countsIn: 'USD' });

    await takeIn(desk, october().item('INV-9', '1.00').close());
    await desk.ask('close-run', {});
    expect(await findingsOf(desk)).not.toHaveProperty('decision-stale');
    const detail = await desk.ask('adjustment', { line: await lineOf(desk, 'IA-1') });
    expect(detail).toMatchObject({ org: 'US' });
    const after = await desk.ask('bridge', { basis: 'transaction', countsIn: 'USD' });
    const missing = (view: typeof after): string | undefined =>
      view.steps.find(({ cause }) => cause === 'missing-in-revenue')?.amount;
    // An accepted difference stays in the bridge under its cause.
    expect(Number(missing(after)) - Number(missing(before))).toBe(1);

    const changed = CloseBuilder.small()
      .account('A-NONE', '')
      .item('INV-1', '101.00')
      .item('INV-2', '50.00')
      .bill('INV-2', '40.00')
      .ia('IA-2', 'Credit', '6.00', { account: 'A-NONE', parentDocument: '' });
    await takeIn(desk, changed.close());
    await desk.ask('close-run', {});
    expect(await findingsOf(desk)).toMatchObject({ 'decision-stale': 1, 'decision-orphaned': 1 });
    const { blockers } = await desk.ask('review', {});
    expect(blockers.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['decision-stale', 'decision-orphaned']),
    );
  });
});

describe('A51 roll-forward', () => {
  test('A51 the next period opens with what the signed one left, which changes no more without reopening', async () => {
    const desk = await deskWith(signable().close());
    await desk.ask('close-run', {});
    const owner: Wish = { action: 'set-owner', lines: [await lineOf(desk, 'INV-2')], after: 'Bo' };
    await desk.ask('decide', { wish: owner, by });
    await signBoth(desk);
    const signed = await desk.ask('review', {});
    const first = await desk.ask('workspace', {});
    const [refusal] = await desk.refusalOf('extract-remove', { name: 'account.csv', by, reason: 'x' });
    expect(refusal?.found).toBe('it is signed by preparer and reviewer');

    await desk.ask('workspace-next', { file: desk.token(newWorkspace('next.tieout')), ...octoberDays, by });
    const bill = { date: '2026-09-15', period: '202610' };
    await takeIn(desk, closing(octoberDays).pair('INV-3', '9.00').bill('INV-2', '40.00', bill).close());
    await desk.ask('close-run', {});
    const rolled = await desk.ask('review', {});
    const opening = rolled.rollForward
      .map(({ opening: of }) => of.items)
      .reduce((sum, items) => sum + items, 0);
    const left = signed.rollForward.map(({ closing: of }) => of.items).reduce((sum, items) => sum + items, 0);
    expect([opening, left]).toEqual([1, 1]);
    const { view, columns } = await desk.ask('grid-open', { grid: 'open-items' });
    const { rows } = await desk.ask('grid-page', { view, from: 0, to: 10 });
    const at = columns.findIndex(({ key }) => key === 'owner');
    expect(rows.flatMap((row) => (row.kind === 'row' ? row.cells[at] : []))).toContain('Bo');

    await desk.ask('workspace-open', { file: desk.token(`${first?.folder}/close.tieout`) });
    await desk.ask('close-run', {});
    expect(await desk.refusalOf('reopen', { reason: ' ', by })).toHaveLength(1);
    expect(await desk.ask('reopen', { reason: 'A late invoice.', by })).toMatchObject({ signOff: 'DRAFT' });
    const next = desk.token(newWorkspace('again.tieout'));
    expect((await desk.refusalOf('workspace-next', { file: next, ...octoberDays, by }))[0]?.found).toBe(
      'it is not signed by preparer and reviewer',
    );
  });
});

describe('A52 sign-off', () => {
  test('A52 two people sign, nothing blocking may stand, and any change afterwards voids what was signed', async () => {
    const blocked = await deskWith(october().close());
    await blocked.ask('close-run', {});
    const { blockers } = await blocked.ask('review', {});
    const refusals = await blocked.refusalOf('sign', { role: 'preparer', by });
    expect(blockers.length).toBeGreaterThan(0);
    expect(refusals.map(({ found }) => found)).toEqual(blockers.map(({ found }) => found));

    const desk = await deskWith(signable().close());
    await desk.ask('close-run', {});
    expect(await desk.ask('sign', { role: 'preparer', by })).toMatchObject({ signOff: 'PARTIAL' });
    const [account] = await desk.refusalOf('sign', { role: 'reviewer', by: reviewer.name });
    expect(account?.found).toContain(preparer.account);
    const comment: Wish = { action: 'comment', lines: [await lineOf(desk, 'INV-2')], after: 'Late.' };
    const decided = await desk.ask('decide', { wish: comment, by });
    expect(decided.state.signOff).toBe('DRAFT');
    const { signatures } = await desk.ask('review', {});
    expect(signatures).toMatchObject([
      { role: 'preparer', voidBecause: ['the decisions changed', 'the result: open items changed'] },
    ]);
    await signBoth(desk);
    const review = await desk.ask('review', {});
    expect(review.signatures.map(({ role, by: { name, account: of } }) => [role, name, of])).toEqual([
      ['preparer', preparer.name, preparer.account],
      ['reviewer', reviewer.name, reviewer.account],
    ]);
  });
});

describe('A53 audit trail', () => {
  test('A53 every change says who, when, what, before, after and why, in one chain that an export prints', async () => {
    const desk = await openDesk();
    const dates = { from: '2026-10-01', to: '2026-10-31' };
    const file = desk.token(newWorkspace());
    await desk.ask('workspace-create', { file, tenant: 'Quarry', ...dates, homeCurrency: 'EUR', by });
    const draft = { ...october().close().setup, sources: [] };
    await desk.ask('setup-save', { draft, by, reason: 'As the controller said.' });
    await takeIn(desk, october().close());
    await takeIn(desk, october().item('INV-9', '1.00').close());
    const [extract] = await desk.ask('extracts', {});
    const name = extract?.name ?? '';
    await desk.ask('extract-state', { name, stated: { asOf: '2026-11-02T06:00:00Z' }, by });
    await desk.ask('close-run', {});
    const line = await lineOf(desk, 'IA-1');
    const assign: Wish = { action: 'assign-org', lines: [line], after: 'US', reason: 'Contract.' };
    await desk.ask('decide', { wish: assign, by });
    desk.logOn(reviewer.account);
    await desk.ask('undo', { by: reviewer.name });
    await desk.ask('extract-remove', { name, by: reviewer.name, reason: 'Taken by mistake.' });
    const ran = await desk.call('close-run', {});
    expect(ran.isOk).toBe(true);

    const entries = await trail(desk);
    const said = (action: string): readonly Entry[] => entries.filter((entry) => entry['action'] === action);
    expect(said('setup changed').map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'The close was begun.',
        'As the controller said.',
        'Stated about the extract.',
      ]),
    );
    expect(JSON.stringify(said('setup changed'))).toContain('Setup, Currencies: home');
    expect(said('extract taken in').length).toBeGreaterThan(5);
    expect(said('extract taken in').some(({ before }) => /^SHA-256 [0-9a-f]{64}/.test(before ?? ''))).toBe(
      true,
    );
    expect(said('extract removed')).toMatchObject([{ reason: 'Taken by mistake.', by: reviewer.name }]);
    expect(said('org assigned')).toMatchObject([{ after: 'US', reason: 'Contract.', by }]);
    expect(said('decision withdrawn')).toMatchObject([{ by: reviewer.name }]);
    for (const entry of entries) {
      expect(entry['at']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      expect(entry['by']).not.toBe('');
    }

    const folder = scratch();
    await desk.ask('export', { folder: desk.token(folder, true), standing: 'draft' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(`${folder}/reconciliation.xlsx`);
    const { log } = await desk.ask('review', {});
    expect(log.length).toBe(entries.length);
    for (const sheet of book.worksheets) {
      const title = shownRows(sheet, 1).slice(0, 10).flat().join(' ');
      expect(title).toContain(`${log.length} entries, head ${log.head.slice(0, 12)}`);
    }
    const sheet = book.getWorksheet('Change log');
    expect(sheet && shownRows(sheet, 1).flat().join('\n')).toContain('extract taken in');
  });
});
