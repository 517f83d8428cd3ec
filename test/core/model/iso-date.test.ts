import { expect, it } from 'vitest';
import { dayOf, formatDay, isWithin, monthOf, NO_DAY, parseIsoDate } from '../../../core/model/iso-date.ts';

it('reads and writes every day from 1999 to 2101 in order', () => {
  const first = parseIsoDate('1999-01-01') ?? 0;
  const last = parseIsoDate('2101-12-31') ?? 0;
  let previous = '';
  for (let day = first; day <= last; day += 1) {
    const text = formatDay(day);
    expect(text > previous).toBe(true);
    expect(parseIsoDate(text)).toBe(day);
    previous = text;
  }
  expect([formatDay(0), formatDay(-1), formatDay(NO_DAY)]).toEqual(['1970-01-01', '1969-12-31', '']);
});

it.each([
  '2023-02-29',
  '1900-02-29',
  '2100-02-29',
  '2024-04-31',
  '2024-13-01',
  '2024-00-01',
  '2024-01-00',
  '1899-12-31',
  '3000-01-01',
  '2024-1-1',
  '2024-01-01 ',
  '20240101',
  '',
])('%j is no date', (text) => {
  expect(parseIsoDate(text)).toBeUndefined();
});

it('knows leap years', () => {
  expect(dayOf(2024, 2, 29)).toBe(parseIsoDate('2024-02-29'));
  expect(dayOf(2000, 2, 29)).toBe((parseIsoDate('2000-03-01') ?? 0) - 1);
  expect(dayOf(2025, 2, 29)).toBeUndefined();
});

it('names months and tests ranges with both bounds', () => {
  const day = (text: string): number => parseIsoDate(text) ?? 0;
  expect([monthOf(day('2026-01-31')), monthOf(day('2026-12-01'))]).toEqual([202_601, 202_612]);
  const range = { from: day('2026-10-01'), to: day('2026-10-31') };
  const dates = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'];
  expect(dates.map((date) => isWithin(day(date), range))).toEqual([false, true, true, false]);
  expect(isWithin(NO_DAY, range)).toBe(false);
});
