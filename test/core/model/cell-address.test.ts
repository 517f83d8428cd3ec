import { describe, expect, it } from 'vitest';
import { addressOf, columnRange } from '../../../core/model/cell-address.ts';

describe('addresses of cells', () => {
  it('count columns like a spreadsheet does', () => {
    const columns = [0, 25, 26, 51, 52, 701, 702];
    expect(columns.map((column) => addressOf(column, 9))).toEqual([
      'A9',
      'Z9',
      'AA9',
      'AZ9',
      'BA9',
      'ZZ9',
      'AAA9',
    ]);
  });

  it('name a range on a sheet whose name needs quotes, and never one without a row', () => {
    expect(columnRange(3, 8, 7, "O'Brien")).toBe("'O''Brien'!$D$8:$D$8");
    expect(columnRange(3, 8, 10)).toBe('$D$8:$D$10');
  });
});
