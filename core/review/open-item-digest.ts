/** The digest over the open items of a close, by which the next one proves that its opening is this closing. */

import { createHash } from 'node:crypto';
import { formatDay } from '../model/iso-date.ts';
import { formatMoney, type Money } from '../model/money.ts';
import type { AcceptedLine, OpenItem, OpenItemsDigest } from '../model/prior-close.ts';
import { finished, ITEMS_IN_SLICE, type Slices } from '../model/sliced-work.ts';

/** Characters of the content of an item that has none of its own: as many as lines have. */
const CONTENT_CHARACTERS = 12;

/**
 * Count of open items, and SHA-256 over these and the accepted lines, each in order of their names: everything that the
 * next close takes from them.
 */
export function openItemsDigest(
  items: Iterable<OpenItem>,
  accepted: Iterable<AcceptedLine> = [],
): OpenItemsDigest {
  return finished(digestInSlices(items, accepted));
}

/** The same, in slices. */
export function* digestInSlices(
  items: Iterable<OpenItem>,
  accepted: Iterable<AcceptedLine>,
): Slices<OpenItemsDigest> {
  const hash = createHash('sha256');
  let count = 0;
  for (const item of items) {
    if (count % ITEMS_IN_SLICE === 0) yield;
    hash.update(`${JSON.stringify(fieldsOf(item))}\n`, 'utf8');
    count += 1;
  }
  for (const line of accepted) hash.update(`${JSON.stringify(acceptedFields(line))}\n`, 'utf8');
  return { count, digest: hash.digest('hex') };
}

function fieldsOf(item: OpenItem): readonly unknown[] {
  return [
    ...[item.line, item.side, item.type, item.id, item.document, item.account, formatDay(item.date)],
    ...[item.org, item.orgBasis, item.revenueOrg, item.currency, amountText(item.amount), item.cause],
    ...[item.functionalCurrency, amountText(item.functional)],
    ...[amountText(item.openAmount), amountText(item.openFunctional), item.opened, item.owner, item.comments],
    ...(item.content === undefined ? [] : [item.content]),
  ];
}

function acceptedFields(line: AcceptedLine): readonly unknown[] {
  const { how, content, status, difference, entry, together, month, by, at, reason, until, earlier } = line;
  return [
    ...[line.line, how, content, status, difference, entry, together, month, by, at, reason, until],
    ...earlier.map((one) => [one.month, one.by, one.at, one.reason, one.until]),
  ];
}

/** Accepted lines in the order in which a digest holds them. */
export function inOrderOfNames(accepted: ReadonlyMap<string, AcceptedLine>): readonly AcceptedLine[] {
  return [...accepted.values()].sort((a, b) => (a.line < b.line ? -1 : 1));
}

/** What an open item says: the content of its line, or else characters that change with what the item says of it. */
export function contentOfItem(item: OpenItem): string {
  if (item.content !== undefined) return item.content;
  const { line, type, id, document, account, date, currency, amount, openAmount } = item;
  const said = [line, type, id, document, account, formatDay(date), currency];
  const text = JSON.stringify([...said, amountText(amount), amountText(openAmount)]);
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, CONTENT_CHARACTERS).toUpperCase();
}

function amountText(amount: Money | undefined): string {
  return amount === undefined ? '' : formatMoney(amount);
}
