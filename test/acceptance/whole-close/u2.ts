/** The labelling example: account U-2 of org US, a negative invoice with a label and three adjustments without one. */

import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { octoberRange } from '../../closes/small-setup.ts';

const ofInvoice = { account: 'U-2', parentDocument: 'INV-1' } as const;

/** How the adjustments stand in the files: with their sign, or positive with their type as Billing exports them. */
export type Form = 'signed' | 'exported';

/** The account, its periods of October, and the four documents; Revenue has none of them yet. */
export function u2Close(form: Form): CloseBuilder {
  const sign = form === 'signed' ? '-' : '';
  return CloseBuilder.small()
    .change((setup) => ({
      ...setup,
      closing: { unlabeled: octoberRange, revenue: octoberRange, orgs: { US: octoberRange } },
      orgs: {
        billing: [{ name: 'US', homeCurrency: 'USD' }],
        revenue: [{ name: 'Americas', number: '101', functionalCurrency: 'USD' }],
        mapping: [{ billing: 'US', enabled: true, revenue: 'Americas' }],
      },
    }))
    .without('account')
    .account('U-2', 'US')
    .without('accounting-period')
    .period('', '2026-10-01', '2026-10-31', 'Open')
    .period('US', '2026-10-01', '2026-10-31', 'Open')
    .item('INV-1', '-100.00', { account: 'U-2', org: 'US' })
    .iia('IIA-1', 'Credit', `${sign}20.00`, { ...ofInvoice, parentItem: idOf('item INV-1') })
    .ia('IA-1', 'Credit', `${sign}30.00`, { ...ofInvoice, impact: '-30.00' })
    .cba('CBA-1', 'Decrease', `${sign}40.00`, ofInvoice);
}

/** With the two lines that Revenue holds: the invoice and the IIA under its own number, both in US. */
export function u2Collected(form: Form = 'exported'): CloseBuilder {
  return u2Close(form)
    .bill('INV-1', '-100.00', { account: 'U-2' })
    .bill('IIA-1', '-20.00', {
      type: 'CM-C',
      account: 'U-2',
      lineId: idOf('item INV-1'),
      date: '2026-10-20',
    });
}
