/** What single tables say. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { decide } from '../../closes/run-close.ts';
import { answerOf, gridsOf, opened, sampleView, viewOf } from './closed-views.ts';

test('refused rows stand with file, row and what was found, and with who accepted them', async () => {
  const rawRows = ['too,short', 'shorter'];
  const close = CloseBuilder.small().pair('INV-1', '10.00').file('invoice-item', { rawRows }).close();
  const before = await opened(gridsOf(await viewOf(close)), { grid: 'refused-rows' });
  expect(before.rows.map((row) => [row['extract'], row['row'], row['accepted'], row['tone']])).toEqual([
    ['invoice-item.csv', '3', '', 'bad'],
    ['invoice-item.csv', '4', '', 'bad'],
  ]);
  for (const row of before.rows) expect(row['found']).not.toBe('');
  const log = answerOf(await decide(close, [{ action: 'accept-refused-rows', subject: 'invoice-item.csv' }]));
  const { rows } = await opened(gridsOf(await viewOf(close, log)), { grid: 'refused-rows' });
  expect(rows.map((row) => row['accepted'])).toEqual([
    'As agreed. (Mara Lindqvist)',
    'As agreed. (Mara Lindqvist)',
  ]);
});

test('the log stands with the latest entry first, one row for each line, and with the state of each', async () => {
  const close = CloseBuilder.small().pair('INV-1', '10.00').item('INV-2', '5.00').close();
  const before = await viewOf(close);
  const name = before.context.billing.reference(0);
  const decision = { lines: [name], subject: '' };
  const log = answerOf(
    await decide(close, [
      { action: 'set-owner', ...decision, after: 'Ines' },
      { action: 'set-owner', ...decision, after: 'Jonas' },
    ]),
  );
  const { rows } = await opened(gridsOf(await viewOf(close, log)), { grid: 'decisions' });
  expect(rows.map((row) => [row['sequence'], row['after'], row['state'], row['tone'], row['line']])).toEqual([
    ['2', 'Jonas', 'in force', 'good', name],
    ['1', 'Ines', 'replaced', 'neutral', name],
  ]);
  expect(rows.map((row) => row['subject'])).toEqual(['INV-1', 'INV-1']);
});

test('an open item says which cause its line has', async () => {
  const close = CloseBuilder.small().pair('INV-1', '10.00').item('INV-2', '5.00').close();
  const items = await opened(gridsOf(await viewOf(close)), { grid: 'open-items' });
  const exceptions = await opened(gridsOf(await viewOf(close)), { grid: 'exceptions' });
  const said = (rows: typeof items.rows) => rows.map((row) => [row['document'], row['cause']]);
  expect(said(items.rows)).toEqual([['INV-2', expect.stringMatching(/./)]]);
  expect(said(items.rows)).toEqual(said(exceptions.rows));
});

test('an open item of a match says by which cause the two sides differ', async () => {
  const close = CloseBuilder.small().item('INV-1', '10.00').bill('INV-1', '9.00').close();
  const items = await opened(gridsOf(await viewOf(close)), { grid: 'open-items' });
  expect(items.rows.map((row) => [row['document'], row['cause']])).toEqual([['INV-1', 'Amount differs']]);
});

test('an exception stands with its owner', async () => {
  const close = CloseBuilder.small().pair('INV-1', '10.00').item('INV-2', '5.00').close();
  const before = await opened(gridsOf(await viewOf(close)), { grid: 'exceptions' });
  const lines = before.rows.map((row) => row['line'] ?? '');
  expect(before.rows.map((row) => [row['document'], row['owner']])).toEqual([['INV-2', '']]);
  const log = answerOf(await decide(close, [{ action: 'set-owner', lines, after: 'Jonas' }]));
  const filters = [{ column: 'owner', is: 'equals', value: 'jonas' }];
  const { rows } = await opened(gridsOf(await viewOf(close, log)), { grid: 'exceptions', filters });
  expect(rows.map((row) => row['document'])).toEqual(['INV-2']);
});

test('a scope of lines, of an extract and of a cell of the bridge each leave what they name', async () => {
  const view = await sampleView();
  const grids = gridsOf(view);
  const names = [view.context.billing.reference(3), view.context.revenue.reference(7)];
  const billing = await opened(grids, { grid: 'billing-lines', scope: { lines: names } });
  expect(billing.rows.map((row) => row['line'])).toEqual([names[0]]);
  const [file] = view.close.files.filter(({ name }) => name === 'invoice-adjustments.csv');
  const ofFile = await opened(grids, {
    grid: 'billing-lines',
    scope: { extract: 'invoice-adjustments.csv' },
  });
  expect(ofFile.rows).toHaveLength(file?.rows.data ?? -1);
  const cell = view.close.bridge.cells.find(
    ({ basis, revenue }) => basis === 'transaction' && revenue !== 0n,
  );
  if (!cell) throw new Error('the sample has cells');
  const bridge = {
    basis: 'transaction',
    orgs: [cell.org],
    periods: [cell.period],
    currencies: [cell.currency],
  };
  const { rows } = await opened(grids, { grid: 'revenue-lines', scope: { bridge } });
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect([row['currency'], row['state']]).toEqual([cell.currency, 'In the totals']);
});

test('a rate is listed once with the lines that use it and how old it is', async () => {
  const euro = { currency: 'EUR', functionalRate: '1.1', functionalAmount: '11.00' };
  const view = await viewOf(
    CloseBuilder.small()
      .pair('INV-1', '10.00', { item: { currency: 'EUR' }, bill: euro })
      .pair('INV-2', '10.00', { item: { currency: 'EUR' }, bill: euro }),
  );
  const { rows } = await opened(gridsOf(view), {
    grid: 'rates',
    filters: [{ column: 'side', is: 'equals', value: 'revenue' }],
  });
  expect(rows.map((row) => [row['step'], row['from'], row['to'], row['rate'], row['lines']])).toEqual([
    ['Functional', 'EUR', 'USD', '1.1', '2'],
  ]);
  const missing = await opened(gridsOf(view), {
    grid: 'rates',
    filters: [{ column: 'rate', is: 'equals', value: '' }],
  });
  expect(missing.rows.every((row) => row['tone'] === 'bad')).toBe(true);
});

test('matches whose rates differ are listed with the difference in functional currency', async () => {
  const view = await viewOf(
    CloseBuilder.small().pair('INV-1', '10.00', {
      item: {
        currency: 'EUR',
        homeAmount: '11.00',
        homeCurrency: 'USD',
        rate: '1.1',
        rateDate: '2026-10-15',
      },
      bill: { currency: 'EUR', functionalRate: '1.2', functionalAmount: '12.00' },
    }),
  );
  const { rows } = await opened(gridsOf(view), { grid: 'rate-differences' });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ...{ differsIn: 'Rate', billingRate: '1.1', revenueRate: '1.2' },
    ...{ billing: '11', revenue: '12', difference: '-1', functionalCurrency: 'USD' },
  });
});
