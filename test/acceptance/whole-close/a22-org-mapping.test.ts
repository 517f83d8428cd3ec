/** A22 through the whole engine: where the rows of a Billing org go. */

import { expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import type { SetupInput } from '../../closes/test-close.ts';
import {
  amountsOf,
  causesOf,
  cellOf,
  checkOf,
  closed,
  codesOf,
  foundOf,
  placesOf,
  refused,
} from './closed.ts';

type Mapping = NonNullable<SetupInput['orgs']['mapping']>;

/** Two invoices of US and one of DE; what Revenue has of them is for the case to say. */
function build(mapping: Mapping, more: Partial<SetupInput['orgs']> = {}): CloseBuilder {
  return CloseBuilder.small()
    .change((setup) => ({ ...setup, orgs: { ...setup.orgs, mapping, ...more } }))
    .item('INV-1', '100.00')
    .item('INV-2', '40.00', { account: 'A-DE' });
}

const us = { billing: 'US', enabled: true, revenue: 'Americas' };
const de = { billing: 'DE', enabled: true, revenue: 'Europe' };
const lab = { billing: 'Lab', enabled: false };

test('A22 one to one', async () => {
  const close = await closed(
    build([us, de, lab]).bill('INV-1', '100.00').bill('INV-2', '40.00', { account: 'A-DE', org: '201' }),
  );
  expect(cellOf(close, 'Americas')).toEqual({ billing: '100', revenue: '100' });
  expect(cellOf(close, 'Europe')).toEqual({ billing: '40', revenue: '40' });
  expect(close.result.isHolding).toBe(true);
});

test('A22 many to one', async () => {
  const close = await closed(
    build([us, { ...de, revenue: 'Americas' }, lab])
      .bill('INV-1', '100.00')
      .bill('INV-2', '40.00'),
  );
  expect(cellOf(close, 'Americas')).toEqual({ billing: '140', revenue: '140' });
  expect(codesOf(close)).toEqual([]);
});

test('A22 single-org default, and a row of its own wins over it', async () => {
  const all = await closed(
    build([lab], { everyOrgTo: 'Americas' }).bill('INV-1', '100.00').bill('INV-2', '40.00'),
  );
  expect(cellOf(all, 'Americas')).toEqual({ billing: '140', revenue: '140' });
  const own = await closed(
    build([de, lab], { everyOrgTo: 'Americas' })
      .bill('INV-1', '100.00')
      .bill('INV-2', '40.00', { org: '201' }),
  );
  expect(cellOf(own, 'Europe')).toEqual({ billing: '40', revenue: '40' });
});

test('A22 one Billing org to two Revenue orgs is refused', async () => {
  const failures = await refused(build([us, { ...us, revenue: 'Europe' }, de, lab]));
  expect(failures).toEqual([
    'close.json: orgs.mapping, entry 2 (US) | Billing org "US" goes to "Americas" and to "Europe"',
  ]);
});

test('A22 switched off: by design, and a finding if its rows arrive', async () => {
  const absent = await closed(build([us, { billing: 'DE', enabled: false }, lab]).bill('INV-1', '100.00'));
  expect(cellOf(absent, 'org-off')).toEqual({ billing: '40', revenue: '0', 'org-off': '40' });
  expect(codesOf(absent)).toEqual([]);
  expect(absent.result.isHolding).toBe(true);
  const arrived = await closed(
    build([us, { billing: 'DE', enabled: false }, lab])
      .bill('INV-1', '100.00')
      .bill('INV-2', '40.00', { account: 'A-DE', org: '201' }),
  );
  expect(placesOf(arrived, 'org-off-in-revenue')).toEqual(['invoice-item.csv:3']);
  expect(amountsOf(arrived, 'org-off-in-revenue')).toEqual({ USD: '40.00' });
});

test('A22 no row: org-unmapped, blocking, with a column of its own', async () => {
  const close = await closed(build([us, lab]).bill('INV-1', '100.00'));
  expect(placesOf(close, 'org-unmapped')).toEqual(['invoice-item.csv:3']);
  expect(amountsOf(close, 'org-unmapped')).toEqual({ USD: '40.00' });
  expect(cellOf(close, 'unmapped')).toEqual({ billing: '40', revenue: '0', unmapped: '40' });
  expect(checkOf(close, 'no-blocking-finding')).toBe('fail');
  expect(close.result.isHolding).toBe(false);
});

test('A22 unlabeled has a row of its own: a Revenue org may be named for it', async () => {
  const mapping = [us, de, lab, { billing: 'unlabeled', enabled: true, revenue: 'Europe' }];
  const close = await closed(
    build(mapping)
      .bill('INV-1', '100.00')
      .bill('INV-2', '40.00', { account: 'A-DE', org: '201' })
      .iia('IIA-1', 'Credit', '20.00', { parentDocument: 'INV-1' })
      .bill('IIA-1', '-20.00', { type: 'CM-C', lineId: '', org: '201', date: '2026-10-20' }),
  );
  expect(cellOf(close, 'unlabeled')).toMatchObject({ billing: '-20', revenue: '0' });
  expect(causesOf(close)).toEqual({});
});

test('A22 another home currency than the functional one: a finding, and no functional bridge for that org', async () => {
  const close = await closed(
    build([us, de, lab], {
      billing: [
        { name: 'US', homeCurrency: 'USD' },
        { name: 'DE', homeCurrency: 'EUR' },
        { name: 'Lab', homeCurrency: 'USD' },
      ],
    })
      .bill('INV-1', '100.00')
      .bill('INV-2', '40.00', { account: 'A-DE', org: '201' }),
  );
  expect(foundOf(close, 'functional-currency-differs')).toEqual([
    'DE keeps its books in EUR; Revenue organization Europe in USD',
  ]);
  const functional = close.result.bridge.filter(({ basis }) => basis === 'functional');
  expect(functional.map(({ org }) => org)).toEqual(['Americas']);
  expect(cellOf(close, 'Europe')).toEqual({ billing: '40', revenue: '40' });
});
