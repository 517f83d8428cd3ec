import { describe, expect, it } from 'vitest';
import { closeFixture } from '../../support/close-fixture.ts';
import { sheetRecords } from '../../support/sheet-records.ts';

/** The fixture with one cell of the bridge in the month before. */
function withEarlierPeriod(): ReturnType<typeof closeFixture> {
  const close = closeFixture();
  const [first, ...cells] = close.bridge.cells;
  if (!first) throw new Error('the fixture has no bridge');
  return { ...close, bridge: { ...close.bridge, cells: [{ ...first, period: 202609 }, ...cells] } };
}

describe('Lead', () => {
  it('totals this close first, then all periods, by basis and currency, each with its status', async () => {
    const rows = await sheetRecords('Lead', withEarlierPeriod());
    const told = rows
      .filter((row) => row['Revenue org'] === 'All orgs')
      .map((row) => [row['Close'], row['Basis'], row['Counts in'], row['Billing'], row['Status']]);
    expect(told).toEqual([
      ['This close', 'Transaction', 'EUR', '0', 'OK'],
      ['This close', 'Transaction', 'USD', '-190', 'EXPLAINED'],
      ['This close', 'Functional', 'USD', '-66.8', 'EXPLAINED'],
      ['all periods', 'Transaction', 'EUR', '110', 'EXPLAINED'],
      ['all periods', 'Transaction', 'USD', '-190', 'EXPLAINED'],
      ['all periods', 'Functional', 'USD', '-66.8', 'EXPLAINED'],
    ]);
  });

  it('lists every cell by basis, the closing period above the others, beside the engine’s own figures', async () => {
    const rows = await sheetRecords('Lead', withEarlierPeriod());
    const head = rows.findIndex(
      (row) => row['No'] === 'Every Revenue org, period and currency, on each basis',
    );
    const own = rows.slice(head + 2, head + 8);
    expect(own.map((row) => `${row['Basis']} ${row['Close']} ${row['Period']} ${row['Currency']}`)).toEqual([
      'Transaction This close 2026-10 USD',
      'Transaction This close 2026-10 USD',
      'Transaction Earlier period 2026-09 EUR',
      'Functional This close 2026-10 EUR',
      'Functional This close 2026-10 USD',
      'Functional This close 2026-10 USD',
    ]);
    for (const row of own) expect(row['Billing']).toBe(row['Engine: Billing']);
  });
});
