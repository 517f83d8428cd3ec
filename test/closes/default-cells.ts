/** What rows of the small tenant hold where a test says nothing. */

import type { RowOf } from './columns.ts';
import { idOf } from './record-id.ts';

/** Cells of a posted invoice item of 15 October. */
export function itemCells(document: string, amount: string): RowOf<'invoice-item'> {
  return {
    account: 'A-US',
    document,
    date: '2026-10-15',
    posted: '2026-10-15',
    status: 'Posted',
    currency: 'USD',
    id: idOf(`item ${document}`),
    charge: `C-${document}`,
    subscription: `S-${document}`,
    amount,
    processingType: 'Charge',
    serviceStart: '2026-10-15',
    serviceEnd: '2027-10-14',
    excluded: 'false',
  };
}

/** Cells of the Revenue line that answers itemCells. */
export function billCells(document: string, amount: string): RowOf<'billing-report'> {
  return {
    type: 'INV',
    document,
    lineNumber: `${document}.C-${document}`,
    lineId: idOf(`item ${document}`),
    date: '2026-10-15',
    charge: `C-${document}`,
    segment: '1',
    serviceStart: '2026-10-15',
    serviceEnd: '2027-10-14',
    account: 'A-US',
    subscription: `S-${document}`,
    currency: 'USD',
    amount,
    functionalCurrency: 'USD',
    functionalRate: '1',
    functionalAmount: amount,
    globalRate: '1',
    systemCredit: 'false',
    voided: 'false',
    org: '101',
    book: 'ASC 606',
    period: '202610',
    contract: String(Number.parseInt(idOf(document).slice(0, 7), 16)),
  };
}

/** Cells of a processed adjustment of 20 October. */
export function adjustmentCells(
  document: string,
  type: string,
  amount: string,
): Readonly<Record<string, string>> {
  return {
    account: 'A-US',
    id: idOf(`adjustment ${document}`),
    document,
    date: '2026-10-20',
    type,
    amount,
    currency: 'USD',
    status: 'Processed',
    reason: 'Standard Adjustment',
    accountingCode: 'Accounts Receivable',
  };
}
