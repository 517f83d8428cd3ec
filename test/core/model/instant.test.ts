import { expect, it } from 'vitest';
import { counted } from '../../../core/model/counted.ts';
import { instantOf } from '../../../core/model/instant.ts';

const midnight = Date.UTC(2026, 10, 1);

it.each([
  ['2026-11-01', midnight],
  ['2026-11-01T00:00', midnight],
  ['2026-11-01 00:00:00', midnight],
  ['2026-11-01T00:00:00.000Z', midnight],
  ['2026-11-01T02:00:00+02:00', midnight],
  ['2026-10-31T19:00:00-0500', midnight],
  ['2026-11-01t00:00:00z', midnight],
  ['', undefined],
  ['1 November 2026', undefined],
  ['11/01/2026', undefined],
  ['2026-13-01', undefined],
  ['2026-02-30T10:00:00Z', undefined],
])('%j is that point in time, in every time zone of the machine', (text, time) => {
  const zone = process.env['TZ'];
  try {
    for (process.env['TZ'] of ['Pacific/Kiritimati', 'America/New_York']) expect(instantOf(text)).toBe(time);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

it('a count agrees with its noun', () => {
  expect([0, 1, 2].map((count) => counted(count, 'row'))).toEqual(['0 rows', '1 row', '2 rows']);
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});
