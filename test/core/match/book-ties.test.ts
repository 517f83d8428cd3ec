import { expect, test } from 'vitest';
import { bookTiesOf } from '../../../core/match/book-ties.ts';
import type { BridgeCell } from '../../../core/match/bridge-types.ts';
import { parseIsoDate } from '../../../core/model/iso-date.ts';
import { formatMoney } from '../../../core/model/money.ts';
import { closeFixture, money } from '../../support/close-fixture.ts';

const day = (text: string): number => parseIsoDate(text) ?? 0;
const calendar = [
  { id: 202609, name: 'SEP-26', start: day('2026-09-01'), end: day('2026-09-30') },
  { id: 202610, name: 'OCT-26', start: day('2026-10-01'), end: day('2026-10-31') },
];

function cell(
  basis: BridgeCell['basis'],
  org: string,
  period: number,
  billing: string,
  revenue: string,
): BridgeCell {
  return {
    ...{ basis, org, period, currency: 'EUR', causes: new Map() },
    countsIn: basis === 'transaction' ? 'EUR' : 'USD',
    billing: money(billing),
    revenue: money(revenue),
  };
}

const cells = [
  cell('transaction', 'Europe', 202610, '10', '9'),
  cell('transaction', 'unlabeled', 202610, '-1', '0'),
  cell('transaction', 'Europe', 202609, '100', '100'),
  cell('functional', 'Europe', 202610, '11', '10'),
];

type Figures = ReturnType<typeof closeFixture>['setup']['controlFigures'];
const stated = { reference: 'GL 4000', enteredBy: 'Ana' };

function ties(...controlFigures: Figures): readonly string[] {
  const setup = { ...closeFixture().setup, controlFigures };
  return bookTiesOf({ cells, calendar, setup }).map(
    ({ what, basis, org, period, currency, live, entered }) =>
      `${what} ${basis} ${org || '*'} ${period} ${currency} ${formatMoney(live)} ${entered === undefined ? '?' : formatMoney(entered)}`,
  );
}

const blank = [
  'billing transaction Europe 0 EUR 10 ?',
  'billing transaction unlabeled 0 EUR -1 ?',
  'revenue transaction Europe 0 EUR 9 ?',
  'revenue transaction unlabeled 0 EUR 0 ?',
];

test('every org and transaction currency being closed can be tied on both sides, earlier periods cannot', () => {
  expect(ties()).toEqual(blank);
});

test('a figure of the only period being closed fills the line of its org', () => {
  const figure = { ...stated, what: 'billing', basis: 'transaction', currency: 'EUR', amount: '10' } as const;
  expect(ties({ ...figure, org: 'Europe', period: '2026-10' })).toEqual([
    'billing transaction Europe 0 EUR 10 10',
    ...blank.slice(1),
  ]);
});

test('books are kept to the minor unit: less than half a cent is no difference', () => {
  const figure = {
    ...stated,
    what: 'billing',
    basis: 'transaction',
    org: 'Europe',
    currency: 'EUR',
  } as const;
  const apart = (amount: string): bigint | undefined =>
    bookTiesOf({
      cells,
      calendar,
      setup: { ...closeFixture().setup, controlFigures: [{ ...figure, amount }] },
    })[0]?.apart;
  expect([apart('9.9951'), apart('9.995'), apart('10')]).toEqual([0n, money('0.01'), 0n]);
});

test('other figures stand on lines of their own: all orgs, another basis, an earlier period, the difference', () => {
  const found = ties(
    { ...stated, what: 'billing', basis: 'transaction', currency: 'EUR', amount: '9' },
    {
      ...stated,
      what: 'billing',
      basis: 'transaction',
      currency: 'EUR',
      amount: '9',
      period: '2026-09',
      org: 'Europe',
    },
    { ...stated, what: 'difference', basis: 'functional', currency: 'USD', amount: '1' },
  );
  expect(found.filter((line) => !line.endsWith('?'))).toEqual([
    'billing transaction * 0 EUR 9 9',
    'billing transaction Europe 202609 EUR 100 9',
    'difference functional * 0 USD 1 1',
  ]);
  expect(found).toHaveLength(blank.length + 3);
});
