import { expect, test } from 'vitest';
import { readSetup } from '../../../core/setup/read-setup.ts';
import { setupText } from '../../support/setup-fixture.ts';

const figure = {
  what: 'billing',
  basis: 'transaction',
  currency: 'USD',
  amount: '1204.50',
  reference: 'Period balance 2026-10',
  enteredBy: 'Ana Ruiz',
};

function failuresOf(...figures: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const setup = readSetup(setupText((json) => Object.assign(json, { controlFigures: figures })));
  return setup.isOk ? [] : setup.failures.map(({ where, found }) => `${where} | ${found}`);
}

test('a figure of all orgs and periods, of one org and of one period stand side by side', () => {
  expect(failuresOf(figure, { ...figure, org: 'unlabeled' }, { ...figure, period: '2026-10' })).toEqual([]);
});

test.each([
  ['an unknown org', [{ ...figure, org: 'Mars' }], /entry 1\.org \| no Revenue organization "Mars"/],
  [
    'one place twice',
    [figure, { ...figure, amount: '1' }],
    /entry 2 \| a second figure for billing, transaction, all orgs/,
  ],
  [
    'another reporting currency',
    [{ ...figure, basis: 'reporting', currency: 'JPY' }],
    /\.currency \| JPY, and/,
  ],
  ['an amount as a number', [{ ...figure, amount: 1204.5 }], /amount \| 1204\.5/],
  ['a period that is none', [{ ...figure, period: 'OCT-26' }], /period \| "OCT-26"/],
  ['no reference', [{ ...figure, reference: '' }], /reference \| ""/],
])('%s is refused', (_, figures, message) => {
  expect(failuresOf(...figures).join('\n')).toMatch(message);
});
