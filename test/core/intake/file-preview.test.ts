import { describe, expect, it } from 'vitest';
import { ImportCancelled } from '../../../core/extract/import-extract.ts';
import { headerStyleOf } from '../../../core/intake/header-style.ts';
import { previewOf } from '../../../core/intake/preview-files.ts';
import { setupSoFar } from '../../../core/setup/setup-so-far.ts';
import {
  adjusted,
  answered,
  emptyBasis,
  filesOffered,
  only,
  previewed,
  previewedFile,
  quietControl,
} from '../../support/offers.ts';

const HEADER = 'Payment: Payment Number,Payment: Effective Date,Payment: Amount,Payment: Currency';
const row = (at: number, ...cells: string[]): string => [`P-${at}`, ...cells].join(',');
const payments = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

describe('a preview', () => {
  it('says kind, columns, samples, sums and the entry of sources', async () => {
    const preview = await previewedFile(
      payments(
        row(1, '2026-10-05', '1.50', 'USD'),
        row(2, '2026-10-06', '', 'USD'),
        row(3, '2026-10-07', '2.50', 'EUR'),
      ),
      'payments.csv',
    );
    expect(preview).toMatchObject({
      kind: 'payment',
      kindTitle: 'Payment',
      system: 'billing',
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      rows: { read: 4, blank: 0, refused: 0, data: 3 },
      sums: [
        { currency: 'EUR', amount: '2.5' },
        { currency: 'USD', amount: '1.5' },
      ],
      questions: [],
      replaces: '',
      isKnown: false,
      stated: { file: 'payments.csv' },
    });
    expect(preview.kinds[0]).toEqual({ kind: 'payment', title: 'Payment' });
    expect(preview.columns[2]).toEqual({
      header: 'Payment: Amount',
      field: 'amount',
      format: 'number 1,234.5',
      samples: ['1.50', '2.50'],
      suggestions: [],
    });
    expect(preview.fields.find(({ field }) => field === 'date')).toEqual({
      field: 'date',
      title: 'Effective Date',
      type: 'date',
      isMandatory: true,
    });
  });

  it('proposes fields for a column that none took, by its words only', async () => {
    const text = payments(row(1, '2026-10-05', '1.50', 'USD,Posted')).replace(
      HEADER,
      `${HEADER},Status of Payment`,
    );
    const { columns } = await previewedFile(text);
    expect(columns[4]).toMatchObject({ header: 'Status of Payment', field: '', format: '' });
    expect(columns[4]?.suggestions).toContain('status');
  });

  it('lists refused rows and unreadable cells with the row as it stands, also far down in the file', async () => {
    const good = Array.from({ length: 2000 }, (_, at) => row(at, '2026-10-31', '1.50', 'USD'));
    const text = payments(
      ...good,
      'P-x,2026-10-05',
      row(1, '31-31-2026', '1.50', 'USD'),
      row(2, '2026-10-05', 'ten', 'Taler'),
    );
    const preview = await previewedFile(text);
    expect(preview.rows).toEqual({ read: 2004, blank: 0, refused: 1, data: 2002 });
    expect(
      preview.refused.map(({ row: at, column, code, cells }) => [at, column, code, cells.join(',')]),
    ).toEqual([
      [2002, '', 'row-refused', 'P-x,2026-10-05'],
      [2003, 'Payment: Effective Date', 'date-unreadable', 'P-1,31-31-2026,1.50,USD'],
      [2004, 'Payment: Currency', 'currency-unknown', 'P-2,2026-10-05,ten,Taler'],
      [2004, 'Payment: Amount', 'number-unreadable', 'P-2,2026-10-05,ten,Taler'],
    ]);
    expect(preview.refused[0]?.remedy).not.toMatch(/tieout/);
  });

  it('tells a blank amount and a blank direction of rows that count, as the run does', async () => {
    const header =
      'Adjustment Number,Adjustment Date,Type,Amount,Status,Account Number,Invoice Number,Currency';
    const rest = 'A-1,INV-1,USD';
    const text = [
      header,
      `IIA-1,2026-10-05,Credit,,Processed,${rest}`,
      `IIA-2,2026-10-05,,7.00,Processed,${rest}`,
      `IIA-3,2026-10-05,Credit,,Cancelled,${rest}`,
      `IIA-4,2026-10-05,Credit,ten,Processed,${rest}`,
      `IIA-5,2026-10-05,Credit,1.00,Processed,${rest}\n`,
    ].join('\n');
    const held = await adjusted(await previewed({ 'file.csv': text }), { kind: 'invoice-adjustment' });
    const { refused, rows } = only(held);
    expect(refused.map(({ row: at, code, column, found }) => [at, code, column, found])).toEqual([
      [2, 'amount-missing', 'Amount', 'blank, in IIA-1'],
      [3, 'direction-missing', 'Type', 'blank, with an amount of 7.00'],
      [5, 'number-unreadable', 'Amount', expect.stringContaining('ten')],
    ]);
    expect(refused[0]).toMatchObject({ remedy: 'Export the row again with its amount.' });
    expect(rows).toMatchObject({ data: 5, refused: 0 });
  });

  it('knows of rows in another book once the setup says which is the primary one', async () => {
    const text =
      'Rc Bill Type,Invoice Num,Invoice Amount (T),Transaction Currency,Book Name\nINV,INV-1,,USD,Tax\n';
    const told = async (setup: Record<string, unknown>) =>
      (await previewedFile(text, 'bills.csv', { setupSoFar: setupSoFar(setup) })).refused.map(
        ({ code }) => code,
      );
    expect(await told({})).toEqual(['amount-missing']);
    expect(await told({ books: { primary: 'ASC 606' } })).toEqual([]);
    expect(await told({ books: { primary: 'Tax' } })).toEqual(['amount-missing']);
  });

  it('shows 200 places and counts all rows', async () => {
    const { refused, rows } = await previewedFile(payments(...Array.from({ length: 500 }, () => 'a,b')));
    expect([refused.length, rows.refused]).toEqual([200, 500]);
  });

  it('knows the names of currencies that the setup gives', async () => {
    const text = payments(row(1, '2026-10-05', '1.50', 'Taler'));
    expect((await previewedFile(text)).refused.map(({ code }) => code)).toEqual(['currency-unknown']);
    const { refused, sums } = await previewedFile(text, 'file.csv', { currencyNames: { Taler: 'EUR' } });
    expect([refused, sums]).toEqual([[], [{ currency: 'EUR', amount: '1.5' }]]);
  });

  it('lists what is not carried', async () => {
    const text = payments(row(1, '2026-10-05', '1.50', 'USD,x')).replace(
      HEADER,
      `${HEADER},Payment: Region__c`,
    );
    expect((await previewedFile(text)).findings).toEqual([
      expect.objectContaining({ code: 'custom-field-not-carried', severity: 'note', count: 1 }),
    ]);
  });

  it('tells how far it is and stops when it is told to', async () => {
    const text = payments(...Array.from({ length: 50_000 }, (_, at) => row(at, '2026-10-31', '1.50', 'USD')));
    const told: { stage: string; done: number; total: number }[] = [];
    const onProgress = (progress: (typeof told)[number]): void => void told.push(progress);
    const offers = filesOffered({ 'payments.csv': text });
    await previewOf(offers, emptyBasis, { ...quietControl, onProgress });
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual({ stage: 'read payments.csv', done: text.length, total: text.length });
    const isCancelled = (): boolean => true;
    await expect(previewOf(offers, emptyBasis, { ...quietControl, isCancelled })).rejects.toThrow(
      ImportCancelled,
    );
  });
});

