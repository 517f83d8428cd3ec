import { expect, it } from 'vitest';
import { type RateSync, syncRates } from '../../core/fx/rate-sync.ts';
import { formatDay, parseIsoDate } from '../../core/model/iso-date.ts';
import { rateRow } from '../core/fx/fx-close.ts';

const day = (text: string): number => parseIsoDate(text) ?? 0;
const RANGE = { from: day('2026-10-01'), to: day('2026-10-31') };
const SIGNED_TO = day('2026-10-02');

function words(sync: RateSync): string[] {
  return sync.rates.map((row) => `${formatDay(row.start)} ${row.rate}`).sort();
}

const present = [
  rateRow('EUR>USD 2026-09-30 1.1'),
  rateRow('EUR>USD 2026-10-02 1.2'),
  rateRow('EUR>USD 2026-10-03 1.30'),
  rateRow('EUR>USD 2026-10-04 1.4'),
  rateRow('EUR>USD 2026-10-05 1.5'),
  rateRow('EUR>USD 2026-11-01 1.6'),
];
const incoming = [
  rateRow('EUR>USD 2026-09-30 9.1'),
  rateRow('EUR>USD 2026-10-01 9'),
  rateRow('EUR>USD 2026-10-02 9.2'),
  rateRow('EUR>USD 2026-10-03 1.3'),
  rateRow('EUR>USD 2026-10-04 9.4'),
  rateRow('EUR>USD 2026-10-31 9.5'),
  rateRow('EUR>USD 2026-11-01 9.6'),
];

it('A21 a sync takes its range with both bounds, replaces nothing outside it and nothing a signed month used', () => {
  const sync = syncRates(present, incoming, RANGE, (row) => row.start <= SIGNED_TO);
  expect(words(sync)).toEqual([
    '2026-09-30 1.1',
    '2026-10-01 9',
    '2026-10-02 1.2',
    '2026-10-03 1.30',
    '2026-10-04 9.4',
    '2026-10-05 1.5',
    '2026-10-31 9.5',
    '2026-11-01 1.6',
  ]);
  expect(sync.added.map((row) => row.rate)).toEqual(['9', '9.5']);
});

it('A21 differences to rates already present are listed, those of a signed month as kept', () => {
  const sync = syncRates(present, incoming, RANGE, (row) => row.start <= SIGNED_TO);
  expect(sync.differences.map((one) => [one.present.rate, one.incoming.rate, one.isReplaced])).toEqual([
    ['1.2', '9.2', false],
    ['1.4', '9.4', true],
  ]);
});

it('A21 the same sync again changes nothing', () => {
  const once = syncRates(present, incoming, RANGE, () => false);
  const twice = syncRates(once.rates, incoming, RANGE, () => false);
  expect(words(twice)).toEqual(words(once));
  expect([twice.added, twice.differences]).toEqual([[], []]);
});
