/** A18 through the whole engine: whether a file multiplies or divides by its rates. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { cellOf, checkOf, closed, codesOf, foundOf, lineOf, placesOf } from './closed.ts';
import { euroBill, euroItem } from './euro.ts';

const items = 'invoice-item.csv';
const inUsd = euroBill('1.25', '125.00');

test.each([
  ['multiplied', '1.25'],
  ['divided', '0.8'],
])('A18 a file proves that amounts are %s; lines without a stored amount follow', async (word, rate) => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', { item: euroItem(rate, '125.00'), bill: inUsd })
      .pair('INV-2', '40.00', {
        item: euroItem(rate, '', { homeRounding: '' }),
        bill: { ...inUsd, functionalAmount: '50.00' },
      }),
  );
  expect(placesOf(close, 'rate-direction-proven')).toEqual([`${items}:0`]);
  expect(foundOf(close, 'rate-direction-proven')[0]).toContain(word === 'multiplied' ? '×' : '÷');
  expect(lineOf(close, 'INV-2')).toMatchObject({ functional: '50' });
  expect(cellOf(close, 'Americas', { basis: 'functional', currency: 'EUR' })).toEqual({
    billing: '175',
    revenue: '175',
  });
});

test('A18 a mixed file stops the close with a finding; its lines without a stored amount get none', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', { item: euroItem('1.25', '125.00'), bill: inUsd })
      .pair('INV-2', '100.00', { item: euroItem('1.25', '80.00'), bill: inUsd })
      .pair('INV-3', '100.00', { item: euroItem('1.25', '', { homeRounding: '' }), bill: inUsd }),
  );
  expect(placesOf(close, 'rate-direction-mixed')).toContain(`${items}:0`);
  expect(close.result.findings.find(({ code }) => code === 'rate-direction-mixed')?.severity).toBe(
    'blocking',
  );
  expect(lineOf(close, 'INV-3')).toMatchObject({ functional: '' });
  expect(checkOf(close, 'no-blocking-finding')).toBe('fail');
  expect(close.result.isHolding).toBe(false);
});

test('A18 a row that fits neither is listed and stops nothing', async () => {
  const close = await closed(
    CloseBuilder.small()
      .pair('INV-1', '100.00', { item: euroItem('1.25', '125.00'), bill: inUsd })
      .pair('INV-2', '100.00', { item: euroItem('1.25', '125.01'), bill: inUsd }),
  );
  expect(placesOf(close, 'fx-not-recomputable')).toEqual([`${items}:3`]);
  expect(codesOf(close)).toContain('rate-direction-proven');
  expect(codesOf(close)).not.toContain('rate-direction-mixed');
});

test('A18 a file that proves nothing asks; close.json answers', async () => {
  const build = (): CloseBuilder =>
    CloseBuilder.small().pair('INV-1', '100.00', {
      item: euroItem('0.8', '', { homeRounding: '' }),
      bill: inUsd,
    });
  const asked = await closed(build());
  expect(placesOf(asked, 'rate-direction-unknown')).toContain(`${items}:0`);
  expect(asked.result.isHolding).toBe(false);
  const told = await closed(
    build().change((setup) => ({ ...setup, rates: { billingDirection: 'non-inverse' } })),
  );
  expect(codesOf(told)).not.toContain('rate-direction-unknown');
  expect(lineOf(told, 'INV-1')).toMatchObject({ functional: '125' });
});
