/** A20 through the whole engine: the home currency is set once. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { SetupInput, TestClose } from '../../closes/test-close.ts';
import { asPrior, closed, foundOf, placesOf, refused } from './closed.ts';
import { september } from './two-months.ts';

const build = (): CloseBuilder => CloseBuilder.small().pair('INV-1', '100.00');

test('A20 without a home currency the run does not start, also when nothing is converted', async () => {
  const { setup, extracts } = build().close();
  // A preparer may leave it out; the type of a setup does not allow it.
  const currencies = { reporting: 'USD' } as unknown as SetupInput['currencies'];
  const close: TestClose = { setup: { ...setup, currencies }, extracts };
  expect(await refused(close)).toEqual(['close.json: currencies.home | nothing']);
});

test('A20 another home currency than in the signed prior close is refused, and nothing is written', async () => {
  const signed = await closed(build().closing(september));
  const prior = asPrior('signed', signed);
  const priorClose = { folder: 'signed', signedBy: 'Reviewer', signedOn: '2026-11-03' };
  const other = build().change((setup) => ({
    ...setup,
    priorClose,
    currencies: { home: 'EUR', reporting: 'USD' },
  }));
  const [failure, ...more] = await refused(other, prior);
  expect(more).toEqual([]);
  expect(failure).toMatch(/currencies\.home \| EUR, but the signed prior close has USD/);
  expect(
    (
      await closed(
        build().change((setup) => ({ ...setup, priorClose })),
        prior,
      )
    ).result.currencies.home,
  ).toBe('USD');
});

test('A20 an extract column that differs is a finding', async () => {
  const close = await closed(
    CloseBuilder.small().pair('INV-1', '100.00', {
      item: { homeCurrency: 'GBP', homeAmount: '80.00', rate: '0.8', rateDate: '2026-10-15' },
    }),
  );
  expect(placesOf(close, 'home-currency-differs')).toEqual(['invoice-item.csv:2']);
  expect(foundOf(close, 'home-currency-differs')[0]).toMatch(/GBP.*USD/);
});
