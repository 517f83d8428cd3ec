import { describe, expect, it } from 'vitest';
import { BridgeCells } from '../../../core/match/bridge-cells.ts';
import { Places } from '../../../core/match/bridge-places.ts';
import { ONE } from '../../../core/model/money.ts';
import { MoneyColumn } from '../../../core/model/money-column.ts';
import { TextPool } from '../../../core/model/text-pool.ts';

describe('BridgeCells', () => {
  it('refuses to finish a bridge that does not close to the last decimal', () => {
    const pool = new TextPool();
    const places = new Places();
    const usd = pool.code('USD');
    const cells = new BridgeCells('transaction', places);
    const cell = cells.at(places.at(pool.code('US'), 202410, usd), usd);
    const amounts = new MoneyColumn();
    amounts.push(ONE);
    cells.addBilling(cell, amounts, 0);
    cells.explain(cell, 'amount', ONE - 1n, 0);
    expect(() => cells.finished(pool)).toThrow('bridge does not close: transaction US 202410 USD');
    cells.explain(cell, 'rounding', 1n, 0);
    expect(cells.finished(pool)).toHaveLength(1);
  });
});

describe('Places', () => {
  it('numbers every combination once, whatever the order they turn up in', () => {
    const places = new Places();
    const numbers = [
      [1, 202410, 2],
      [1, 202411, 2],
      [2, 202410, 1],
      [1, 202410, 2],
      [1, 0, 2],
    ].map(([org, period, currency]) => places.at(org ?? 0, period ?? 0, currency ?? 0));
    expect(numbers).toEqual([0, 1, 2, 0, 3]);
    expect([places.org[2], places.period[2], places.currency[2]]).toEqual([2, 202410, 1]);
  });
});
