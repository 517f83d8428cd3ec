import { expect, test } from 'vitest';
import { withoutHeader } from '../../../renderer/screens/setup/pasted-header.ts';

const BILLING = ['name', 'homeCurrency', 'id'];
const REVENUE = ['name', 'number', 'functionalCurrency'];
const ROW = ['Germany', 'EUR', 'id-2'];

test.each([
  [BILLING, ['Name', 'Home currency', 'Org id']],
  [BILLING, ['Org', 'CCY', 'UUID']],
  [BILLING, ['ORGANIZATION_NAME', 'HOME_CURRENCY']],
  [BILLING, ['Org name']],
  [REVENUE, ['Revenue organization', 'Sec Atr Val', 'Functional currency']],
  [REVENUE, ['Name', 'Org number']],
])('%j: a first line that names the columns is a header: %j', (keys, header) => {
  expect(withoutHeader(keys, [header, ROW]).header).toEqual(header);
});

test.each([
  [['Entity'], 'an org may be called so'],
  [['Org', 'USD', 'id-1'], 'it has a currency of its own'],
  [['US', 'Currency'], 'it has a name of its own'],
  [['Currency', 'Id'], 'none of its words is a name'],
  [['Org', 'Name', 'Id'], 'two of its words are names'],
  [['Name', '', 'Id'], 'one of its cells says nothing'],
])('%j is a row like the others: %s', (line) => {
  const lines = [line, ROW];
  expect(withoutHeader(BILLING, lines)).toEqual({ header: undefined, lines });
});

test('a header alone is no list', () => {
  const lines = [['Name', 'Home currency']];
  expect(withoutHeader(BILLING, lines)).toEqual({ header: undefined, lines });
});

test('cells below a header stand in the order that it says', () => {
  const header = ['Org ID', 'Organization', 'Currency'];
  expect(withoutHeader(BILLING, [header, ['id-2', 'Germany', 'EUR'], ['id-3', 'Japan']])).toEqual({
    header,
    lines: [
      ['Germany', 'EUR', 'id-2'],
      ['Japan', '', 'id-3'],
    ],
  });
});
