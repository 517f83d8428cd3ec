import { expect, test } from 'vitest';
import { readSetup } from '../../../core/setup/read-setup.ts';
import { setupText } from '../../support/setup-fixture.ts';

type Json = Parameters<NonNullable<Parameters<typeof setupText>[0]>>[0];

function failuresOf(change: (json: Json) => void): readonly string[] {
  const setup = readSetup(setupText(change));
  return setup.isOk
    ? []
    : setup.failures.map((failure) => `${failure.where} | ${failure.found} | ${failure.remedy}`);
}

test('the smallest close.json is read, with defaults filled in', () => {
  const setup = readSetup(setupText());
  expect(setup.isOk && setup.value.integration.expectsInvoiceItemAdjustments).toBe(true);
  expect(setup.isOk && setup.value.tolerance.absolute).toBe('0');
});

test('text that is no JSON is refused with the place', () => {
  const setup = readSetup('{ "format": ');
  expect(setup.isOk).toBe(false);
  expect(!setup.isOk && setup.failures[0]?.found).toMatch(/no valid JSON/);
});

test.each<[string, (json: Json) => void, RegExp]>([
  [
    'a misspelt key',
    (json) => {
      json['currencys'] = {};
    },
    /top level \| unknown "currencys" \| Remove it/,
  ],
  [
    'a missing home currency',
    (json) => {
      Reflect.deleteProperty(json.currencies, 'home');
    },
    /currencies\.home \| nothing/,
  ],
  [
    'an unknown currency',
    (json) => {
      json.currencies.home = 'USX';
    },
    /currencies\.home \| "USX" \| .*ISO 4217/,
  ],
  [
    'a currency that JavaScript has a member for',
    (json) => {
      json.currencies.reporting = 'constructor';
    },
    /currencies\.reporting \| "constructor" \| .*ISO 4217/,
  ],
  [
    'a date that does not exist',
    (json) => {
      json.closing.revenue.to = '2026-02-30';
    },
    /closing\.revenue\.to \| "2026-02-30"/,
  ],
  [
    'a range that runs backwards',
    (json) => {
      json.closing.revenue.to = '2026-09-01';
    },
    /closing\.revenue .*first day/,
  ],
  [
    'an unknown generation',
    (json) => {
      json.integration.generation = 'otr';
    },
    /Write one of: batch, order-to-revenue/,
  ],
  [
    'an amount as a number',
    (json) => {
      json['tolerance'] = { absolute: 0.05 };
    },
    /tolerance\.absolute \| 0\.05 \| Put it in quotes: "0\.05"/,
  ],
  [
    'no sources',
    (json) => {
      json.sources = [];
    },
    /sources \| \[\] \| Must not be empty/,
  ],
  [
    'a file outside the folder',
    (json) => {
      json.sources = [{ file: '../salaries.csv' }];
    },
    /inside the folder/,
  ],
  [
    'the same file twice',
    (json) => {
      json.sources = [{ file: 'a.csv' }, { file: 'a.csv' }];
    },
    /file "a\.csv" twice/,
  ],
  [
    'an org without closing range',
    (json) => {
      json.orgs.billing = [{ name: 'US' }, { name: 'DE' }];
    },
    /no closing range for org "DE"/,
  ],
  [
    'an org without closing range that JavaScript has a member for',
    (json) => {
      json.orgs.billing = [{ name: 'US' }, { name: 'constructor' }];
    },
    /no closing range for org "constructor"/,
  ],
  [
    'a period assigned to an unknown org',
    (json) => {
      json['periods'] = { assignments: [{ id: 'p1', org: 'FR' }] };
    },
    /no Billing org "FR"/,
  ],
  [
    'a rounding increment of zero',
    (json) => {
      json.currencies = Object.assign(json.currencies, { increments: { CHF: '0.00' } });
    },
    /currencies\.increments\.CHF \| "0\.00" \| Must be above zero/,
  ],
  [
    'an account extract of a month after the close',
    (json) => {
      json.sources = [Object.assign({ file: 'accounts.csv' }, { month: '2026-11' })];
    },
    /entry 1 \(accounts\.csv\)\.month \| 2026-11, and the closing ranges end in 2026-10 \| Take the extract/,
  ],
  [
    'a prior close outside the folder',
    (json) => {
      json['priorClose'] = { folder: '../september', signedBy: 'R', signedOn: '2026-10-05' };
    },
    /priorClose\.folder \| "\.\.\/september" \| Copy the signed prior close/,
  ],
])('%s is refused with path, finding and remedy', (_, change, expected) => {
  expect(failuresOf(change).join('\n')).toMatch(expected);
});

test('all problems are shown at once', () => {
  const failures = failuresOf((json) => {
    json.currencies.home = 'USX';
    json.integration.generation = 'otr';
    json.sources = [];
  });
  expect(failures).toHaveLength(3);
});
