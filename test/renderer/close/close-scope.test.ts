/** Which lines stand behind a figure of the dashboard, and how strongly a cell is coloured. */

import { expect, test } from 'vitest';
import type { HeatCell } from '../../../core/contract/window/overview.ts';
import {
  chooseCell,
  chooseWhole,
  fitted,
  isChosen,
  periodsOf,
  useCloseChoices,
} from '../../../renderer/screens/close/close-choices.ts';
import { cellsOf, linesBehind, partWords } from '../../../renderer/screens/close/close-scope.ts';
import { heatOf } from '../../../renderer/screens/close/heat-level.ts';

function cell(org: string, period: number, currency: string, countsIn = currency): HeatCell {
  return {
    ...{ org, orgTitle: org, period, currency, countsIn, isClosing: period === 202_610 },
    ...{ billing: '1', revenue: '1', difference: '0', unexplained: '0', apart: '0.0', standing: 'ties' },
  };
}

const cells = [
  cell('Europe', 202_609, 'EUR'),
  cell('Europe', 202_610, 'EUR'),
  cell('Americas', 202_610, 'USD'),
  cell('Americas', 202_610, 'EUR', 'USD'),
];

test('on the basis of the documents a currency is cut out by itself', () => {
  const part = { basis: 'transaction', countsIn: 'EUR', periods: [202_610] } as const;
  expect(cellsOf(cells, part)).toEqual({ periods: [202_610], currencies: ['EUR'] });
});

test('on another basis it is cut out by the orgs that count in it', () => {
  expect(cellsOf(cells, { basis: 'functional', countsIn: 'USD' })).toEqual({ orgs: ['Americas'] });
  const one = cells.filter(({ countsIn }) => countsIn === 'USD');
  expect(cellsOf(one, { basis: 'reporting', countsIn: 'USD' })).toEqual({});
});

test('a chosen org restricts every basis', () => {
  const part = { basis: 'reporting', countsIn: 'USD', org: 'Europe' } as const;
  expect(cellsOf(cells, part)).toEqual({ orgs: ['Europe'] });
});

test('the chip of the lines names what they are restricted to', () => {
  const part = { basis: 'transaction', countsIn: 'EUR', org: 'Europe', periods: [202_610] } as const;
  const focus = linesBehind(cells, part, { cause: 'timing', causeTitle: 'Timing' });
  expect(focus.title).toBe('Europe · OCT-26 · EUR · Timing');
  expect(focus.scope?.bridge).toEqual({
    ...{ basis: 'transaction', orgs: ['Europe'], periods: [202_610], currencies: ['EUR'], cause: 'timing' },
  });
  expect(linesBehind(cells, { ...part, periods: [202_609, 202_610] }, { side: 'billing' }).title).toBe(
    'Europe · SEP-26 to OCT-26 · EUR · Billing',
  );
});

test('choices that the figures no longer know fall back', () => {
  const before = { ...useCloseChoices.getState(), countsIn: 'GBP', org: 'Gone', period: 202_501 };
  expect(fitted(before, { cells })).toMatchObject({
    countsIn: 'EUR',
    currency: 'EUR',
    org: undefined,
    period: undefined,
  });
  expect(fitted({ ...before, countsIn: 'USD', org: 'Americas' }, { cells })).toMatchObject({
    ...{ countsIn: 'USD', org: 'Americas' },
  });
  expect(periodsOf(cells, true)).toEqual([202_610]);
});

test('an org is shown in a currency that it counts in', () => {
  const before = { ...useCloseChoices.getState(), countsIn: 'USD', org: 'Europe' };
  expect(fitted(before, { cells })).toMatchObject({ countsIn: 'EUR', org: 'Europe' });
});

test('a cell that is chosen is what the bridge is about, on the basis of its documents or any other', () => {
  const [, europe, , inEuros] = cells;
  if (!europe || !inEuros) throw new Error('the cells are above');
  chooseCell(inEuros);
  const functional = { ...useCloseChoices.getState(), basis: 'functional' } as const;
  expect(cells.map((each) => isChosen(functional, each))).toEqual([false, false, false, true]);
  const part = { basis: 'functional', countsIn: 'USD', org: 'Americas', documents: 'EUR' } as const;
  expect(cellsOf(cells, part)).toEqual({ orgs: ['Americas'], currencies: ['EUR'] });
  expect(partWords(cells, { ...part, periods: [202_610] })).toBe(
    'Americas · OCT-26 · documents in EUR · USD',
  );
  // Not all that counts in dollars either.
  expect(partWords(cells, { ...part, documents: 'USD' })).toBe('Americas · documents in USD · USD');
  chooseCell(europe);
  expect(cells.map((each) => isChosen(useCloseChoices.getState(), each))).toEqual([
    false,
    true,
    false,
    false,
  ]);
  chooseWhole();
  expect(useCloseChoices.getState()).toMatchObject({ org: undefined, period: undefined, countsIn: 'EUR' });
});

test('cells are coloured by how far both sides are apart', () => {
  expect(heatOf({ standing: 'ties', apart: '0.0' })).toBe(0);
  expect(heatOf({ standing: 'explained', apart: '-0.4' })).toBe(1);
  expect(heatOf({ standing: 'explained', apart: '-6.2' })).toBe(3);
  expect(heatOf({ standing: 'open', apart: '150.0' })).toBe(4);
  expect(heatOf({ standing: 'explained', apart: '' })).toBe(4);
});
