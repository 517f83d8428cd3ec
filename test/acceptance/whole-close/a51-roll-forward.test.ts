/** A51 through two whole closes from files: what September left open is what October starts from. */

import { describe, expect, test } from 'vitest';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import type { LineJson } from '../../closes/run-close.ts';
import { asPrior, type Closed, closed, codesOf, foundOf, plain, sum } from './closed.ts';
import { Desk, preparer } from './desk.ts';
import {
  closing,
  following,
  inSeptember,
  november,
  numbers,
  october,
  PRIOR,
  september,
} from './two-months.ts';

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
  const builder = following(closing(october, withOld ? wide : october));
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
    const next = following(closing(november, october)).pair('INV-X', '1.00');
    const third = await closed(next, asPrior(PRIOR, second));
    expect(third.result.rollForward.opening).toEqual(second.result.openItems);
    // The extract of October is stated to hold October: what it lacks of that month is gone, the rest is carried.
    expect(foundOf(third, 'open-item-gone')).toHaveLength(20);
    expect(total(third)).toMatchObject({ opening: '120: 1200', cleared: '-20: -200', closing: '100: 1000' });
  });
});

describe('A51 each way in which an item moves', () => {
  const move = (close: Closed, side = 'billing', basis = 'transaction'): Record<string, unknown> =>
    Object.fromEntries(Object.entries(total(close, side, basis)).filter(([, words]) => words !== '0: 0'));
  const stateOf = ({ lines }: Closed, document: string): string => {
    const line = lines.find((one) => one.document === document && one.rollForward !== undefined);
    return `${line?.rollForward?.state ?? ''} ${line?.rollForward?.reason ?? ''}`.trim();
  };
  async function both(before: CloseBuilder, then: CloseBuilder): Promise<Closed> {
    return await closed(following(then), asPrior(PRIOR, await closed(before)));
  }

  test('another amount is a change line', async () => {
    const close = await both(
      closing(september).item('INV-1', '40.00', inSeptember),
      closing(october, wide).item('INV-1', '45.00', inSeptember),
    );
    expect(stateOf(close, 'INV-1')).toBe('changed in-extracts');
    expect(move(close)).toEqual({ opening: '1: 40', changed: '0: 5', closing: '1: 45' });
  });

  test('a part that arrives leaves the rest open', async () => {
    const close = await both(
      closing(september).item('INV-1', '40.00', inSeptember).item('INV-2', '1.00', inSeptember),
      closing(october).pair('INV-9', '1.00').bill('INV-1', '38.00', { date: '2026-09-15' }),
    );
    expect(stateOf(close, 'INV-1')).toBe('changed arrived');
    expect(move(close)).toEqual({ opening: '2: 41', changed: '0: -38', closing: '2: 3' });
  });

  test('a match whose amounts differ leaves the difference open until it is accepted or corrected', async () => {
    const differing = (month: typeof october): CloseBuilder =>
      closing(month, wide)
        .item('INV-1', '40.00', inSeptember)
        .bill('INV-1', '37.00', { date: '2026-09-15', period: '202609' });
    const first = await closed(differing(september));
    expect(move(first)).toEqual({ new: '1: 3', closing: '1: 3' });
    const second = await closed(following(differing(october)), asPrior(PRIOR, first));
    expect(move(second)).toEqual({ opening: '1: 3', closing: '1: 3' });
    const corrected = closing(october, wide).pair('INV-1', '40.00', {
      item: inSeptember,
      bill: { date: '2026-09-15' },
    });
    const third = await closed(following(corrected), asPrior(PRIOR, first));
    expect(move(third)).toEqual({ opening: '1: 3', cleared: '-1: -3' });
    expect(stateOf(third, 'INV-1')).toBe('cleared matched');
  });

  test('what a match left is answered by a correction, not by the lines of that match once more', async () => {
    const bill = { date: '2026-09-15', period: '202609' };
    const signed = await closed(
      closing(september).item('INV-1', '100.00', inSeptember).bill('INV-1', '90.00', bill),
    );
    const october9 = following(closing(october)).pair('INV-9', '5.00').bill('INV-1', '90.00', bill);
    const again = await closed(october9, asPrior(PRIOR, signed));
    expect(total(again)).toMatchObject({ opening: '1: 10', closing: '1: 10' });
    expect(total(again, 'revenue')).toMatchObject({ new: '1: 90', closing: '1: 90' });
    const corrected = following(closing(october))
      .pair('INV-9', '5.00')
      .bill('INV-1', '10.00', { date: '2026-09-15' });
    const cleared = await closed(corrected, asPrior(PRIOR, signed));
    expect(total(cleared)).toMatchObject({ opening: '1: 10', cleared: '-1: -10', closing: '0: 0' });
  });

  test('A7 a cancelled adjustment is reversed', async () => {
    const adjusted = (month: typeof october, status: string): CloseBuilder =>
      closing(month, wide)
        .pair('INV-1', '100.00', { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } })
        .iia('IIA-1', 'Credit', '20.00', { date: '2026-09-20', parentDocument: 'INV-1', status });
    const close = await both(adjusted(september, 'Processed'), adjusted(october, 'Canceled'));
    expect(stateOf(close, 'IIA-1')).toBe('reversed cancelled');
    expect(move(close)).toEqual({ opening: '1: -20', reversed: '-1: 20' });
  });

  test('A9 a re-labelled account moves its open items; over the orgs nothing changes', async () => {
    const month = (of: typeof october, org: string): CloseBuilder => closing(of, wide).account('A-M', org);
    const cells = { ...inSeptember, account: 'A-M' };
    const close = await both(
      month(september, 'US').item('INV-1', '40.00', cells),
      month(october, 'DE').item('INV-1', '40.00', cells),
    );
    const shown = close.result.rollForward.totals
      .filter(({ basis }) => basis === 'transaction')
      .map(({ org, opening, transferred, closing: end }) => [
        org,
        ...[opening, transferred, end].map(({ items, amount }) => `${items}: ${plain(amount)}`),
      ]);
    expect(shown).toEqual([
      ['DE', '0: 0', '1: 40', '1: 40'],
      ['US', '1: 40', '-1: -40', '0: 0'],
    ]);
  });

  test('another rate is a line of its own in functional currency', async () => {
    const rated = (month: typeof october, home: string): CloseBuilder =>
      closing(month, wide).item('INV-1', '100.00', {
        ...inSeptember,
        currency: 'EUR',
        homeCurrency: 'USD',
        homeAmount: home,
      });
    const close = await both(rated(september, '110.00'), rated(october, '112.00'));
    expect(move(close)).toEqual({ opening: '1: 100', closing: '1: 100' });
    expect(move(close, 'billing', 'functional')).toEqual({
      opening: '1: 110',
      fx: '0: 2',
      closing: '1: 112',
    });
  });

  test('a Revenue line that Billing shows a month later clears', async () => {
    const close = await both(
      closing(september)
        .pair('INV-0', '1.00', { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } })
        .bill('INV-1', '40.00', { date: '2026-08-30', period: '202609' }),
      closing(october).pair('INV-9', '1.00').item('INV-1', '40.00'),
    );
    expect(move(close, 'revenue')).toEqual({ opening: '1: 40', cleared: '-1: -40' });
    expect(close.result.rollForward.totals.filter(({ side }) => side === 'billing')).toEqual([]);
  });

  test('what was changed after signing is found', async () => {
    const signed = await closed(septemberClose());
    const files = new Map(asPrior(PRIOR, signed));
    const lines = files.get(`${PRIOR}/lines.ndjson`) ?? '';
    files.set(`${PRIOR}/lines.ndjson`, lines.replace('"owner":""', '"owner":"Eve"'));
    const close = await closed(octoberClose(false), files);
    expect(foundOf(close, 'opening-differs')).toHaveLength(1);
    expect(foundOf(close, 'prior-not-signed')).toEqual(['DRAFT']);
  });
});

