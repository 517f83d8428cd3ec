/** Trouble with the signed prior close: not signed, changed since, an open item that is gone. */

import { openItemsDigest } from '../../../core/review/open-item-digest.ts';
import type { CloseBuilder } from '../close-builder.ts';
import { idOf } from '../record-id.ts';
import { type PlantedClose, PRIOR_FOLDER, plant } from './planted-close.ts';

const withPrior = (close: CloseBuilder): CloseBuilder =>
  close
    .change((setup) => ({
      ...setup,
      priorClose: { folder: PRIOR_FOLDER, signedBy: 'Reviewer', signedOn: '2026-10-05' },
    }))
    .pair('INV-1', '10.00');

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
];
