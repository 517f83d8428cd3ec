/** The digest over the open items of a close, by which the next one proves that its opening is this closing. */

import { createHash } from 'node:crypto';
import { formatDay } from '../model/iso-date.ts';
import { formatMoney, type Money } from '../model/money.ts';
import type { OpenItem, OpenItemsDigest } from '../model/prior-close.ts';

/** Count and SHA-256 of open items in order of their names: everything that the next close takes from them. */
export function openItemsDigest(items: Iterable<OpenItem>): OpenItemsDigest {
  const hash = createHash('sha256');
  let count = 0;
  for (const item of items) {
    hash.update(`${JSON.stringify(fieldsOf(item))}\n`, 'utf8');
    count += 1;
  }
  return { count, digest: hash.digest('hex') };
}

function fieldsOf(item: OpenItem): readonly unknown[] {
  return [
    ...[item.line, item.side, item.type, item.id, item.document, item.account, formatDay(item.date)],
    ...[item.org, item.orgBasis, item.revenueOrg, item.currency, amountText(item.amount), item.cause],
    ...[item.functionalCurrency, amountText(item.functional)],
    ...[amountText(item.openAmount), amountText(item.openFunctional), item.opened, item.owner, item.comments],
  ];
}

function amountText(amount: Money | undefined): string {
  return amount === undefined ? '' : formatMoney(amount);
}
