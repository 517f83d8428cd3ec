/** A51 open items that no extract of October has are decided about as lines are. */

import { describe, expect, test } from 'vitest';
import { WorkbookCells } from '../../../core/read/workbook-cells.ts';
import { tableOf } from '../../../core/reperform/sheet-table.ts';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import type { LineJson } from '../../closes/run-close.ts';
import { byteSource } from '../../core/read/byte-sources.ts';
import { rowsOf } from './accepted-lines.ts';
import { Desk, preparer } from './desk.ts';
import { closing, following, inSeptember, november, october, PRIOR, september } from './two-months.ts';

const bill = { date: '2026-09-15', period: '202609' };
const OPEN = ['INV-1', 'INV-2', 'INV-3', 'INV-4'];

/** Four invoices that Revenue lacks. */
function septemberClose(): CloseBuilder {
  const builder = closing(september).pair('INV-PAID', '500.00', { item: inSeptember, bill });
  for (const document of OPEN) builder.item(document, '10.00', inSeptember);
  return builder;
}

/** October's own extracts, without any of September. */
function octoberClose(): CloseBuilder {
  return following(closing(october)).pair('INV-NOW', '70.00').item('INV-NEW', '5.00');
}

async function octoberDesk(builder = octoberClose()): Promise<Desk> {
  const before = await (await Desk.with(septemberClose())).signBoth();
  await before.result();
  return await Desk.with(builder, before.prior(PRIOR));
}

async function line(desk: Desk, document: string): Promise<LineJson> {
  const found = (await rowsOf(desk)).find((one) => one.document === document && one.side === 'billing');
  if (!found) throw new Error(`no line of ${document}`);
  return found;
}

type Wish = Partial<Parameters<ReturnType<Desk['as']>['decide']>[0]>;

async function decide(desk: Desk, document: string, wish: Wish): Promise<readonly string[]> {
  const lines = [(await line(desk, document)).line];
  const reply = await desk.as(preparer).decide({
    ...{ action: 'comment', reason: 'As agreed.', by: preparer.name, lines },
    ...wish,
  });
  return reply.isOk ? [] : reply.failures.map(({ where, found }) => `${where}: ${found}`);
}

/** Everything that can be said of an item, one of them each. */
async function decideAll(desk: Desk): Promise<void> {
  const refusals = [
    ...(await decide(desk, 'INV-1', { action: 'comment', after: 'Asked the customer.' })),
    ...(await decide(desk, 'INV-1', { action: 'set-owner', after: 'Ada' })),
    ...(await decide(desk, 'INV-2', { action: 'accept-difference' })),
    ...(await decide(desk, 'INV-3', { action: 'close-item', reason: 'Written off, JE-77.' })),
  ];
  if (refusals.length > 0) throw new Error(refusals.join('\n'));
}

/** The cells of some columns of a sheet, row by row. */
async function rowsOfSheet(workbook: Uint8Array, sheet: string, headers: readonly string[]) {
  const book = await WorkbookCells.open(byteSource(workbook));
  return ((await tableOf(book, sheet, headers)) ?? []).map(({ text }) => headers.map(text));
}

/** Decisions in force, and others: `4`, `2, 1 stale`. */
async function states(desk: Desk): Promise<string> {
  const { inForce, stale, orphaned } = (await desk.result()).decisions;
  return [
    inForce,
    ...(stale > 0 ? [`${stale} stale`] : []),
    ...(orphaned > 0 ? [`${orphaned} orphaned`] : []),
  ].join(', ');
}

async function staleWords(desk: Desk): Promise<readonly string[]> {
  const { findings } = await desk.result();
  return findings.flatMap(({ code, places }) =>
    code === 'decision-stale' ? places.map(({ found }) => found) : [],
  );
}

const billing = async (desk: Desk) =>
  (await desk.result()).rollForward.totals.find(
    ({ basis, side }) => basis === 'transaction' && side === 'billing',
  );

