/** A51 through two whole closes from files: what September left open is what October starts from. */

import { describe, expect, test } from 'vitest';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import type { LineJson } from '../../closes/run-close.ts';
import { asPrior, type Closed, closed, codesOf, foundOf, plain, sum } from './closed.ts';
import { after, closing, inSeptember, numbers, october, PRIOR, september } from './two-months.ts';

const wide = { from: '2026-09-01', to: '2026-10-31' };

/** 150 invoices of 10.00 that Revenue does not have, and one that it has. */
function septemberClose(): CloseBuilder {
  const builder = closing(september).pair('INV-PAID', '500.00', {
    item: inSeptember,
    bill: { date: '2026-09-15', period: '202609' },
  });
  for (const number of numbers(1, 150)) builder.item(`INV-${number}`, '10.00', inSeptember);
  return builder;
}

/** 50 of them collected in October, 20 invoices of October open. `withOld`: Billing's extract still has the old ones. */
function octoberClose(withOld: boolean): CloseBuilder {
  const builder = after(closing(october, withOld ? wide : october));
  if (withOld) for (const number of numbers(1, 150)) builder.item(`INV-${number}`, '10.00', inSeptember);
  for (const number of numbers(1, 50)) builder.bill(`INV-${number}`, '10.00', { date: '2026-09-15' });
  for (const number of numbers(151, 170)) builder.item(`INV-${number}`, '10.00');
  return builder.pair('INV-NOW', '70.00');
}

function openLines({ lines }: Closed): readonly LineJson[] {
  return lines.filter(({ open }) => open !== undefined);
}

function total(close: Closed, side = 'billing', basis = 'transaction') {
  const { totals } = close.result.rollForward;
  const found = totals.filter((one) => one.side === side && one.basis === basis);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} totals of ${side}`);
  const { opening, cleared, changed, transferred, reversed, fx, closing: end } = only;
  const words = ({ items, amount }: typeof opening): string => `${items}: ${plain(amount)}`;
  return {
    opening: words(opening),
    new: words(only.new),
    cleared: words(cleared),
    ...(changed.amount !== '0.00' && { changed: words(changed) }),
    ...(transferred.amount !== '0.00' && { transferred: words(transferred) }),
    ...(reversed.amount !== '0.00' && { reversed: words(reversed) }),
    ...(fx.amount !== '0.00' && { fx: words(fx) }),
    closing: words(end),
  };
}

test('A51 September without a prior close: opening 0, every open item is new', async () => {
  const signed = await closed(septemberClose());
  expect(total(signed)).toEqual({ opening: '0: 0', new: '150: 1500', cleared: '0: 0', closing: '150: 1500' });
  expect(signed.result.rollForward.opening).toBeNull();
  expect(signed.result.openItems.count).toBe(150);
  expect(openLines(signed).every(({ open }) => open?.opened === '2026-09')).toBe(true);
});

describe.each([
  ['the extracts of October still have them', true],
  ['the extracts of October do not have them', false],
])('A51 150 open − 50 cleared + 20 new = 120, where %s', (_, withOld) => {
  test('in count and amount, per side, org and currency, in both currencies', async () => {
    const signed = await closed(septemberClose());
    const close = await closed(octoberClose(withOld), asPrior(PRIOR, signed));
    const rolled = { opening: '150: 1500', new: '20: 200', cleared: '-50: -500', closing: '120: 1200' };
    expect(total(close)).toEqual(rolled);
    expect(total(close, 'billing', 'functional')).toEqual(rolled);
    expect(close.result.rollForward.totals.every(({ side }) => side === 'billing')).toBe(true);
    expect(close.result.openItems.count).toBe(120);
    expect(openLines(close)).toHaveLength(120);
    expect(sum(openLines(close).map(({ open }) => open?.amount ?? '0'))).toBe('1200');
  });

  test('the opening equals the signed closing by digest', async () => {
    const signed = await closed(septemberClose());
    const close = await closed(octoberClose(withOld), asPrior(PRIOR, signed));
    expect(close.result.rollForward.opening).toEqual(signed.result.openItems);
    expect(codesOf(close)).not.toContain('opening-differs');
  });

  test('the first month survives, and a third close starts from the second', async () => {
    const signed = await closed(septemberClose());
    const second = await closed(octoberClose(withOld), asPrior(PRIOR, signed));
    const old = openLines(second).filter(({ date }) => date === '2026-09-15');
    expect(old).toHaveLength(100);
    expect(old.every(({ open }) => open?.opened === '2026-09')).toBe(true);
    const third = await closed(after(closing(october)).pair('INV-X', '1.00'), asPrior(PRIOR, second));
    expect(third.result.rollForward.opening).toEqual(second.result.openItems);
    // The extract of October is stated to hold October: what it lacks of that month is gone, the rest is carried.
    expect(foundOf(third, 'open-item-gone')).toHaveLength(20);
    expect(total(third)).toMatchObject({ opening: '120: 1200', cleared: '-20: -200', closing: '100: 1000' });
  });
});
