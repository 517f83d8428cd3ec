import { expect, test } from 'vitest';
import { formatDay, formatMoment, formatMonth } from '../../../renderer/format/dates.ts';
import { isDay, isMoment, typedDay, typedMoment, typedMonth } from '../../../renderer/format/typed-day.ts';

const STYLES = ['31 Oct 2026', '2026-10-31', '31.10.2026', '31/10/2026', '10/31/2026'] as const;

test.each(STYLES)(
  'a day shown under %s reads as itself, and ISO and names do under every setting',
  (style) => {
    for (const day of ['2026-10-31', '2026-03-04', '2028-02-29']) {
      expect(typedDay(formatDay(day, style), style)).toBe(day);
      expect(typedDay(day, style)).toBe(day);
      expect(typedDay(formatDay(day, '31 Oct 2026'), style)).toBe(day);
    }
  },
);

test('digits alone are read in the order of the setting and in no other', () => {
  expect(typedDay('3/4/2026', '31/10/2026')).toBe('2026-04-03');
  expect(typedDay('3/4/2026', '10/31/2026')).toBe('2026-03-04');
  expect(typedDay('3.4.2026', '31.10.2026')).toBe('2026-04-03');
  expect(typedDay('3/4/2026', '31 Oct 2026')).toBeUndefined();
  expect(typedDay('3/4/2026', '2026-10-31')).toBeUndefined();
  expect(typedDay('3/4/2026', '31.10.2026')).toBeUndefined();
  expect(typedDay('3.4.2026', '31/10/2026')).toBeUndefined();
  // The other order, which the digits would prove, is a slip under this setting.
  expect(typedDay('31/10/2026', '10/31/2026')).toBeUndefined();
});

test.each([
  '1 Oct 2026',
  '01-oct-2026',
  '1 October 2026',
  'Oct 1, 2026',
  'october 1 2026',
  '1Oct2026',
  '2026-10-1',
])('%s is the first of October', (typed) => {
  expect(typedDay(typed, '31 Oct 2026')).toBe('2026-10-01');
});

test.each([
  '31 Feb 2026',
  '2026-02-29',
  '2026-13-01',
  '0 Oct 2026',
  '1 Oct 26',
  '1 Okt 2026',
  'Oct 2026',
  '',
  '45000',
])('%j is no day', (typed) => {
  expect(typedDay(typed, '31 Oct 2026')).toBeUndefined();
});

test('a month is read with its name or as digits with four of the year', () => {
  for (const typed of ['2026-10', 'Oct 2026', 'october 2026', 'OCT-2026', '10/2026', '10.2026']) {
    expect(typedMonth(typed), typed).toBe('2026-10');
  }
  for (const typed of ['OCT-26', '13/2026', '2026', 'Oct', '2026-10-31']) {
    expect(typedMonth(typed), typed).toBeUndefined();
  }
  expect(formatMonth('2026-10', '10/31/2026')).toBe('Oct 2026');
  expect(formatMonth('2026-10', '2026-10-31')).toBe('2026-10');
});

test('a moment is a day with a time in UTC; one with an offset stays as it is and is shown in UTC', () => {
  expect(typedMoment('2 Nov 2026 6:15', '31 Oct 2026')).toBe('2026-11-02T06:15:00Z');
  expect(typedMoment('02.11.2026, 06:15', '31.10.2026')).toBe('2026-11-02T06:15:00Z');
  expect(typedMoment('2026-11-02T06:15', '10/31/2026')).toBe('2026-11-02T06:15:00Z');
  expect(typedMoment('2026-11-02 06:15:59 UTC', '31 Oct 2026')).toBe('2026-11-02T06:15:59Z');
  const offset = '2026-11-02T00:15:00+01:00';
  expect(typedMoment(offset, '31 Oct 2026')).toBe(offset);
  expect(formatMoment(offset, '31 Oct 2026')).toBe('1 Nov 2026, 23:15 UTC');
  for (const typed of ['2 Nov 2026', '2 Nov 2026 24:00', '2 Nov 2026 6:5', '06:15', '2026-02-30T10:00:00Z']) {
    expect(typedMoment(typed, '31 Oct 2026'), typed).toBeUndefined();
  }
});

test('ISO text is told from what was typed', () => {
  expect(['2026-10-31', '2026-10-32', '2026-1-1', ''].map(isDay)).toEqual([true, false, false, false]);
  expect(['2026-10-31T10:00:00Z', '2026-10-31T10:00', '2026-10-31'].map(isMoment)).toEqual([
    true,
    false,
    false,
  ]);
});
