/** A6 through the whole engine: whose an accounting period is, and which one a row belongs to. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { RowOf } from '../../closes/columns.ts';
import { idOf } from '../../closes/record-id.ts';
import { amountsOf, type Closed, closed, codesOf, foundOf, lineOf, placesOf } from './closed.ts';

const october = { start: '2026-10-01', end: '2026-10-31', fiscalYear: '2026', status: 'Open' } as const;

function withPeriods(header: string, rows: readonly string[]): CloseBuilder {
  return CloseBuilder.small()
    .pair('INV-1', '100.00')
    .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1' })
    .without('accounting-period')
    .extract({
      kind: 'accounting-period',
      file: 'periods.csv',
      rows: [],
      text: [header, ...rows, ''].join('\n'),
    });
}

const columns =
  'Accounting Period: ID,Accounting Period: Name,Accounting Period: Start Date,Accounting Period: End Date,Accounting Period: Fiscal Year,Accounting Period: Status';
const row = (id: string, name: string, org?: string): string =>
  [idOf(id), name, '2026-10-01', '2026-10-31', '2026', 'Open', ...(org === undefined ? [] : [org])].join(',');

test.each([
  ['REST', 'organizationLabels[0].organizationName'],
  ['data loader', 'Organization Labels Organization Name'],
  ['data source export', 'Organization: Name'],
])('A6 org labels of the period extract, columns as in %s', async (_, label) => {
  const close = await closed(
    withPeriods(`${columns},${label}`, [row('p1', 'tenant Oct', ''), row('p2', 'Oct', 'US')]),
  );
  expect(lineOf(close, 'IA-1')).toMatchObject({
    alignment: 'aligned-open',
    bookedPeriod: idOf('p1'),
    coveringPeriod: idOf('p2'),
  });
});

const unlabelledName = '<unlabelled-ap-October';

test('A6 close.json assigns periods by id, names mean nothing', async () => {
  const dashed = idOf('p2').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const close = await closed(
    withPeriods(columns, [row('p1', 'US October'), row('p2', unlabelledName)]).change((setup) => ({
      ...setup,
      periods: {
        assignments: [
          { id: idOf('p1'), org: 'unlabeled' },
          { id: dashed, org: 'US' },
        ],
      },
    })),
  );
  expect(lineOf(close, 'IA-1')).toMatchObject({
    alignment: 'aligned-open',
    bookedPeriod: idOf('p1'),
    coveringPeriod: idOf('p2'),
  });
});

test('A6 a period that nobody assigns stops the alignment and asks', async () => {
  const close = await closed(withPeriods(columns, [row('p1', unlabelledName), row('p2', 'US October')]));
  expect(placesOf(close, 'period-org-unknown')).toEqual(['periods.csv:2', 'periods.csv:3']);
  expect(lineOf(close, 'IA-1')).toMatchObject({
    alignment: 'period-org-unknown',
    bookedPeriod: null,
    coveringPeriod: null,
    alignedPeriod: null,
  });
  expect(close.result.alignment.statuses).toEqual([
    { status: 'period-org-unknown', currency: 'USD', count: 1, amount: '-30.00' },
  ]);
  expect(close.result.isHolding).toBe(false);
});

function adjusted(cells: RowOf<'invoice-adjustment'>, build = CloseBuilder.small()): Promise<Closed> {
  return closed(
    build.pair('INV-1', '100.00').ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1', ...cells }),
  );
}

test('A6 an adjustment dated before its invoice', async () => {
  const close = await adjusted({ date: '2026-10-14' });
  expect(foundOf(close, 'adjustment-before-invoice')).toEqual(['dated 2026-10-14, invoice INV-1 2026-10-15']);
  expect(codesOf(await adjusted({ date: '2026-10-15' }))).not.toContain('adjustment-before-invoice');
});

test('A6 an exported period that is not the one covering the date', async () => {
  const close = await adjusted({ periodName: 'tenant 2026-11-01' });
  expect(foundOf(close, 'exported-period-differs')).toEqual([
    'tenant 2026-11-01: 2026-11-01 to 2026-11-30; the date falls in 2026-10-01 to 2026-10-31',
  ]);
  // The name of another org's period of the same dates is no contradiction: names only look up dates.
  expect(codesOf(await adjusted({ periodName: 'DE 2026-10-01' }))).not.toContain('exported-period-differs');
});

test.each([
  ['unlabeled', 'US'],
  ['US', ''],
])('A6 a date in the open-ended period of %s', async (_, whole) => {
  const open = whole === '' ? 'US' : '';
  const build = CloseBuilder.small()
    .without('accounting-period')
    .period(whole, october.start, october.end, 'Open')
    .period(open, october.start, '', 'Open', { name: 'Open-Ended' });
  const close = await adjusted({}, build);
  expect(amountsOf(close, 'open-ended-period')).toEqual({ USD: '-30.00' });
  expect(lineOf(close, 'IA-1').alignment).toBe('aligned-open');
});
