/** An unlabeled adjustment between the calendar of the tenant and that of its org. */

import { expect, test } from 'vitest';
import type { AdjustmentDetail } from '../../../core/contract/window/adjustments.ts';
import { adjustmentDetailOf } from '../../../core/view/adjustment-detail.ts';
import { adjustmentsOf } from '../../../core/view/adjustments.ts';
import type { CloseView } from '../../../core/view/close-view.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { decide } from '../../closes/run-close.ts';
import { answerOf, gridsOf, opened, refusalOf, viewOf } from './closed-views.ts';

async function nameOf(view: CloseView, document: string): Promise<string> {
  const { rows } = await opened(gridsOf(view), { grid: 'billing-lines', search: document });
  return rows[0]?.['line'] ?? '';
}

async function detailOf(view: CloseView, document: string): Promise<AdjustmentDetail> {
  return answerOf(adjustmentDetailOf(view, await nameOf(view, document)));
}

test('a late adjustment shows both periods, the entries that move it, and on what its org rests', async () => {
  const view = await viewOf(
    CloseBuilder.small()
      .pair('INV-1', '100.00')
      .without('accounting-period')
      .months('', ['Open', 'Open', 'Open'])
      .months('US')
      .iia('IIA-1', 'Credit', '10.00', { date: '2026-09-20', parentDocument: 'INV-1' }),
  );
  const found = await detailOf(view, 'IIA-1');
  expect(found).toMatchObject({
    ...{ date: '2026-09-20', status: 'late-adjustment', org: 'US', blocks: [] },
    ...{ bookedPeriod: 'tenant 2026-09-01', alignedPeriod: 'US 2026-10-01' },
  });
  expect(found.unlabeledPeriods.map(({ from, status }) => [from, status])).toEqual([
    ['2026-09-01', 'open'],
    ['2026-10-01', 'open'],
    ['2026-11-01', 'open'],
  ]);
  expect(found.orgPeriods[0]).toMatchObject({ org: 'US', status: 'closed', to: '2026-09-30' });
  expect(found.orgPeriods.map(({ isClosing }) => isClosing)).toEqual([false, true, false]);
  expect(found.proposal.map(({ kind, org, amount }) => [kind, org, amount])).toEqual([
    ['Reversal', 'unlabeled', '10'],
    ['Booking', 'US', '-10'],
  ]);
  expect(found.evidence.map(({ source }) => source)).toContain('Account A-US');
  expect(found.remedy).toContain('next open period');
});

test('one that nothing gives an org is blocked until somebody decides', async () => {
  const close = CloseBuilder.small()
    .pair('INV-1', '1.00')
    .iia('IIA-1', 'Credit', '2.00', { account: 'A-X' })
    .close();
  const before = await viewOf(close);
  const found = await detailOf(before, 'IIA-1');
  expect(found).toMatchObject({ status: 'org-undecided', org: '', orgPeriods: [], proposal: [] });
  expect(found.blocks).toEqual(['The org is undecided']);
  expect(found.orgChoices).toContain('DE');
  const lines = [await nameOf(before, 'IIA-1')];
  const log = answerOf(await decide(close, [{ action: 'assign-org', lines, subject: '', after: 'DE' }]));
  const decided = await detailOf(await viewOf(close, log), 'IIA-1');
  expect(decided).toMatchObject({ status: 'aligned-open', org: 'DE', blocks: [] });
  expect(decided.evidence[0]).toEqual({ source: 'Decision of Mara Lindqvist', says: 'DE: As agreed.' });
});

test('a line that is no adjustment is refused', async () => {
  const view = await viewOf(CloseBuilder.small().pair('INV-1', '1.00'));
  const answer = adjustmentDetailOf(view, await nameOf(view, 'INV-1'));
  expect(refusalOf(answer)).toEqual(['the line is no unlabeled adjustment that counts']);
});

/** Adjustments of September, whose unlabeled period is closed; US keeps its periods from a month on open. */
function closedMonth(usPeriods: readonly [string, string, string]): CloseBuilder {
  return CloseBuilder.small()
    .pair('INV-1', '100.00')
    .without('accounting-period')
    .months('', ['Closed', 'Open', 'Open'])
    .months('US', usPeriods);
}
const inSeptember = { date: '2026-09-20', parentDocument: 'INV-1' };

test('one in a closed unlabeled period is booked by hand where its org has a period for it, and counts as no work', async () => {
  const view = await viewOf(
    closedMonth(['Closed', 'Open', 'Open']).iia('IIA-1', 'Credit', '10.00', inSeptember),
  );
  const found = await detailOf(view, 'IIA-1');
  expect(found).toMatchObject({ status: 'arrived-after-close', standing: 'by-hand', proposal: [] });
  expect(found.standingReason).toContain('US 2026-10-01 can still be booked');
  expect(adjustmentsOf(view).statuses).toMatchObject([{ standing: 'by-hand', count: 1 }]);
});

test('one whose org has no open period either says that nothing can be booked, and why', async () => {
  const view = await viewOf(
    closedMonth(['Closed', 'Closed', 'Closed']).iia('IIA-1', 'Credit', '10.00', inSeptember),
  );
  const found = await detailOf(view, 'IIA-1');
  expect(found).toMatchObject({ standing: 'past', standingTitle: 'Nothing can be booked' });
  expect(found.standingReason).toContain('no later open one');
});

test('one that a later adjustment counters is settled, and so is the later one', async () => {
  const item = { ...inSeptember, parentItem: 'item-1' };
  const view = await viewOf(
    closedMonth(['Closed', 'Open', 'Open'])
      .iia('IIA-1', 'Credit', '10.00', item)
      .iia('IIA-2', 'Charge', '10.00', { ...item, date: '2026-10-05' }),
  );
  expect(await detailOf(view, 'IIA-1')).toMatchObject({
    ...{ standing: 'settled', remedy: 'Nothing to do.' },
    standingReason: 'IIA-2 counters it: together they are zero.',
  });
  expect(await detailOf(view, 'IIA-2')).toMatchObject({
    ...{ standing: 'settled', proposal: [], blocks: [] },
    standingReason: 'It counters IIA-1: together they are zero.',
  });
});
