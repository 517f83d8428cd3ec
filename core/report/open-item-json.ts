/** What lines.ndjson says of open items: on their own lines, and on lines of their own where no extract has them. */

import { IntColumn } from '../model/column-table.ts';
import { formatDay } from '../model/iso-date.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { type AcceptedLine, NOT_IN_EXTRACTS } from '../model/prior-close.ts';
import type { Side } from '../model/roll-forward.ts';
import type { Close } from './close.ts';

/** Position in the roll-forward of each line of both sides, -1 for none; the later of two rows is how it stands now. */
export function itemsByRow({ rollForward, billing, revenue }: Close): Readonly<Record<Side, IntColumn>> {
  const { items } = rollForward;
  const positions = {
    billing: IntColumn.filled(billing.count, -1),
    revenue: IntColumn.filled(revenue.count, -1),
  };
  for (let at = 0; at < items.count; at += 1) {
    const row = items.row.get(at);
    if (row >= 0) positions[items.side.get(at)].set(row, at);
  }
  return positions;
}

/** What a line was accepted for, by name; made once for all lines. */
export function acceptedByName({ rollForward }: Close): AcceptedByName {
  return new Map(rollForward.accepted.map((line) => [line.line, line]));
}

/** The accepted lines of a close by name. */
export type AcceptedByName = ReadonlyMap<string, AcceptedLine>;

/** The member of a line about its acceptance, to follow other members; '' for a line that nobody accepted. */
export function acceptedMember(accepted: AcceptedByName, name: string): string {
  const line = accepted.get(name);
  if (!line) return '';
  const { how, content, status, difference, entry, together, month, by, at, reason, until, earlier } = line;
  const said = { how, content, status, difference, entry, together, month, by, at, reason, until };
  return `,"accepted":${JSON.stringify({ ...said, ...(earlier.length > 0 && { earlier }) })}`;
}

/** The members of a line about the item that it is, to follow other members; '' for a line that is none. */
export function openItemMembers(close: Close, at: number): string {
  if (at < 0) return '';
  const { rollForward, prior } = close;
  const { items } = rollForward;
  const [state, reason] = [items.state.get(at), items.reason.get(at)];
  const before = prior?.openItems[items.prior.get(at)];
  const opening = before ? formatMoney(before.openAmount) : '';
  const rolled = `,"rollForward":{"state":"${state}","reason":"${reason}","opening":"${opening}"}`;
  const amount = items.amount.get(at);
  if (amount === undefined) return rolled;
  const open = {
    amount: formatMoney(amount),
    functional: amountText(items.functional.get(at)),
    opened: before?.opened ?? rollForward.month,
    owner: rollForward.ownerOf(at),
    comments: rollForward.commentsOf(at),
    ...contentMember(close, at),
  };
  return `${rolled},"open":${JSON.stringify(open)}`;
}

function contentMember(close: Close, at: number): { readonly content?: string } {
  const { items } = close.rollForward;
  const row = items.row.get(at);
  const content =
    row < 0
      ? close.prior?.openItems[items.prior.get(at)]?.content
      : close[`${items.side.get(at)}Identities`].content(row);
  return content === undefined ? {} : { content };
}

/** A line for each item that no extract has, in the order of the roll-forward. */
export function* absentItemTexts(close: Close, accepted: AcceptedByName): Generator<string> {
  const { items } = close.rollForward;
  for (let at = 0; at < items.count; at += 1) {
    if (items.row.get(at) < 0) yield absentItemText(close, at, accepted);
  }
}

/** A line for each accepted one that is no item and that no extract has, in order of their names. */
export function* absentAcceptedTexts({ prior, rollForward }: Close): Generator<string> {
  const items = new Set(prior?.openItems.map(({ line }) => line));
  const { month, accepted } = rollForward;
  for (const line of accepted) {
    const isAbsent = line.month !== month && line.state === NOT_IN_EXTRACTS && !items.has(line.line);
    if (isAbsent) yield absentAcceptedText(line);
  }
}

function absentAcceptedText(accepted: AcceptedLine): string {
  const { side, type, id, document, account, org, revenueOrg, currency, cause } = accepted;
  const line = {
    ...{ line: accepted.line, side, file: '', row: 0, type, id, document, charge: '', account },
    ...{
      subscription: '',
      date: formatDay(accepted.date),
      org,
      orgBasis: '',
      revenueOrg,
      period: 0,
      currency,
    },
    ...{ amount: formatMoney(accepted.amount), functionalCurrency: '', functional: '', reporting: '' },
    ...{ state: NOT_IN_EXTRACTS, pass: 'none', group: null, cause, contract: null, revenueContract: '' },
  };
  const member = acceptedMember(new Map([[accepted.line, accepted]]), accepted.line);
  return `${JSON.stringify(line).slice(0, -1)}${member}}\n`;
}

function absentItemText(close: Close, at: number, accepted: AcceptedByName): string {
  const { items } = close.rollForward;
  const item = close.prior?.openItems[items.prior.get(at)];
  if (!item) throw new Error('an item that no extract has must be one of the prior close');
  const org = item.side === 'billing' ? close.pool.text(items.org.get(at)) : item.org;
  const line = {
    ...{ line: item.line, side: item.side, file: '', row: 0, type: item.type, id: item.id },
    ...{ document: item.document, charge: '', account: item.account, subscription: '' },
    ...{ date: formatDay(item.date), org, orgBasis: org === item.org ? item.orgBasis : 'account' },
    ...{ revenueOrg: item.revenueOrg, period: item.period, currency: item.currency },
    ...{ amount: formatMoney(item.amount), functionalCurrency: item.functionalCurrency },
    ...{ functional: amountText(item.functional), reporting: '', state: NOT_IN_EXTRACTS, pass: 'none' },
    ...{ group: null, cause: item.cause, contract: null, revenueContract: '' },
  };
  const more = `${openItemMembers(close, at)}${acceptedMember(accepted, item.line)}`;
  return `${JSON.stringify(line).slice(0, -1)}${more}}\n`;
}

function amountText(amount: Money | undefined): string {
  return amount === undefined ? '' : formatMoney(amount);
}
