/** A51 which close may stand before another one. */

import { expect, test } from 'vitest';
import { asPrior, type Closed, closed, codesOf, foundOf, refused } from './closed.ts';
import {
  closing,
  following,
  inSeptember,
  type Month,
  november,
  october,
  PRIOR,
  september,
} from './two-months.ts';

function month(of: Month, tenant = 'Quarry & Finch') {
  return closing(of)
    .change((setup) => ({ ...setup, tenant: { name: tenant } }))
    .pair('INV-1', '10.00', { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } });
}

const signed = (of: Month, tenant?: string): Promise<Closed> => closed(month(of, tenant));

test.each([
  [
    'the close of these days',
    october,
    'the close of the very days being closed: it closed 2026-10-01 to 2026-10-31',
  ],
  ['a later close', november, 'the close of a later period: it closed 2026-11-01 to 2026-11-30'],
  [
    'a close that overlaps',
    { from: '2026-09-15', to: '2026-10-14' },
    'a close of days that are being closed now: it closed 2026-09-15 to 2026-10-14',
  ],
])('A51 %s is refused as prior close', async (_, prior, found) => {
  const files = asPrior(PRIOR, await signed(prior));
  expect(await refused(following(month(october)), files)).toEqual([`the prior close | ${found}`]);
});

test('A51 the close of another tenant is refused, whatever its month', async () => {
  const files = asPrior(PRIOR, await signed(september, 'Northwind Ltd'));
  expect(await refused(following(month(october)), files)).toEqual([
    'the prior close | the close of another tenant: Northwind Ltd, and this is one of Quarry & Finch',
  ]);
});

test('A51 the tenant in other letters is the same tenant', async () => {
  const files = asPrior(PRIOR, await signed(september, 'QUARRY  & finch '));
  expect(codesOf(await closed(following(month(october)), files))).not.toContain('prior-gap');
});

test('A51 days between two closes are a warning, and the close runs', async () => {
  const files = asPrior(PRIOR, await signed(september));
  const close = await closed(following(month(november)), files);
  expect(foundOf(close, 'prior-gap')).toEqual([
    'the prior close ends on 2026-09-30, this one begins on 2026-11-01',
  ]);
});
