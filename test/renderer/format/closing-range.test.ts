import { expect, test } from 'vitest';
import { formatClosing, lastDayOfMonth } from '../../../renderer/format/dates.ts';

test('a whole month is named, any other range is written out', () => {
  expect(formatClosing('2026-10-01', '2026-10-31', '31 Oct 2026')).toBe('OCT 2026');
  expect(formatClosing('2028-02-01', '2028-02-29', '31 Oct 2026')).toBe('FEB 2028');
  expect(formatClosing('2028-02-01', '2028-02-28', '31.10.2026')).toBe('01.02.2028 – 28.02.2028');
  expect(formatClosing('2026-10-01', '2026-11-30', '2026-10-31')).toBe('2026-10-01 – 2026-11-30');
  expect(formatClosing('', '', '31 Oct 2026')).toBe('');
});

test('the last day of a month knows leap years', () => {
  expect(lastDayOfMonth(2026, 2)).toBe('2026-02-28');
  expect(lastDayOfMonth(2028, 2)).toBe('2028-02-29');
  expect(lastDayOfMonth(2026, 12)).toBe('2026-12-31');
});