describe('A51 a decision about an item that no extract has', () => {
  test('holds: comment, owner, accepted, closed with a reason; opening + new − cleared = closing', async () => {
    const desk = await octoberDesk();
    await decideAll(desk);
    expect((await line(desk, 'INV-1')).open).toMatchObject({
      amount: '10',
      owner: 'Ada',
      comments: ['Asked the customer. (Mara Lindqvist, 2026-11-02)'],
    });
    expect((await line(desk, 'INV-2')).rollForward).toMatchObject({ state: 'cleared', reason: 'accepted' });
    expect((await line(desk, 'INV-3')).rollForward).toMatchObject({ state: 'cleared', reason: 'closed' });
    expect(await billing(desk)).toMatchObject({
      opening: { items: 4, amount: '40.00' },
      new: { items: 1, amount: '5.00' },
      cleared: { items: -2, amount: '-20.00' },
      closing: { items: 3, amount: '25.00' },
    });
    const result = await desk.result();
    expect(result.checks.filter(({ isBlocking, outcome }) => isBlocking && outcome === 'fail')).toEqual([]);
    expect(await states(desk)).toBe('4');
    expect(await desk.signBoth()).toBe(desk);
  });

  test('is in the workbook: why the item is closed, by which decision, and in the Change log', async () => {
    const desk = await octoberDesk();
    await decideAll(desk);
    await desk.result();
    const workbook = desk.written.get('reconciliation.xlsx') ?? new Uint8Array();
    const items = await rowsOfSheet(workbook, 'Open items', ['Document', 'Item reason', 'Cleared by']);
    expect(items.find(([document]) => document === 'INV-3')).toEqual([
      'INV-3',
      'Closed by decision: no extract has the line',
      'decision 4: Written off, JE-77.',
    ]);
    const log = await rowsOfSheet(workbook, 'Change log', ['Action code', 'Before', 'After', 'Reason']);
    expect(log.at(-1)).toEqual(['close-item', 'missing-in-revenue', '10.00 USD', 'Written off, JE-77.']);
    desk.files.set('out.xlsx', workbook);
    const again = await desk.as(preparer).verify({ workbook: 'out.xlsx' });
    expect(again).toMatchObject({ isOk: true, value: { isAgreeing: true, differences: [] } });
  });

  test('survives a new import, also one that has the line again as it was', async () => {
    const desk = await octoberDesk();
    await decideAll(desk);
    const wide = { from: '2026-09-01', to: '2026-10-31' };
    const again = following(closing(october, wide)).pair('INV-NOW', '70.00').item('INV-NEW', '5.00');
    for (const document of OPEN.filter((one) => one !== 'INV-3')) again.item(document, '10.00', inSeptember);
    await desk.change(again);
    expect(await states(desk)).toBe('4');
    expect((await line(desk, 'INV-1')).open).toMatchObject({ owner: 'Ada' });
    expect((await line(desk, 'INV-2')).rollForward).toMatchObject({ state: 'cleared', reason: 'accepted' });
    expect(await billing(desk)).toMatchObject({ cleared: { items: -2 }, closing: { items: 3 } });
  });

  test('made about a line goes on when a later import lacks the line', async () => {
    const wide = { from: '2026-09-01', to: '2026-10-31' };
    const withOld = following(closing(october, wide)).pair('INV-NOW', '70.00');
    for (const document of OPEN) withOld.item(document, '10.00', inSeptember);
    const desk = await octoberDesk(withOld);
    expect(await decide(desk, 'INV-2', { action: 'accept-difference' })).toEqual([]);
    await desk.change(following(closing(october)).pair('INV-NOW', '70.00').item('INV-NEW', '5.00'));
    expect(await states(desk)).toBe('1');
    expect((await line(desk, 'INV-2')).rollForward).toMatchObject({ state: 'cleared', reason: 'accepted' });
  });

  test('is stale when an extract has the closed line again, and when another amount is open', async () => {
    const desk = await octoberDesk();
    await decideAll(desk);
    const wide = { from: '2026-09-01', to: '2026-10-31' };
    await desk.change(
      following(closing(october, wide))
        .pair('INV-NOW', '70.00')
        .item('INV-NEW', '5.00')
        .item('INV-2', '10.00', inSeptember)
        .item('INV-3', '10.00', inSeptember),
    );
    expect(await staleWords(desk)).toEqual([
      expect.stringContaining('an extract has invoice-item INV-3 now: accept its difference instead'),
    ]);
    await desk.change(octoberClose().bill('INV-2', '4.00', { date: '2026-09-15' }));
    expect(await staleWords(desk)).toEqual([
      expect.stringContaining('6.00 USD of the item INV-2 is open now'),
    ]);
    expect((await line(desk, 'INV-2')).open).toMatchObject({ amount: '6' });
    expect(await states(desk)).toBe('3, 1 stale');
  });

  test('is shown in the next close, too, when the line is back', async () => {
    const desk = await octoberDesk();
    await decideAll(desk);
    await desk.signBoth();
    await desk.result();
    const wide = { from: '2026-09-01', to: '2026-11-30' };
    const back = following(closing(november, wide)).pair('INV-X', '1.00').item('INV-3', '10.00', inSeptember);
    const next = await Desk.with(back, desk.prior(PRIOR));
    const { findings } = await next.result();
    expect(findings.find(({ code }) => code === 'accepted-before')?.places.map(({ found }) => found)).toEqual(
      [
        'closed in 2026-10 by Mara Lindqvist on 2026-11-02: Written off, JE-77. (an extract has the line again)',
      ],
    );
  });

  test('is withdrawn like any other', async () => {
    const desk = await octoberDesk();
    await decideAll(desk);
    const wish = { action: 'withdraw', subject: '4', reason: 'A mistake.', by: preparer.name } as const;
    expect(await desk.as(preparer).decide(wish)).toMatchObject({ isOk: true });
    expect((await line(desk, 'INV-3')).rollForward).toMatchObject({ state: 'open', reason: 'carried' });
  });
});

describe('A51 refused with what to do', () => {
  const cases: readonly (readonly [string, string, Wish, RegExp])[] = [
    ['an org', 'INV-1', { action: 'assign-org', after: 'DE' }, /an open item of the prior close/],
    ['a match', 'INV-1', { action: 'unmatch' }, /an open item of the prior close/],
    ['an empty comment', 'INV-1', { action: 'comment', after: ' ' }, /the comment: nothing/],
    ['its owner once more', 'INV-1', { action: 'set-owner', after: 'Ada' }, /Ada is its owner already/],
    [
      'a confirmation, which would accept it without a reason',
      'INV-1',
      { action: 'confirm-accepted', reason: '' },
      /no difference of it was accepted in an earlier close/,
    ],
    ['a second close', 'INV-3', { action: 'close-item' }, /decision 4 has closed it already/],
    ['a line that an extract has', 'INV-NEW', { action: 'close-item' }, /an extract of this close has it/],
  ];
  test.each(cases)('%s', async (_, document, wish, reason) => {
    const desk = await octoberDesk();
    await decideAll(desk);
    const [found = ''] = await decide(desk, document, wish);
    expect(found).toMatch(reason);
  });
});
