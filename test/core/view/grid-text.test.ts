/** Rows on the clipboard. */

import { expect, test } from 'vitest';
import { gridRequest } from '../../../core/contract/window/grid.ts';
import { gridText } from '../../../core/view/grid/grid-text.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { answerOf, gridsOf, opened, viewOf } from './closed-views.ts';

test('no text becomes a formula, amounts stay numbers, line breaks and tabs stay within a cell', async () => {
  const view = await viewOf(
    CloseBuilder.small()
      .item('=HYPERLINK("x")', '-10.50', { charge: '+1', subscription: '@SUM' })
      .item('INV-2', '5.00', { charge: 'two\twords' }),
  );
  const grids = gridsOf(view);
  const { view: shown } = await opened(grids, { grid: 'billing-lines', sort: [{ column: 'row' }] });
  const columns = ['document', 'amount', 'charge', 'subscription'];
  const { text } = answerOf(
    await grids.text({ view: shown.view, ranges: [{ from: 0, to: 9 }], columns, hasHeader: true }),
  );
  expect(text.split('\r\n')).toEqual([
    'Document\tAmount\tCharge\tSubscription',
    `'=HYPERLINK("x")\t-10.5\t'+1\t'@SUM`,
    'INV-2\t5\ttwo words\tS-INV-2',
    '',
  ]);
});

test('blanks before it make no formula, and a quote takes no other cell along', () => {
  const cells = ['"INV', ' =1+1', 'a "b" c'].map((text) => ({ text, is: 'text' as const }));
  const { text, html } = gridText({ headers: ['A', 'B', 'C'], rows: [cells] }, false);
  expect(text).toBe(`"""INV"\t' =1+1\ta "b" c\r\n`);
  expect(html).toContain('>"INV</td>');
  expect(html).toContain(`>' =1+1</td>`);
});

test('a cell alone is its text and no table, and no formula either', async () => {
  const view = await viewOf(CloseBuilder.small().item('"INV"', '-1.50', { charge: '=1+1' }));
  const grids = gridsOf(view);
  const { view: shown } = await opened(grids, { grid: 'billing-lines' });
  const request = { view: shown.view, ranges: [{ from: 0, to: 1 }], hasHeader: false };
  const copied = async (column: string) => answerOf(await grids.text({ ...request, columns: [column] }));
  expect(await copied('document')).toEqual({ text: '"INV"', html: '', rows: 1 });
  expect(await copied('amount')).toMatchObject({ text: '-1.5' });
  expect(await copied('charge')).toMatchObject({ text: "'=1+1" });
});

test('as a table, numbers carry their value and everything else stays text', async () => {
  const view = await viewOf(
    CloseBuilder.small()
      .item('00042', '-10.50', { charge: '1234567890123456', subscription: '<b>&' })
      .item('INV-2', '1234567890123.4567', { charge: '2026-10' }),
  );
  const grids = gridsOf(view);
  const { view: shown } = await opened(grids, { grid: 'billing-lines', sort: [{ column: 'row' }] });
  const request = { view: shown.view, ranges: [{ from: 0, to: 9 }] };
  const columns = ['document', 'amount', 'charge', 'date', 'subscription'];
  const { html, text } = answerOf(await grids.text({ ...request, columns, hasHeader: false }));
  expect(text).toMatch(/^00042\t-10\.5\t1234567890123456\t\d{4}-\d\d-\d\d\t<b>&\r\nINV-2\t/);
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => row.split('</td>').slice(0, -1));
  const words = (row: number, cell: number) => rows[row]?.[cell] ?? '';
  const asText = `<td style='mso-number-format:"\\@"' sdnum="0;0;@">`;
  expect(rows).toHaveLength(2);
  expect(words(0, 0)).toBe(`${asText}00042`);
  expect(words(0, 1)).toBe('<td x:num="-10.5" sdval="-10.5">-10.5');
  expect(words(0, 2)).toBe(`${asText}1234567890123456`);
  expect(words(0, 3)).toMatch(/^<td sdval="4\d{4}" sdnum="0;0;YYYY-MM-DD">\d{4}-\d\d-\d\d$/);
  expect(words(0, 4)).toBe(`${asText}&lt;b&gt;&amp;`);
  // A spreadsheet keeps fifteen digits of a number.
  expect(words(1, 1)).toBe(`${asText}1234567890123.4567`);
  expect(words(1, 2)).toBe(`${asText}2026-10`);
});

test('heads of groups alone are copied as a table of their sums, one line a currency', async () => {
  const view = await viewOf(
    CloseBuilder.small()
      .item('INV-1', '10.00', { subscription: 'S-1' })
      .item('INV-2', '5.50', { subscription: 'S-1' })
      .item('INV-3', '7.00', { subscription: 'S-2' }),
  );
  const grids = gridsOf(view);
  const request = gridRequest.parse({ grid: 'billing-lines', groupBy: ['subscription'] });
  const shown = answerOf(await grids.open(request));
  const columns = ['document', 'amount'];
  const ranges = [{ from: 0, to: shown.count }];
  const { text, rows } = answerOf(await grids.text({ view: shown.view, ranges, columns, hasHeader: true }));
  expect(rows).toBe(2);
  expect(text).toBe('Subscription\tRows\tCurrency\tAmount\r\nS-1\t2\tUSD\t15.5\r\nS-2\t1\tUSD\t7\r\n');
});
