import { describe, expect, it } from 'vitest';
import { bindColumns } from '../../../core/extract/bind-columns.ts';
import { headerName, isCustomField } from '../../../core/extract/header.ts';
import { defineKind, type ExtractKind, field, mandatory } from '../../../core/extract/kind.ts';
import { recognise } from '../../../core/extract/recognise.ts';
import { importText, sample } from './import-text.ts';

const account = defineKind({
  name: 'account',
  title: 'Account',
  system: 'billing',
  objects: ['Account'],
  fields: { id: field('id', ['ID']), number: mandatory('text', ['Account Number']) },
});

describe('headerName', () => {
  it.each([
    ['Account: Account Number', 'account', 'accountnumber'],
    ['\ufeffAccount.AccountNumber', 'account', 'accountnumber'],
    [' accountNumber ', '', 'accountnumber'],
    ['account_number', '', 'accountnumber'],
    ['Amount (Home Currency)', '', 'amounthomecurrency'],
    ['Inv. Amount', '', 'invamount'],
  ])('%s', (header, object, name) => {
    expect(headerName(header)).toEqual({ object, name });
  });

  it('knows custom fields', () => {
    expect(['Delivery__c', 'Account: Region__C', 'plainc'].map(isCustomField)).toEqual([true, true, false]);
  });
});

