/** A9 through two whole closes: September is signed, then the account moves to another org. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { SetupInput } from '../../closes/test-close.ts';
import { asPrior, cellOf, closed, fates, foundOf, lineOf, plain, sum } from './closed.ts';

const septemberRange = { from: '2026-09-01', to: '2026-09-30' };
const octoberRange = { from: '2026-10-01', to: '2026-10-31' };
const inSeptember = { account: 'A-M', date: '2026-09-15', posted: '2026-09-15' } as const;

function closing(range: typeof octoberRange): (setup: SetupInput) => SetupInput {
  return (setup) => ({
    ...setup,
    closing: { unlabeled: range, revenue: range, orgs: { US: range, DE: range } },
  });
}

function extractedFor(builder: CloseBuilder, range: typeof octoberRange, asOf: string): CloseBuilder {
  const kinds = [
    'account',
    'accounting-period',
    'invoice-item',
    'invoice-adjustment',
    'billing-report',
  ] as const;
  for (const kind of kinds) builder.file(kind, { source: { range, asOf } });
  return builder;
}

/** One invoice collected, one still missing in Revenue, one adjustment; all of an account of org US. */
function september(): CloseBuilder {
  const bill = { account: 'A-M', date: '2026-09-15', period: '202609' };
  const builder = CloseBuilder.small()
    .change(closing(septemberRange))
    .account('A-M', 'US')
    .pair('INV-1', '100.00', { item: inSeptember, bill })
    .item('INV-2', '40.00', inSeptember)
    .ia('IA-1', 'Credit', '30.00', { account: 'A-M', date: '2026-09-20', parentDocument: 'INV-1' });
  return extractedFor(builder, septemberRange, '2026-10-02T06:00:00Z');
}

/** The account is now of DE; Revenue collects the open invoice and has the new one still under US. */
function october(): CloseBuilder {
  const builder = CloseBuilder.small()
    .change(closing(octoberRange))
    .change((setup) => ({
      ...setup,
      priorClose: { folder: 'september', signedBy: 'Reviewer', signedOn: '2026-10-05' },
    }))
    .account('A-M', 'DE')
    .pair('INV-3', '60.00', { item: { account: 'A-M' }, bill: { account: 'A-M', org: '101' } })
    .pair('INV-4', '8.00', { item: { account: 'A-M' }, bill: { account: 'A-M', org: '201' } })
    .pair('INV-5', '5.00', { bill: { org: '201' } })
    .bill('INV-2', '40.00', { account: 'A-M', date: '2026-09-15', period: '202610' });
  return extractedFor(builder, octoberRange, '2026-11-02T06:00:00Z');
}

test('A9 September stands alone: the account is US', async () => {
  const close = await closed(september());
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'INV-2': 'missing-in-revenue', 'IA-1': 'by-design' });
  expect(lineOf(close, 'INV-1')).toMatchObject({ org: 'US', revenueOrg: 'Americas', period: 202609 });
  expect(close.result.rollForward.movements).toEqual([]);
});

test('A9 October: the org of the new extract, a transfer that sums to zero, org-relabelled, September unchanged', async () => {
  const signed = await closed(september());
  const prior = asPrior('september', signed);
  const before = new Map(prior);
  const close = await closed(october(), prior);
  expect(new Map(prior)).toEqual(before);
  expect(lineOf(close, 'INV-3')).toMatchObject({ org: 'DE', revenueOrg: 'Europe' });
  expect(foundOf(close, 'account-relabelled')).toEqual(['account A-M: US before, DE now']);

  const moved = close.result.rollForward.movements;
  expect(moved.every(({ kind, reference }) => kind === 'org-transfer' && reference === 'A-M')).toBe(true);
  for (const subject of ['open-item', 'adjustment'] as const) {
    expect(plain(sum(moved.filter((line) => line.subject === subject).map(({ amount }) => amount)))).toBe(
      '0',
    );
  }
  const byOrg = (org: string): string =>
    sum(moved.filter((line) => line.org === org).map(({ amount }) => amount));
  // The open invoice of 40 and the adjustment of −30 move from US to DE.
  expect([byOrg('US'), byOrg('DE')]).toEqual(['-10', '10']);

  expect(cellOf(close, 'Europe')).toEqual({
    billing: '68',
    revenue: '13',
    'org-relabelled': '60',
    'org-reclass': '-5',
  });
  expect(cellOf(close, 'Americas')).toEqual({
    billing: '5',
    revenue: '100',
    'org-relabelled': '-60',
    'org-reclass': '5',
    timing: '-40',
  });
  // The open item of September arrives in October.
  expect(fates(close, 'revenue')).toMatchObject({ 'INV-2': 'timing' });
});

test('A9 the same October without the signed September knows of no move', async () => {
  const { priorClose: _, ...rest } = october().close().setup;
  const close = await closed({ ...october().close(), setup: rest });
  expect(close.result.rollForward.movements).toEqual([]);
  expect(cellOf(close, 'Europe')).toMatchObject({ 'org-reclass': '55' });
  expect(fates(close, 'revenue')).toMatchObject({ 'INV-2': 'outside-extract-range' });
});
