/** The month after in the window: what the prior close accepted or left open, decided about from the table of open items. */

import { beforeAll, expect, test } from 'vitest';
import { closing, inSeptember, october, september } from '../../acceptance/whole-close/two-months.ts';
import { deskWith, lineOf, takeIn } from './close-at-desk.ts';
import { newWorkspace, type TestDesk } from './open-desk.ts';

const preparer = { name: 'Mara Lindqvist', account: 'mlindqvist' };
const reviewer = { name: 'Joan Okafor', account: 'jokafor' };
const bill = { date: '2026-09-15', period: '202609' };

let desk: TestDesk;

/** September is signed with one accepted difference and two open items; October has the accepted one again. */
beforeAll(async () => {
  const before = closing(september)
    .pair('INV-PAID', '500.00', { item: inSeptember, bill })
    .item('INV-1', '40.00', inSeptember)
    .item('INV-2', '10.00', inSeptember)
    .item('INV-3', '20.00', inSeptember);
  desk = await deskWith(before.close());
  const stated = { dateOrder: { '*': 'DMY' } };
  await desk.ask('extract-state', { name: 'invoice-item.csv', stated, by: preparer.name });
  await desk.ask('close-run', {});
  const lines = [await lineOf(desk, 'INV-1')];
  const wish = {
    action: 'accept-difference',
    lines,
    reason: 'Billed by hand.',
    subject: '2026-12-31',
  } as const;
  await desk.ask('decide', { wish, by: preparer.name });
  await desk.ask('sign', { role: 'preparer', by: preparer.name });
  desk.logOn(reviewer.account);
  await desk.ask('sign', { role: 'reviewer', by: reviewer.name });
  desk.logOn(preparer.account);
  const file = desk.token(newWorkspace('october.tieout'));
  await desk.ask('workspace-next', { file, ...october, by: preparer.name });
  const wide = { from: '2026-09-20', to: '2026-10-31' };
  await takeIn(
    desk,
    closing(october, wide).pair('INV-NOW', '70.00').item('INV-1', '40.00', inSeptember).close(),
  );
  await desk.ask('close-run', {});
});

/** Rows of the table of open items: document, what became of it, owner, comments. */
async function items(): Promise<Readonly<Record<string, readonly string[]>>> {
  const { view, count, columns } = await desk.ask('grid-open', { grid: 'open-items' });
  const { rows } = await desk.ask('grid-page', { view, from: 0, to: count });
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  return Object.fromEntries(
    rows.flatMap((row) => {
      if (row.kind !== 'row') return [];
      const cell = (key: string): string => row.cells[at(key)] ?? '';
      return [[cell('document'), ['state', 'reason', 'owner', 'comments'].map(cell)]];
    }),
  );
}

async function decideRow(document: string, wish: object): Promise<void> {
  const filters = [{ column: 'document', is: 'equals', value: document } as const];
  const { view } = await desk.ask('grid-open', { grid: 'open-items', filters });
  const rows = { view, ranges: [{ from: 0, to: 1 }] };
  await desk.ask('decide', {
    wish: { action: 'comment', reason: 'As agreed.', ...wish, rows },
    by: preparer.name,
  });
}

test('an accepted difference waits to be confirmed, and the table says who accepted it and why', async () => {
  expect((await desk.ask('review', {})).acceptedBefore).toEqual({ same: 1, changed: 0 });
  expect((await items())['INV-1']).toEqual([
    'New',
    'Accepted in an earlier close: confirm it for this one, or solve it',
    '',
    expect.stringMatching(
      /^accepted in 2026-09 by Mara Lindqvist on \d{4}-\d\d-\d\d, until 2026-12-31: Billed by hand\.$/,
    ),
  ]);
});

test('one decision confirms all of them, with its effect shown before', async () => {
  const wish = { action: 'confirm-accepted' } as const;
  const effect = await desk.ask('decision-preview', { wish });
  expect(effect.counts).toContainEqual({ name: 'Open items', before: 3, after: 2 });
  await desk.ask('decide', { wish, by: preparer.name });
  expect((await desk.ask('review', {})).acceptedBefore).toEqual({ same: 0, changed: 0 });
  expect((await items())['INV-1']).toBeUndefined();
});

test('items that no extract has are decided about from their rows, and the decision is taken back', async () => {
  await decideRow('INV-2', { after: 'Asked the customer.' });
  await decideRow('INV-2', { action: 'set-owner', after: 'Ada' });
  await decideRow('INV-3', { action: 'close-item', reason: 'Written off, JE-77.' });
  const carried = 'Carried from the prior close: no extract has the line';
  expect((await items())['INV-2']?.slice(0, 3)).toEqual(['Open', carried, 'Ada']);
  expect((await items())['INV-3']?.slice(0, 2)).toEqual([
    'Cleared',
    'Closed by decision: no extract has the line',
  ]);
  const { rollForward } = await desk.ask('review', {});
  expect(rollForward.find(({ side }) => side === 'billing')).toMatchObject({
    opening: { items: 2, amount: '30' },
    closing: { items: 1, amount: '10' },
  });
  const state = await desk.ask('undo', { by: preparer.name });
  expect(state).toBeDefined();
  expect((await items())['INV-3']?.slice(0, 2)).toEqual(['Open', carried]);
});

test('what was answered about an extract is taken over for the next one of its layout, and can be forgotten', async () => {
  const name = 'invoice-item.csv (as answered)';
  const profiles = await desk.ask('profiles', {});
  expect(profiles).toEqual([expect.objectContaining({ name, kind: 'invoice-item', closeTo: september.to })]);
  const { draft } = await desk.ask('setup', {});
  expect(draft).toMatchObject({
    sources: expect.arrayContaining([
      expect.objectContaining({ file: 'invoice-item.csv', dateOrder: { '*': 'DMY' } }),
    ]),
  });
  expect(await desk.ask('profile-remove', { name })).toEqual([]);
});