describe('a question', () => {
  it('about the order of day and month names what other columns prove, and may be answered for all at once', async () => {
    const header = 'Invoice Number,Invoice Date,Posted Date,Created Date,Amount';
    const text = `${header}\nINV-1,03/04/2026,04/05/2026,25/04/2026,1\n`;
    const held = await previewed({ 'invoices.csv': text });
    const { questions } = only(held);
    expect(questions.map(({ about, subject, found }) => [about, subject, found])).toEqual([
      [
        'date-order',
        'Invoice Date',
        '"03/04/2026" is 2026-04-03 or 2026-03-04; column "Created Date" has 25/04/2026.',
      ],
      [
        'date-order',
        'Posted Date',
        '"04/05/2026" is 2026-05-04 or 2026-04-05; column "Created Date" has 25/04/2026.',
      ],
    ]);
    expect(only(await answered(held, 'MDY')).questions).toHaveLength(1);
    const all = only(await answered(held, 'DMY *'));
    expect(all.questions).toEqual([]);
    expect(all.stated).toEqual({
      file: 'invoices.csv',
      dateOrder: { 'Invoice Date': 'DMY', 'Posted Date': 'DMY' },
    });
    expect(all.columns.map(({ format }) => format)).toContain('date DMY');
  });

  it('about an unknown kind offers the nearest first; then the missing column is asked for', async () => {
    const text = 'Payment: Payment Number,Payment: Effective Date,Payment: Sum\nP-1,2026-10-31,5\n';
    const held = await previewed({ 'file.csv': text });
    expect(only(held).questions[0]).toMatchObject({
      about: 'kind',
      found: expect.stringContaining('Payment lacks Amount'),
    });
    expect(only(held).questions[0]?.options[0]?.value).toBe('payment');
    const kind = await answered(held, 'payment');
    expect(only(kind).questions).toMatchObject([{ about: 'column', subject: 'amount' }]);
    const done = only(await answered(kind, 'Payment: Sum'));
    expect(done).toMatchObject({ kind: 'payment', questions: [], unreadable: '' });
    expect(done.stated).toEqual({ file: 'file.csv', kind: 'payment', columns: { amount: 'Payment: Sum' } });
  });

  it('about two columns of one field offers both; of one header twice it can only ask for another file', async () => {
    const two = 'Payment Number,Effective Date,Amount,amount\nP-1,2026-10-31,5,6\n';
    const held = await previewed({ 'file.csv': two });
    expect(only(held).questions[0]?.options.map(({ value }) => value)).toEqual(['Amount', 'amount']);
    expect(only(await answered(held, 'amount')).sums).toEqual([{ currency: '', amount: '6' }]);
    const same = await previewedFile(two.replace(',amount', ',Amount'));
    expect(same.questions).toMatchObject([{ about: 'column', subject: 'amount', options: [] }]);
  });

  it('about the delimiter is asked when the header is one cell', async () => {
    const text = payments(row(1, '2026-10-05', '1.50', 'USD')).replaceAll(',', '|');
    const held = await adjusted(await previewed({ 'file.csv': text }), { delimiter: ';' });
    expect(only(held).questions).toMatchObject([{ about: 'delimiter' }]);
    expect(only(await answered(held, '|'))).toMatchObject({
      kind: 'payment',
      questions: [],
      rows: { data: 1 },
    });
  });
});

it.each([
  ['labels with their object', ['Payment: Amount', 'Payment: ID']],
  ['field names with their object', ['Payment.Amount', 'Account.AccountNumber']],
  ['lower-case names', ['paymentnumber', 'amount', 'id']],
  ['names with underscores', ['payment_number', 'amount', 'INVOICE_NUM', 'RC_ID']],
  ['field names (API)', ['paymentNumber', 'effectiveDate', 'amount']],
  ['labels (report)', ['Payment Number', 'Amount', 'Effective Date']],
])('headers are %s', (words, headers) => {
  expect(headerStyleOf(headers)).toContain(words);
});
