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
      .slice(0, 6)
      .map((row) => [row['Close'], row['Basis'], row['Counts in'], row['Billing'], row['Status']]);
    expect(told).toEqual([
      ['THIS CLOSE', 'Transaction', 'EUR', '0', 'OK'],
      ['THIS CLOSE', 'Transaction', 'USD', '-190', 'EXPLAINED'],
      ['THIS CLOSE', 'Functional', 'USD', '-66.8', 'EXPLAINED'],
      ['all periods', 'Transaction', 'EUR', '110', 'EXPLAINED'],
      ['all periods', 'Transaction', 'USD', '-190', 'EXPLAINED'],
      ['all periods', 'Functional', 'USD', '-66.8', 'EXPLAINED'],
    ]);
  });

  it('has a block for each basis, the closing period above the others', async () => {
    const rows = (await sheetRecords('Lead', withEarlierPeriod())).slice(6);
    const told = rows.map((row) => `${row['Basis']} ${row['Close']} ${row['Period']} ${row['Currency']}`);
    expect(told).toEqual([
      'Transaction currency, every Revenue org, period and currency   ',
      'Basis Close Period Currency',
      'Transaction THIS CLOSE 2026-10 USD',
      'Transaction THIS CLOSE 2026-10 USD',
      'Transaction earlier period 2026-09 EUR',
      'Functional currency, every Revenue org, period and currency   ',
      'Basis Close Period Currency',
      'Functional THIS CLOSE 2026-10 EUR',
      'Functional THIS CLOSE 2026-10 USD',
      'Functional THIS CLOSE 2026-10 USD',
    ]);
  });
});
