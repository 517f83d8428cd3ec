import { expect, it } from 'vitest';
import type { RateRow, RateSystem } from '../../../core/fx/rate-row.ts';
import { buildRateTable } from '../../../core/fx/rate-table.ts';
import { Findings } from '../../../core/model/finding.ts';
import type { FindingCode } from '../../../core/model/finding-catalogue.ts';
import { formatDay, NO_DAY, parseIsoDate } from '../../../core/model/iso-date.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { RandomCases } from '../model/random-cases.ts';
import { rateRow } from './fx-close.ts';

type Look = (date: string, system?: RateSystem, from?: string, to?: string) => string;

function tableOf(rows: readonly RateRow[]): {
  look: Look;
  codes: () => string[];
  found: (code: FindingCode) => number;
} {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const table = buildRateTable(rows, pool, findings);
  const look: Look = (date, system = 'billing', from = 'EUR', to = 'USD') => {
    const found = table.finder(system, pool.code(from), pool.code(to))(parseIsoDate(date) ?? NO_DAY);
    return `${pool.text(found.code)} ${formatDay(found.used)}${found.isConflict ? ' conflict' : ''}`.trim();
  };
  return {
    look,
    codes: () => findings.all().map((finding) => finding.code),
    found: (code) => findings.count(code),
  };
}

it('finds the rate of the day, else the last one before it, never a later one', () => {
  const rows = ['EUR>USD 2019-05-10 1.2', 'EUR>USD 2019-05-01 1.1', 'EUR>USD 2019-05-11 1.3'].map((row) =>
    rateRow(row),
  );
  const { look } = tableOf(rows);
  expect(look('2019-05-10')).toBe('1.2 2019-05-10');
  expect(look('2019-05-09')).toBe('1.1 2019-05-01');
  expect(look('2020-01-01')).toBe('1.3 2019-05-11');
  expect(look('2019-04-30')).toBe('');
  expect(look('')).toBe('');
  expect([look('2019-05-10', 'billing', 'USD', 'EUR'), look('2019-05-10', 'billing', 'EUR', 'GBP')]).toEqual([
    '',
    '',
  ]);
});

it('a range holds on its days with both bounds; after it the age counts from its last day', () => {
  const { look } = tableOf([
    rateRow('EUR>USD 2019-05-01..2019-05-31 1.1'),
    rateRow('EUR>USD 2019-07-01..2019-07-31 1.2'),
  ]);
  expect(look('2019-05-01')).toBe('1.1 2019-05-01');
  expect(look('2019-05-31')).toBe('1.1 2019-05-31');
  expect(look('2019-06-30')).toBe('1.1 2019-05-31');
  expect(look('2019-07-15')).toBe('1.2 2019-07-15');
});

it('rows that agree may overlap; a long range is not forgotten behind a short one', () => {
  const { look, codes } = tableOf([
    rateRow('EUR>USD 2019-01-01..2019-12-31 1.10'),
    rateRow('EUR>USD 2019-05-05 1.1'),
    rateRow('EUR>USD 2019-05-05 1.100'),
  ]);
  expect([look('2019-05-05'), look('2019-05-06')]).toEqual(['1.1 2019-05-05', '1.1 2019-05-06']);
  expect(codes()).toEqual([]);
});

it('a day with two rates has none, and the rows are findings; other days keep theirs', () => {
  const { look, codes, found } = tableOf([
    rateRow('EUR>USD 2019-05-04 1.0'),
    rateRow('EUR>USD 2019-05-05 1.1'),
    rateRow('EUR>USD 2019-05-05 1.2'),
    rateRow('EUR>USD 2019-05-07 1.3'),
  ]);
  expect([look('2019-05-04'), look('2019-05-05'), look('2019-05-06'), look('2019-05-07')]).toEqual([
    '1.0 2019-05-04',
    '2019-05-05 conflict',
    '2019-05-05 conflict',
    '1.3 2019-05-07',
  ]);
  expect([codes(), found('rates-conflict')]).toEqual([['rates-conflict'], 2]);
});

it("each system's own rates come first, the other's only where it has none on or before the day", () => {
  const { look, codes } = tableOf([
    rateRow('EUR>USD 2019-05-05 1.1'),
    rateRow('EUR>USD 2019-05-01 1.2', { system: 'revenue' }),
    rateRow('EUR>USD 2019-05-06 1.3', { system: 'revenue' }),
  ]);
  expect([look('2019-05-06', 'billing'), look('2019-05-06', 'revenue')]).toEqual([
    '1.1 2019-05-05',
    '1.3 2019-05-06',
  ]);
  expect(look('2019-05-02', 'billing')).toBe('1.2 2019-05-01');
  expect(codes()).toEqual([]);
});

it('lists rows that it cannot use', () => {
  const { look, codes, found } = tableOf([
    rateRow('EUR>USD 2019-05-05 0'),
    rateRow('EUR>USD 2019-05-05 1,1'),
    rateRow('EUR>USD 2019-05-05'),
    rateRow('EUR>USD 2019-05-05..2019-05-04 1.1'),
    rateRow('>USD 2019-05-05 1.1'),
    rateRow('EUR>USD 2019-05-05 1.1', { rateType: 'Period Average' }),
    rateRow('EUR>USD 2019-05-05 1.1', { rateType: 'PERIOD_END' }),
  ]);
  expect(look('2019-05-06')).toBe('');
  expect(codes()).toEqual(['rate-not-positive', 'rate-row-incomplete', 'rate-type-not-used']);
  expect(found('rate-not-positive')).toBe(2);
});

it('answers the same for any order of the rows, and as a plain search over the days does', () => {
  const random = new RandomCases(7);
  for (let run = 0; run < 300; run += 1) {
    const rows = Array.from({ length: 1 + random.below(8) }, () => {
      const start = 10 + random.below(15);
      const end = random.below(2) === 0 ? '' : `..2019-05-${start + random.below(5)}`;
      return rateRow(`EUR>USD 2019-05-${start}${end} 1.${1 + random.below(2)}`);
    });
    const { look } = tableOf(rows);
    const shuffled = tableOf([...rows].sort(() => random.below(3) - 1));
    for (let day = 10; day < 31; day += 1) {
      const found = look(`2019-05-${day}`);
      expect(shuffled.look(`2019-05-${day}`)).toBe(found);
      expect(found).toBe(plainSearch(rows, parseIsoDate(`2019-05-${day}`) ?? 0));
    }
  }
});

function plainSearch(rows: readonly RateRow[], asked: number): string {
  for (let day = asked; day > asked - 40; day -= 1) {
    const covering = rows.filter(
      (row) => row.start <= day && day <= (row.end === NO_DAY ? row.start : row.end),
    );
    const rates = new Set(covering.map((row) => row.rate));
    if (rates.size > 1) return `${formatDay(day)} conflict`;
    if (rates.size === 1) return `${[...rates][0]} ${formatDay(day)}`;
  }
  return '';
}
