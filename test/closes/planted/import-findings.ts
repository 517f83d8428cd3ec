/** Files that cannot be read as they stand. */

import type { FindingCode } from '../../../core/model/finding-catalogue.ts';
import type { CloseBuilder } from '../close-builder.ts';
import type { KindName } from '../columns.ts';
import { type PlantedAnswers, type PlantedClose, plant } from './planted-close.ts';

/** Adds a file that is nothing but its text. */
function withText(file: string, kind: KindName, text: string | Uint8Array, isKindStated = true) {
  const source = isKindStated ? {} : { kind: undefined };
  return (close: CloseBuilder): CloseBuilder =>
    close.pair('INV-1', '1.00').extract({ kind, file, rows: [], text, source });
}

function refused(code: FindingCode, file: string, row = 0): Partial<PlantedAnswers> {
  return { isRefused: true, findings: [[code, file, row]] };
}

const paymentHeader =
  'Account: Account Number,Payment: Payment Number,Payment: Effective Date,Payment: Amount,Payment: Currency,Payment: Status';
const payments = (...rows: readonly string[]): string => [paymentHeader, ...rows, ''].join('\n');

/** Adds a payment file of some rows. */
function withPayments(...rows: readonly string[]): (close: CloseBuilder) => CloseBuilder {
  return withText('payment.csv', 'payment', payments(...rows));
}

/** Findings of reading and recognising. */
export const importCloses: readonly PlantedClose[] = [
  plant(
    'an unknown file',
    withText('mystery.csv', 'payment', 'Colour,Shape\nred,round\n', false),
    refused('kind-unknown', 'mystery.csv'),
  ),
  plant(
    'a file that fits two kinds',
    withText(
      'both.csv',
      'payment',
      'Adjustment Number,Adjustment Date,Type,Amount,Source Type,Impact Amount\nX-1,2026-10-20,Credit,1.00,InvoiceDetail,-1.00\n',
      false,
    ),
    refused('kind-ambiguous', 'both.csv'),
  ),
  plant(
    'a file without a mandatory column',
    withText('payment.csv', 'payment', 'Payment: Payment Number,Payment: Amount\nP-1,1.00\n'),
    refused('column-missing', 'payment.csv'),
  ),
  plant(
    'two columns of one field',
    withText(
      'payment.csv',
      'payment',
      `${paymentHeader},Payment: Amount\nA-US,P-1,2026-10-20,1.00,USD,Processed,2.00\n`,
    ),
    refused('column-twice', 'payment.csv'),
  ),
  plant('a ragged row', withPayments('A-US,P-1,2026-10-20,1.00,USD,Processed', 'A-US,P-2,2026-10-20'), {
    findings: [['row-refused', 'payment.csv', 3]],
  }),
  plant(
    'a column that may be day or month first',
    withPayments('A-US,P-1,05/10/2026,1.00,USD,Processed'),
    refused('date-order-unknown', 'payment.csv'),
  ),
  plant(
    'a column with both orders',
    withPayments('A-US,P-1,25/10/2026,1.00,USD,Processed', 'A-US,P-2,10/26/2026,1.00,USD,Processed'),
    refused('date-order-mixed', 'payment.csv'),
  ),
  plant(
    'a date that does not exist',
    withPayments('A-US,P-1,2026-10-20,1.00,USD,Processed', 'A-US,P-2,2026-02-30,1.00,USD,Processed'),
    {
      findings: [['date-unreadable', 'payment.csv', 3]],
    },
  ),
  plant(
    'a column whose decimal mark is open',
    withPayments('A-US,P-1,2026-10-20,1.234,USD,Processed'),
    refused('number-format-unknown', 'payment.csv'),
  ),
  plant(
    'a column with both decimal marks',
    withPayments(
      'A-US,P-1,2026-10-20,"1,234.50",USD,Processed',
      'A-US,P-2,2026-10-20,"1.234,50",USD,Processed',
    ),
    refused('number-format-mixed', 'payment.csv'),
  ),
  plant(
    'an amount in words',
    withPayments('A-US,P-1,2026-10-20,1.50,USD,Processed', 'A-US,P-2,2026-10-20,ten,USD,Processed'),
    {
      findings: [['number-unreadable', 'payment.csv', 3]],
    },
  ),
  plant('a total below the rows', withPayments('A-US,P-1,2026-10-20,1.50,USD,Processed', ',,,1.50,,'), {
    findings: [['total-row', 'payment.csv', 3]],
  }),
  plant('a damaged account number', (close) => close.account('1.23457E+11', 'US').pair('INV-1', '1.00'), {
    findings: [['id-damaged', 'account.csv', 5]],
  }),
  plant(
    'a web page instead of an extract',
    withText('payment.csv', 'payment', '<!DOCTYPE html>\n<html><body>Log in</body></html>\n'),
    refused('file-unreadable', 'payment.csv'),
  ),
  plant('a status of its own', withPayments('A-US,P-1,2026-10-20,1.50,USD,Parked'), {
    findings: [['value-unknown', 'payment.csv', 2]],
  }),
  plant('a currency of its own', withPayments('A-US,P-1,2026-10-20,1.50,Doubloon,Processed'), {
    findings: [['currency-unknown', 'payment.csv', 2]],
  }),
  plant(
    'an id saved by a spreadsheet',
    (close) => close.pair('INV-1', '1.00').pair('INV-2', '2.00', { item: { id: '1.23E+15' } }),
    {
      findings: [['id-damaged', 'invoice-item.csv', 3]],
      alongside: ['document-level-match'],
    },
  ),
  plant('a custom field', (close) => close.pair('INV-1', '1.00', { item: { custom: 'CC-1' } }), {
    findings: [['custom-field-not-carried', 'invoice-item.csv', 1]],
  }),
  plant('an empty file', withText('payment.csv', 'payment', ''), refused('file-unreadable', 'payment.csv')),
  plant(
    'bytes that the stated encoding does not allow',
    (close) =>
      close.pair('INV-1', '1.00').extract({
        kind: 'payment',
        file: 'payment.csv',
        rows: [],
        text: Buffer.from(payments('A-US,P-\u00fc,2026-10-20,1.50,USD,Processed'), 'latin1'),
        source: { encoding: 'utf-8' },
      }),
    refused('encoding-unknown', 'payment.csv'),
  ),
  plant(
    'a sheet that the workbook does not have',
    (close) =>
      close.pair('INV-1', '1.00').extract({
        kind: 'payment',
        file: 'payment.xlsx',
        sheet: 'Export',
        rows: [
          {
            account: 'A-US',
            document: 'P-1',
            date: '2026-10-20',
            amount: '1.50',
            currency: 'USD',
            status: 'Processed',
          },
        ],
        source: { sheet: 'Payments' },
      }),
    refused('sheet-missing', 'payment.xlsx'),
  ),
];