test('A51 owner and comments survive until a new owner takes over; an accepted item is cleared by its decision', async () => {
  const first = await Desk.with(
    closing(september)
      .item('INV-1', '40.00', inSeptember)
      .item('INV-2', '30.00', inSeptember)
      .item('INV-3', '20.00', inSeptember),
  );
  await first.result();
  const nameOf = (document: string): string =>
    new RegExp(`"line":"(B-[^"]+)"[^\\n]*"document":"${document}"`).exec(
      String(first.written.get('lines.ndjson')),
    )?.[1] ?? '';
  const decide = async (
    desk: Desk,
    action: 'comment' | 'set-owner' | 'accept-difference',
    document: string,
    words: string,
  ) => {
    const wish = { action, lines: [nameOf(document)], by: preparer.name };
    const reply = await desk
      .as(preparer)
      .decide(action === 'accept-difference' ? { ...wish, reason: words } : { ...wish, after: words });
    expect(reply).toMatchObject({ isOk: true });
  };
  await decide(first, 'set-owner', 'INV-1', 'Ada');
  await decide(first, 'comment', 'INV-1', 'Asked the billing team');
  await decide(first, 'set-owner', 'INV-2', 'Ada');
  await first.result();

  const items = closing(october, wide)
    .item('INV-1', '40.00', inSeptember)
    .item('INV-3', '20.00', inSeptember);
  const second = await Desk.with(following(items.item('INV-2', '30.00', inSeptember)), first.prior(PRIOR));
  await second.result();
  await decide(second, 'comment', 'INV-1', 'Still waiting');
  await decide(second, 'set-owner', 'INV-2', 'Grace');
  await decide(second, 'accept-difference', 'INV-3', 'Written off');
  await second.result();
  const lines = String(second.written.get('lines.ndjson'))
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as LineJson);
  const openOf = (document: string): LineJson['open'] =>
    lines.find((line) => line.document === document)?.open;
  expect(openOf('INV-1')).toMatchObject({
    opened: '2026-09',
    owner: 'Ada',
    comments: [
      'Asked the billing team (Mara Lindqvist, 2026-11-02)',
      'Still waiting (Mara Lindqvist, 2026-11-02)',
    ],
  });
  expect(openOf('INV-2')?.owner).toBe('Grace');
  expect(openOf('INV-3')).toBeUndefined();
  expect(lines.find(({ document }) => document === 'INV-3')?.rollForward).toEqual({
    state: 'cleared',
    reason: 'accepted',
    opening: '20',
  });
});
