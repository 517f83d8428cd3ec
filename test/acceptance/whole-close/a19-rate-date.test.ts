/** A19 through the whole engine: every day has its own rate, so the amount tells which day was asked for. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { RowOf } from '../../closes/columns.ts';
import { idOf } from '../../closes/record-id.ts';
import { type Closed, closed, codesOf, lineOf, placesOf } from './closed.ts';
import { euroRate } from './euro.ts';

const euro = { currency: 'EUR' } as const;

/** A rate for each day of August to October: 1.0801 on 1 August, 1.0930 on 30 September, 1.1015 on 15 October. */
function dailyRates(builder: CloseBuilder): CloseBuilder {
  const days = [8, 9, 10].flatMap((month) => Array.from({ length: 30 }, (_, at) => [month, at + 1] as const));
  const two = (value: number): string => String(value).padStart(2, '0');
  return builder
    .change((setup) => ({ ...setup, rates: { billingDirection: 'inverse' } }))
    .file('custom-exchange-rate', { source: { range: { from: '2026-08-01', to: '2026-10-31' } } })
    .add(
      'custom-exchange-rate',
      ...days.map(([month, day]) => euroRate(`2026-${two(month)}-${two(day)}`, `1.${two(month)}${two(day)}`)),
    );
}

/** The day whose rate converted a line of 100 or −100. */
function dayOf(close: Closed, document: string): string {
  const digits = lineOf(close, document).functional.replace('-', '').replace('.', '').slice(1).padEnd(4, '0');
  return `${digits.slice(0, 2)}-${digits.slice(2, 4)}`;
}

const oldInvoice: RowOf<'invoice'> = {
  id: idOf('invoice INV-0'),
  account: 'A-US',
  document: 'INV-0',
  date: '2026-08-20',
  posted: '2026-08-18',
  status: 'Posted',
  currency: 'EUR',
  amount: '500.00',
  taxAmount: '0.00',
  org: 'US',
};

test('A19 invoice: the earlier of posted and invoice date', async () => {
  const close = await closed(
    dailyRates(CloseBuilder.small())
      .item('INV-1', '100.00', { ...euro, date: '2026-10-15', posted: '2026-10-12' })
      .item('INV-2', '100.00', { ...euro, date: '2026-10-15', posted: '2026-10-18' }),
  );
  expect([dayOf(close, 'INV-1'), dayOf(close, 'INV-2')]).toEqual(['10-12', '10-15']);
});

test('A19 an IIA: the date of its invoice, whether its items or only its header are in the extracts', async () => {
  const close = await closed(
    dailyRates(CloseBuilder.small())
      .item('INV-1', '300.00', { ...euro, date: '2026-10-09', posted: '2026-10-05' })
      .add('invoice', oldInvoice)
      .iia('IIA-1', 'Credit', '100.00', { ...euro, parentDocument: 'INV-1' })
      .iia('IIA-0', 'Credit', '100.00', { ...euro, parentDocument: 'INV-0' }),
  );
  expect([dayOf(close, 'IIA-1'), dayOf(close, 'IIA-0')]).toEqual(['10-05', '08-18']);
  expect(codesOf(close)).not.toContain('no-rate');
});

test('A19 an IIA: the invoice date joined to its row, where no extract has the invoice', async () => {
  const close = await closed(
    dailyRates(CloseBuilder.small())
      .item('INV-1', '300.00', euro)
      .iia('IIA-0', 'Credit', '100.00', { ...euro, parentDocument: 'INV-0', invoiceDate: '2026-09-10' }),
  );
  expect(dayOf(close, 'IIA-0')).toBe('09-10');
});

test('A19 an IIA whose invoice nothing dates has no rate: none is guessed', async () => {
  const close = await closed(
    dailyRates(CloseBuilder.small())
      .item('INV-1', '300.00', euro)
      .iia('IIA-0', 'Credit', '100.00', { ...euro, parentDocument: 'INV-0' }),
  );
  expect(lineOf(close, 'IIA-0').functional).toBe('');
  expect(placesOf(close, 'no-rate')).toEqual(['invoice-item-adjustment.csv:2']);
});

test('A19 IA and CBA: the adjustment date; memos: the invoice of a credit memo, the own date of a debit memo', async () => {
  const memo = { account: 'A-US', status: 'Posted', currency: 'EUR', amount: '100.00', org: 'US' } as const;
  const close = await closed(
    dailyRates(CloseBuilder.small())
      .item('INV-1', '300.00', { ...euro, date: '2026-10-09', posted: '2026-10-05' })
      .add('invoice', oldInvoice)
      .ia('IA-1', 'Credit', '100.00', { ...euro, parentDocument: 'INV-1', date: '2026-10-20' })
      .cba('CBA-1', 'Decrease', '100.00', { ...euro, parentDocument: 'INV-1', date: '2026-10-21' })
      .add(
        'credit-memo-item',
        { ...memo, document: 'CM-1', id: idOf('CM-1'), date: '2026-10-22', parentDocument: 'INV-1' },
        { ...memo, document: 'CM-0', id: idOf('CM-0'), date: '2026-10-22', parentDocument: 'INV-0' },
        { ...memo, document: 'CM-2', id: idOf('CM-2'), date: '2026-10-22' },
      )
      .add('debit-memo-item', {
        ...memo,
        document: 'DM-1',
        id: idOf('DM-1'),
        date: '2026-10-23',
        parentDocument: 'INV-1',
      }),
  );
  const documents = ['IA-1', 'CBA-1', 'CM-1', 'CM-0', 'CM-2', 'DM-1'];
  expect(documents.map((document) => `${document} ${dayOf(close, document)}`)).toEqual([
    'IA-1 10-20',
    'CBA-1 10-21',
    'CM-1 10-05',
    'CM-0 08-18',
    'CM-2 10-22',
    'DM-1 10-23',
  ]);
});

test("A19 the extract's exchange rate date comes first", async () => {
  const close = await closed(
    dailyRates(CloseBuilder.small()).item('INV-1', '100.00', { ...euro, rateDate: '2026-09-03' }),
  );
  expect(dayOf(close, 'INV-1')).toBe('09-03');
});
