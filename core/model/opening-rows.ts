/** Everything a run took from the prior close as rows of text, from which the same prior close can be made again. */

import { formatDay } from './iso-date.ts';
import { formatMoney, type Money } from './money.ts';
import type { Acceptance, AcceptedLine, OpenItem, PriorClose, PriorLine } from './prior-close.ts';
import type { Signature } from './sign-off.ts';

/** Columns of the lines taken from the prior close, all of them text. */
export const openingColumns = [
  'Taken as',
  'Line then',
  'Side then',
  'Type then',
  'Record id then',
  'Document then',
  'Account then',
  'Date then',
  'Org then',
  'Org basis then',
  'Revenue org then',
  'Period then',
  'Currency then',
  'Amount then',
  'State then',
  'Cause then',
  'Functional currency then',
  'Functional then',
  'Open amount then',
  'Open functional then',
  'Opened then',
  'Owner then',
  'Comments then',
  'Content then',
  'Accepted then',
  'Acceptance then',
] as const;
/** One line that was taken, by column. */
export type OpeningRow = Readonly<Record<(typeof openingColumns)[number], string>>;

/** Columns of what else was taken: a fact, what it is about, and its value. */
export const openingFactColumns = ['Fact', 'About', 'Value'] as const;
/** One fact. */
export type OpeningFact = readonly [fact: string, about: string, value: string];

/** What a line was taken as: an open item, an accepted one, an adjustment that the signed month counts, or several of these. */
export type TakenAs =
  | 'open item'
  | 'open accepted item'
  | 'accepted line'
  | 'adjustment'
  | 'open adjustment'
  | 'open accepted adjustment'
  | 'accepted adjustment';

/** The prior close as rows: its lines in order of their names, and the facts beside them. */
export type OpeningRows = { readonly lines: readonly OpeningRow[]; readonly facts: readonly OpeningFact[] };

/** The rows of a prior close; `priorCloseOf` makes the same prior close of them. */
export function openingRows(prior: PriorClose): OpeningRows {
  const adjustments = new Map([...prior.adjustments.values()].map((line) => [keyOf(line), line]));
  const open = prior.openItems.map((item) => {
    const isAdjustment = adjustments.delete(keyOf(item));
    const acceptance = prior.accepted.get(item.line);
    const word = acceptance ? 'open accepted' : 'open';
    return lineRow(item, isAdjustment ? `${word} adjustment` : `${word} item`, item, acceptance);
  });
  const isOpen = new Set(prior.openItems.map(({ line }) => line));
  const acceptedOnly = [...prior.accepted.values()].filter(({ line }) => !isOpen.has(line));
  const accepted = acceptedOnly.map((line) => {
    const isAdjustment = adjustments.delete(keyOf(line));
    return lineRow(line, isAdjustment ? 'accepted adjustment' : 'accepted line', undefined, line);
  });
  const others = [...adjustments.values()].map((line) => lineRow(line, 'adjustment', undefined));
  return { lines: [...open, ...[...accepted, ...others].sort(byLine)], facts: factsOf(prior) };
}

function keyOf({ side, type, document, id }: PriorLine): string {
  return JSON.stringify([side, type, document, id]);
}