describe('bindColumns', () => {
  const fieldsOf = (...headers: string[]) => bindColumns(headers, sample, {}).fields;

  it('keeps the prefix of a joined object', () => {
    expect(fieldsOf('Account: ID', 'Sample Item: ID', 'Account: Account Number')).toEqual([
      'accountId',
      'id',
      'account',
    ]);
    expect(fieldsOf('Subscription: Account Number')).toEqual(['']);
    expect(fieldsOf('Subscription: ID', 'Account: Status', 'Subscription: Invoice Number')).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('reads a header without prefix as a joined column only where no own field fits', () => {
    expect(fieldsOf('id', 'accountid', 'accountnumber')).toEqual(['id', 'accountId', 'account']);
    expect(fieldsOf('account_id', 'account_account_number')).toEqual(['accountId', 'account']);
    expect(
      bindColumns(
        ['accountid'],
        {
          ...sample,
          fields: { own: field('id', ['Account ID']), joined: field('id', ['Account: ID']) },
        },
        {},
      ).fields,
    ).toEqual(['own']);
  });

  it('takes a stated column before any label', () => {
    const binding = bindColumns(['ID', 'Number X', 'Invoice Number'], sample, {
      number: 'Number X',
      date: 'Absent',
    });
    expect(binding.fields).toEqual(['id', 'number', '']);
    expect(binding.unmapped).toEqual([{ field: 'date', header: 'Absent' }]);
  });

  it('tells two columns for one field', () => {
    const binding = bindColumns(['ID', 'Invoice Number', 'Amount', 'Extended Price'], sample, {});
    expect(binding.twice).toEqual([{ field: 'amount', headers: ['Amount', 'Extended Price'] }]);
    expect(binding.fields).toEqual(['id', 'number', '', '']);
  });
});

describe('recognise', () => {
  const outcomeOf = (headers: string[], kinds: readonly ExtractKind[] = [account, sample]) => {
    const found = recognise(headers, kinds);
    return found.outcome === 'recognised' ? found.binding.kind.name : found.outcome;
  };

  it('goes by the base object where headers carry one, whatever is joined', () => {
    const headers = [
      'Account: Account Number',
      'Account: ID',
      'Sample Item: ID',
      'Sample Item: Invoice Number',
    ];
    expect(outcomeOf(headers)).toBe('sample');
    expect(outcomeOf(['Account: Account Number', 'Account: ID'])).toBe('account');
    expect(outcomeOf(['ID', 'Account Number'])).toBe('account');
  });

  it('rules out a kind whose own object no header carries, even if it knows more columns', () => {
    const fields = {
      item: mandatory('id', ['Sample Item: ID']),
      number: field('text', ['Sample Item: Invoice Number']),
      subscription: field('text', ['Subscription: Name']),
    };
    const wide = defineKind({ name: 'wide', title: 'Wide', system: 'billing', objects: ['Wide'], fields });
    const headers = ['Sample Item: ID', 'Sample Item: Invoice Number', 'Subscription: Name'];
    expect(outcomeOf(headers, [wide, sample])).toBe('sample');
  });

  it('takes the kind with the most columns and asks at a tie, in any order of kinds', () => {
    const narrow = defineKind({
      name: 'narrow',
      title: 'Narrow',
      system: 'billing',
      objects: [],
      fields: { id: mandatory('id', ['ID']) },
    });
    const twin = { ...sample, name: 'twin', objects: [] };
    const headers = ['ID', 'Invoice Number', 'Amount'];
    expect(outcomeOf(headers, [narrow, sample])).toBe('sample');
    expect(outcomeOf(headers, [sample, narrow])).toBe('sample');
    expect(outcomeOf(headers, [sample, twin])).toBe('ambiguous');
    expect(outcomeOf(['Amount'])).toBe('unknown');
  });
});

describe('the header of a file', () => {
  it('names the mandatory columns that the nearest kinds lack', async () => {
    const { findings, table, file } = await importText('Amount,ID\n1,2\n', {}, { kinds: [account, sample] });
    expect(findings).toEqual(['kind-unknown 1 : sample lacks Invoice Number; account lacks Account Number']);
    expect(table).toBeUndefined();
    expect(file.kind).toBe('');
    expect(file.rows).toEqual({ rowsRead: 2, header: 1, blank: 0, refused: 1, data: 0 });
  });

  it('names kinds whose own object heads columns first, the one that most columns are of foremost', async () => {
    const item = {
      ...sample,
      fields: {
        ...sample.fields,
        amount: mandatory('amount', ['Amount']),
        date: mandatory('date', ['Service Date']),
      },
    };
    // `loose` lacks the smallest share of what it needs, and no column is its own.
    const text = 'Account: ID,Sample Item: ID,Sample Item: Status\na,b,c\n';
    const loose = {
      ...account,
      name: 'loose',
      objects: [],
      fields: { id: mandatory('id', ['Account: ID']), x: mandatory('id', ['X']) },
    };
    const { findings } = await importText(text, {}, { kinds: [loose, account, item] });
    expect(findings).toEqual([
      'kind-unknown 1 : sample lacks Invoice Number, Service Date, Amount; account lacks Account Number; loose lacks X',
    ]);
  });

  it('is found below title rows, and every row is counted', async () => {
    const text = 'Report of October\n\n"Tenant, Inc."\nID,Invoice Number\n\na,b\n';
    const { file, table, findings } = await importText(text, { delimiter: ',' });
    expect(findings).toEqual([]);
    expect(table?.row.get(0)).toBe(6);
    expect(file.rows).toEqual({ rowsRead: 6, header: 3, blank: 2, refused: 0, data: 1 });
  });

  it('of a stated kind says which columns are missing', async () => {
    const { findings, table } = await importText('Title\nAmount,ID\n1,2\n', {
      kind: 'sample',
      delimiter: ',',
    });
    expect(findings).toEqual(['column-missing 2 Invoice Number: a file of kind sample without it']);
    expect(table).toBeUndefined();
  });

  it('of a kind that does not exist is refused', async () => {
    const { findings } = await importText('ID,Invoice Number\n', { kind: 'smaple' });
    expect(findings).toEqual(['kind-unknown 0 : the stated kind "smaple"; known are sample']);
  });

  it('twice for a mandatory field stops the import, for another one leaves it out', async () => {
    const stopped = await importText('ID,Id,Invoice Number\na,b,c\n');
    expect(stopped.findings).toEqual(['column-twice 1 ID: ID and Id for id']);
    expect(stopped.table).toBeUndefined();
    const optional = await importText('ID,Invoice Number,Amount,Extended Price\na,b,1,2\n');
    expect(optional.cells('amount')).toEqual(['']);
    const solved = await importText('ID,Invoice Number,Amount,Extended Price\na,b,1,2\n', {
      columns: { amount: 'Extended Price' },
    });
    expect(solved.findings).toEqual([]);
    expect(solved.cells('amount')).toEqual(['2']);
  });

  it('leaves a recognised column out where no column is stated to be its field', async () => {
    const text = 'ID,Invoice Number,Amount,Status\na,b,1,Posted\n';
    const read = await importText(text, { columns: { status: null } });
    expect(read.findings).toEqual([]);
    expect(read.cells('status')).toEqual(['']);
    expect(read.cells('amount')).toEqual(['1']);
    expect(read.file.columns.at(-1)).toEqual({ header: 'Status', field: '', format: '' });
    const moved = await importText(text, { columns: { status: null, account: 'Status' } });
    expect(moved.cells('account')).toEqual(['Posted']);
  });

  it('lists every column, and custom fields that nothing carries', async () => {
    const { file, findings } = await importText(
      'ID,Invoice Number,Invoice Date,Region__c,Else\na,b,2025-10-31,x,y\n',
    );
    expect(file.columns).toEqual([
      { header: 'ID', field: 'id', format: 'id' },
      { header: 'Invoice Number', field: 'number', format: 'text' },
      { header: 'Invoice Date', field: 'date', format: 'date YMD' },
      { header: 'Region__c', field: '', format: '' },
      { header: 'Else', field: '', format: '' },
    ]);
    expect(findings).toEqual(['custom-field-not-carried 1 Region__c: a column that is not used']);
  });
});
