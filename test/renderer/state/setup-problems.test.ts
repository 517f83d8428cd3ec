import { expect, test } from 'vitest';
import { checkSettings } from '../../../core/setup/read-setup.ts';
import { problemInWords } from '../../../renderer/state/setup-problems.ts';

/** What the check says of a setup, in the words of the window. */
function told(draft: unknown): readonly string[] {
  return checkSettings(draft)
    .problems.map(problemInWords)
    .map(({ path, found, remedy }) => `${path}: ${found}. ${remedy}`);
}

const begun = {
  format: 'tieout-close/1',
  tenant: { name: 'Marlow' },
  closing: {
    unlabeled: { from: '2026-10-01', to: '2026-10-31' },
    revenue: { from: '2026-10-01', to: '2026-10-32' },
    orgs: {},
  },
  integration: { generation: 'batch' },
  settlement: { regime: 'old' },
  features: { multiOrg: true },
  orgs: { billing: [], revenue: [], mapping: [] },
  currencies: { home: 'USD', reporting: '' },
  sources: [],
};

test('what the check finds in a new close is told beside the fields of the window', () => {
  expect(told(begun)).toEqual([
    'closing.revenue.to: "2026-10-32". Enter an existing day.',
    'settlement.regime: "old". Choose one of the list.',
    'orgs.revenue: nothing yet. Add at least one Revenue organization.',
    'currencies.reporting: nothing yet. Choose a currency.',
    'books.primary: nothing yet. Fill it in.',
    'sources: nothing yet. Import the extracts of Billing and Revenue.',
  ]);
});

test('a range whose days stand in the other order is told as two days', () => {
  const closing = { ...begun.closing, unlabeled: { from: '2026-10-31', to: '2026-10-01' } };
  expect(told({ ...begun, closing })).toContain(
    'closing.unlabeled: 2026-10-31 to 2026-10-01. Enter the earlier day first.',
  );
});

test('nothing that is told speaks of the command line or of how a file is written', () => {
  for (const words of told(begun)) expect(words).not.toMatch(/`|\{|\}|schema|YYYY/);
});

test('a rule that joins parts is told as it is', () => {
  const problem = { path: 'orgs.mapping.0', found: 'no Billing org "X"', remedy: 'Name an org of the list.' };
  expect(problemInWords(problem)).toEqual(problem);
});