function byLine(a: OpeningRow, b: OpeningRow): number {
  const [one, other] = [a, b].map(
    (row) => `${row['Line then']}\n${row['Type then']}\n${row['Document then']}`,
  );
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function lineRow(
  line: PriorLine,
  takenAs: TakenAs,
  item: OpenItem | undefined,
  accepted?: AcceptedLine,
): OpeningRow {
  return {
    'Taken as': takenAs,
    'Line then': line.line ?? '',
    'Side then': line.side,
    'Type then': line.type,
    'Record id then': line.id,
    'Document then': line.document,
    'Account then': line.account,
    'Date then': formatDay(line.date),
    'Org then': line.org,
    'Org basis then': item?.orgBasis ?? '',
    'Revenue org then': line.revenueOrg,
    'Period then': item ? String(item.period) : '',
    'Currency then': line.currency,
    'Amount then': formatMoney(line.amount),
    'State then': line.state,
    'Cause then': line.cause,
    'Functional currency then': item?.functionalCurrency ?? '',
    'Functional then': amountText(item?.functional),
    'Open amount then': amountText(item?.openAmount),
    'Open functional then': amountText(item?.openFunctional),
    'Opened then': item?.opened ?? '',
    'Owner then': item?.owner ?? '',
    // A list that may hold line breaks: JSON keeps where one comment ends.
    'Comments then': item && item.comments.length > 0 ? JSON.stringify(item.comments) : '',
    'Content then': item?.content ?? accepted?.content ?? '',
    'Accepted then': accepted ? acceptedWords(accepted) : '',
    // What the words say and what they are compared by.
    'Acceptance then': accepted ? acceptanceText(accepted, item) : '',
  };
}

/**
 * `accepted in 2026-10 by Ada Lovelace on 2026-11-02, until 2026-12-31: the reason`, and in the same words what was said
 * of it in later closes.
 */
export function acceptedWords({ earlier, how, ...last }: AcceptedLine): string {
  const chain: readonly Acceptance[] = [...earlier, last];
  return chain.map((one, at) => acceptanceWords(one, at === 0 ? how : again(one), chain[at - 1])).join('; ');
}

/** Stands before the reason of the close that accepted first, however often it is confirmed. */
export const CONFIRMED = /^Confirmed as in \d{4}-\d{2}: /;

function again({ reason }: Acceptance): string {
  return CONFIRMED.test(reason) ? 'confirmed' : 'accepted again';
}

function acceptanceWords(one: Acceptance, how: string, before: Acceptance | undefined): string {
  const { month, by, at, until } = one;
  const end = until === '' ? '' : `, until ${until}`;
  return `${how} in ${month} by ${by} on ${at.slice(0, 10)}${end}${newReason(one, before)}`;
}

/** A confirmation repeats the reason that it confirms, and may add to it. */
function newReason({ reason }: Acceptance, before: Acceptance | undefined): string {
  const [said, known] = [reason, before?.reason ?? ''].map((text) => text.replace(CONFIRMED, ''));
  if (before && known && CONFIRMED.test(reason) && said?.startsWith(known)) return said.slice(known.length);
  return `: ${said ?? ''}`;
}

/** What is said of an acceptance beside its line, as JSON. */
function acceptanceText(line: AcceptedLine, item: OpenItem | undefined): string {
  const { how, status, difference, entry, together, month, by, at, reason, until, earlier, content } = line;
  return JSON.stringify({
    ...{ how, status, difference, entry, together, month, by, at, reason, until },
    ...(earlier.length > 0 && { earlier }),
    // Of an open item the column beside it says what the line says now.
    ...(item && { content }),
  });
}

function factsOf({ homeCurrency, opening, statement, accountOrgs }: PriorClose): readonly OpeningFact[] {
  const { openItems, status, prepared, reviewed, closed } = statement;
  return [
    ...(closed ? closedFacts(closed) : []),
    ['Home currency', '', homeCurrency],
    ['Open items read', String(opening.count), opening.digest],
    ...(openItems ? [['Open items stated', String(openItems.count), openItems.digest] as const] : []),
    ...(status ? [['Status', '', status] as const] : []),
    ...signatureFacts('Prepared', prepared),
    ...signatureFacts('Reviewed', reviewed),
    ...[...accountOrgs].sort(byKey).map(([account, org]): OpeningFact => ['Org of account', account, org]),
  ];
}

function closedFacts({
  tenant,
  from,
  to,
}: NonNullable<PriorClose['statement']['closed']>): readonly OpeningFact[] {
  return [
    ['Closed', 'tenant', tenant],
    ['Closed', 'from', from],
    ['Closed', 'to', to],
  ];
}

function signatureFacts(fact: string, signature: Signature | undefined): readonly OpeningFact[] {
  if (!signature) return [];
  const { by, at, digest, engineVersion } = signature;
  return [
    [fact, 'name', by.name],
    [fact, 'account', by.account],
    [fact, 'at', at],
    [fact, 'digest', digest],
    [fact, 'engine', engineVersion],
  ];
}

function byKey([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function amountText(amount: Money | undefined): string {
  return amount === undefined ? '' : formatMoney(amount);
}
