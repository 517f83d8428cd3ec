/** Rows on the clipboard. */

import { expect, test } from 'vitest';
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
  const { text } = answerOf(await grids.text({ view: shown.view, ranges: [{ from: 0, to: 9 }], columns }));
  expect(text.split('\r\n')).toEqual([
    'Document\tAmount\tCharge\tSubscription',
    `'=HYPERLINK("x")\t-10.5\t'+1\t'@SUM`,
    'INV-2\t5\ttwo words\tS-INV-2',
    '',
  ]);
});
