/** A25: which columns of an extract are carried, how a person maps one to a field, and what is refused. */

import { expect, test } from 'vitest';
import { CloseBuilder, type FileOptions } from '../closes/close-builder.ts';
import { runResult } from '../closes/run-close.ts';
import { setupOf } from '../closes/test-close.ts';
import { deskWith } from '../core/desk/close-at-desk.ts';

/** A month whose invoice items have a custom field and a column under a name of the tenant's own. */
function october(source: FileOptions['source'] = {}): CloseBuilder {
  const text =
    'Invoice Item: ID,Invoice: Invoice Number,Account: Account Number,Invoice: Invoice Date,Service Start Date,Betrag,' +
    'Account: Currency,Region__c\n' +
    '402881a1000000000000000000000001,INV-1,A-US,2026-10-05,2026-10-01,100.00,USD,North\n';
  const file = 'items.csv';
  return CloseBuilder.small()
    .bill('INV-1', '100.00', { lineId: '402881a1000000000000000000000001' })
    .extract({ kind: 'invoice-item', file, rows: [], text, source: { kind: 'invoice-item', ...source } });
}

const stated = { amount: 'Betrag' };

test('A25 a custom field that is not mapped is listed and not carried', async () => {
  const desk = await deskWith(october({ columns: stated }).close());
  await desk.ask('close-run', {});
  const { choices } = await desk.ask('setup', {});
  const ofItems = choices.unmapped.filter(({ extract }) => extract === 'items.csv');
  expect(ofItems).toEqual([{ extract: 'items.csv', sheet: '', header: 'Region__c', isCustom: true }]);
  const { findings } = await desk.ask('overview', { basis: 'transaction' });
  expect(findings.find(({ code }) => code === 'custom-field-not-carried')?.firstPlace).toContain('Region__c');
  const mapped = choices.fields.filter(({ isStated }) => isStated);
  expect(mapped).toEqual([
    {
      ...{ extract: 'items.csv', sheet: '', kind: 'invoice-item', field: 'amount' },
      ...{ type: 'amount', isMandatory: true, header: 'Betrag', isStated: true },
    },
  ]);
});

test('A25 one column for two fields is refused beside its field', async () => {
  const columns = { ...stated, taxAmount: 'Betrag' };
  const desk = await deskWith(october({ columns: stated }).close());
  const draft = setupOf(october({ columns }).close());
  const { problems } = await desk.ask('setup-check', { draft });
  const at = draft.sources.findIndex(({ file }) => file === 'items.csv');
  expect(problems).toEqual([
    {
      path: `sources.${at}.columns.taxAmount`,
      found: 'column "Betrag" for amount and for taxAmount',
      remedy: 'Map a column to one field only.',
    },
  ]);
  const refused = await runResult(october({ columns }).close());
  expect(refused.isOk).toBe(false);
});

test('A25 one field with two columns is refused', async () => {
  const text =
    'Invoice Item: ID,Invoice: Invoice Number,Account: Account Number,Invoice: Invoice Date,' +
    'Service Start Date,Charge Amount,Invoice Item: Charge Amount,Account: Currency\n' +
    '402881a1000000000000000000000001,INV-1,A-US,2026-10-05,2026-10-01,100.00,90.00,USD\n';
  const builder = CloseBuilder.small().pair('INV-0', '1.00');
  builder.extract({
    kind: 'invoice-item',
    file: 'twice.csv',
    rows: [],
    text,
    source: { kind: 'invoice-item' },
  });
  const outcome = await runResult(builder.close());
  expect(outcome.isOk).toBe(false);
  expect(JSON.stringify(outcome)).toContain('Charge Amount and Invoice Item: Charge Amount for amount');
});

test('A25 cells that are not of the type of their field stand against signing', async () => {
  const desk = await deskWith(october({ columns: { amount: 'Region__c' } }).close());
  await desk.ask('close-run', {});
  const { blockers } = await desk.ask('review', {});
  const told = blockers.filter(({ found }) => found.includes('column Region__c'));
  expect(told.map(({ found }) => found).join()).toContain('North');
});

test('A25 a column that is stated to be no field is listed and not carried', async () => {
  const withoutAccount = { ...stated, accountNumber: null };
  const desk = await deskWith(october({ columns: withoutAccount }).close());
  await desk.ask('close-run', {});
  const { choices } = await desk.ask('setup', {});
  const ofItems = choices.unmapped.filter(({ extract }) => extract === 'items.csv');
  expect(ofItems.map(({ header }) => header)).toContain('Account: Account Number');
  const field = choices.fields.find((one) => one.extract === 'items.csv' && one.field === 'accountNumber');
  expect(field).toMatchObject({ header: '', isStated: true, isMandatory: false });
});

test('A25 a mandatory field without a column is refused beside its place, and by the close', async () => {
  const columns = { amount: null };
  const desk = await deskWith(october({ columns }).close());
  const found = 'no column for the mandatory field "amount" of invoice-item';
  const { problems } = await desk.ask('setup-check', { draft: setupOf(october({ columns }).close()) });
  expect(problems).toMatchObject([{ found }]);
  expect(problems[0]?.path).toMatch(/^sources\.\d+\.columns\.amount$/);
  const [refusal] = await desk.refusalOf('close-run', {});
  expect(refusal?.found).toBe(found);
});

test.each([
  'region',
  // A name that every object of JavaScript knows.
  'constructor',
])(
  'A25 %s, a field that the kind does not have, is refused beside its place, and by the close',
  async (field) => {
    const columns = { ...stated, [field]: 'Region__c' };
    const desk = await deskWith(october({ columns }).close());
    const draft = setupOf(october({ columns }).close());
    const { problems } = await desk.ask('setup-check', { draft });
    const found = `no field "${field}" of invoice-item`;
    expect(problems).toMatchObject([{ found }]);
    const [refusal] = await desk.refusalOf('close-run', {});
    expect(refusal?.found).toBe(found);
  },
);
