/** Trouble with the signed prior close: not signed, changed since, an open item that is gone. */

import { openItemsDigest } from '../../../core/review/open-item-digest.ts';
import type { CloseBuilder } from '../close-builder.ts';
import { idOf } from '../record-id.ts';
import { type PlantedClose, PRIOR_FOLDER, plant } from './planted-close.ts';

const following = (close: CloseBuilder): CloseBuilder =>
  close.change((setup) => ({
    ...setup,
    priorClose: { folder: PRIOR_FOLDER, signedBy: 'Reviewer', signedOn: '2026-10-05' },
  }));
const withPrior = (close: CloseBuilder): CloseBuilder => following(close).pair('INV-1', '10.00');

const line = {
  ...{ line: 'B-000000000000', side: 'billing', type: 'invoice-item', id: idOf('item INV-0') },
  ...{ document: 'INV-0', account: 'A-US', date: '2026-09-15', org: 'US', orgBasis: 'account' },
  ...{ revenueOrg: 'Americas', currency: 'USD', amount: '7.00', functionalCurrency: 'USD' },
  ...{ functional: '7.00', state: 'in-scope' },
};
const matched = { ...line, cause: 'none' };
const open = {
  ...{ ...line, cause: 'not-synced' },
  open: { amount: '7.00', functional: '7.00', opened: '2026-09', owner: '', comments: [] },
};
const seven = 7_000_000_000n;
const openDigest = openItemsDigest([
  {
    ...{ line: line.line, side: 'billing', type: line.type, id: line.id, document: line.document },
    ...{ account: line.account, date: 20_711, org: 'US', orgBasis: 'account', revenueOrg: 'Americas' },
    ...{ period: 0, currency: 'USD', amount: seven, functionalCurrency: 'USD', functional: seven },
    ...{ state: 'in-scope', cause: 'not-synced', openAmount: seven, openFunctional: seven },
    ...{ opened: '2026-09', owner: '', comments: [] },
  },
]);

/** The invoice item of INV-1, accepted when it said something else than it says in these closes. */
const said = {
  ...({
    how: 'accepted',
    content: '000000000000',
    status: 'missing-in-revenue',
    difference: '9.00 USD',
  } as const),
  ...{ entry: 1, together: 1, month: '2026-09', by: 'Mara Lindqvist', at: '2026-10-04T08:00:00Z' },
  ...{ reason: 'Billed by hand.', until: '' },
};
const itemThen = { ...line, line: 'B-R8XJ7F1WBCZP', id: idOf('item INV-1'), document: 'INV-1' };
const acceptedDigest = openItemsDigest(
  [],
  [
    {
      ...{ line: itemThen.line, side: 'billing', type: line.type, id: itemThen.id, document: 'INV-1' },
      ...{ account: line.account, date: 20_711, org: 'US', revenueOrg: 'Americas', currency: 'USD' },
      ...{ amount: seven, state: 'in-scope', cause: 'missing-in-revenue', ...said, earlier: [] },
    },
  ],
);

/** Closes with a prior close that something is wrong with. */
export const priorCloses: readonly PlantedClose[] = [
  plant(
    'a prior close that nobody signed',
    withPrior,
    { findings: [['prior-not-signed', '', 0]] },
    [matched],
    {
      signOff: undefined,
    },
  ),
  plant(
    'a prior close changed after it was signed',
    withPrior,
    { findings: [['opening-differs', '', 0]] },
    [matched],
    { openItems: openDigest },
  ),
  plant(
    'an open item of the prior close that is gone',
    withPrior,
    { findings: [['open-item-gone', '', 0]] },
    [open],
    { openItems: openDigest },
  ),
  plant(
    'a prior close that ends a month before this one begins',
    withPrior,
    { findings: [['prior-gap', '', 0]] },
    [matched],
    {
      tenant: { name: 'Quarry & Finch' },
      closing: { revenue: { from: '2026-08-01', to: '2026-08-31' } },
    },
  ),
  plant(
    'a difference that an earlier close accepted',
    (close) => following(close).item('INV-1', '10.00'),
    {
      lines: [['billing', 'INV-1', 'missing-in-revenue']],
      findings: [['accepted-before', 'invoice-item.csv', 2]],
    },
    [{ ...itemThen, cause: 'missing-in-revenue', accepted: said }],
    { openItems: acceptedDigest },
  ),
];
