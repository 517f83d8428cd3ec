/** lines.ndjson: every line of both sides with its place, org, period, amounts, match and cause, one JSON object a line. */

import { IntColumn } from '../model/column-table.ts';
import { type Day, formatDay } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Close } from './close.ts';
import { periodFinder } from './close-context.ts';
import { JsonTexts } from './json-text.ts';
import { billingView, type LineView, revenueView } from './line-view.ts';
import {
  type AcceptedByName,
  absentAcceptedTexts,
  absentItemTexts,
  acceptedByName,
  acceptedMember,
  itemsByRow,
  openItemMembers,
} from './open-item-json.ts';

/** Characters handed on at a time. */
const CHUNK = 1 << 18;

type Writer = {
  readonly close: Close;
  readonly texts: JsonTexts;
  readonly files: readonly string[];
  readonly days: Map<Day, string>;
  /** Position in the alignment of each Billing line, -1 for none. */
  readonly aligned: IntColumn;
  /** Position in the roll-forward of each line, -1 for none. */
  readonly items: Readonly<Record<LineView['side'], IntColumn>>;
  readonly accepted: AcceptedByName;
  /** Text code of Revenue's contract of each group, BLANK for none. */
  readonly groupContract: IntColumn;
};

/** The text of lines.ndjson in chunks of whole lines; Billing first, in the order of the tables, then what no extract has. */
export function* lineTexts(close: Close): Generator<string> {
  const writer: Writer = {
    close,
    texts: new JsonTexts(close.pool),
    files: close.files.map((file) => JSON.stringify(file.name)),
    days: new Map(),
    aligned: alignedLines(close),
    items: itemsByRow(close),
    accepted: acceptedByName(close),
    groupContract: groupContracts(close),
  };
  for (const lines of [billingView(close, periodFinder(close)), revenueView(close)]) {
    let chunk = '';
    for (let row = 0; row < lines.count; row += 1) {
      chunk += lineText(writer, lines, row);
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = '';
    }
    if (chunk !== '') yield chunk;
  }
  yield* absentItemTexts(close, writer.accepted);
  yield* absentAcceptedTexts(close);
}

function alignedLines(close: Close): IntColumn {
  const positions = IntColumn.filled(close.billing.count, -1);
  for (let at = 0; at < close.alignment.count; at += 1) positions.set(close.alignment.line.get(at), at);
  return positions;
}

// Of several contracts in one group the first by text, so that the order of rows decides nothing.
function groupContracts({ matching, revenue, pool }: Close): IntColumn {
  const contracts = IntColumn.filled(matching.groups, BLANK);
  for (let row = 0; row < revenue.count; row += 1) {
    const group = matching.revenueGroup.get(row);
    const own = revenue.contract.get(row);
    if (group < 0 || own === BLANK) continue;
    const known = contracts.get(group);
    if (known === BLANK || (known !== own && pool.text(own) < pool.text(known))) contracts.set(group, own);
  }
  return contracts;
}

// Types, states, passes and causes are fixed words without anything to escape.
function lineText(writer: Writer, lines: LineView, row: number): string {
  const { texts } = writer;
  const { code } = lines;
  const group = lines.group(row);
  return (
    `{"line":"${lines.reference(row)}","side":"${lines.side}","file":${writer.files[lines.file(row)] ?? '""'},"row":${lines.row(row)}` +
    `,"type":"${lines.type(row)}","id":${texts.of(code.id(row))},"document":${texts.of(code.document(row))}` +
    `,"charge":${texts.of(code.charge(row))},"account":${texts.of(code.account(row))}` +
    `,"subscription":${texts.of(code.subscription(row))},"date":"${dayText(writer, lines.date(row))}"` +
    `,"org":${texts.of(code.org(row))},"orgBasis":"${lines.orgBasis(row)}"` +
    `,"revenueOrg":${texts.of(code.revenueOrg(row))},"period":${lines.period(row)}` +
    `,"currency":${texts.of(code.currency(row))},"amount":"${amountText(lines.amount, row)}"` +
    `,"functionalCurrency":${texts.of(code.functionalCurrency(row))}` +
    `,"functional":"${amountText(lines.functional, row)}","reporting":"${amountText(lines.reporting, row)}"` +
    `,"state":"${lines.state(row)}","pass":"${lines.pass(row)}","group":${group < 0 ? 'null' : group + 1}` +
    `,"cause":"${lines.cause(row)}"${contractText(writer, lines, row)}${lines.side === 'billing' ? alignmentText(writer, row) : ''}` +
    `${openItemMembers(writer.close, writer.items[lines.side].get(row))}` +
    `${writer.accepted.size === 0 ? '' : acceptedMember(writer.accepted, lines.reference(row))}}\n`
  );
}

function amountText(column: MoneyColumn, row: number): string {
  const amount = column.get(row);
  return amount === undefined ? '' : formatMoney(amount);
}

function dayText(writer: Writer, day: Day): string {
  const known = writer.days.get(day);
  if (known !== undefined) return known;
  const text = formatDay(day);
  writer.days.set(day, text);
  return text;
}

// Revenue says itself in which contract a line is. Of a Billing line its match tells, else its contract.
function contractText(
  { close, texts, groupContract }: Writer,
  { side, group }: LineView,
  row: number,
): string {
  const { contracts, revenue } = close;
  const contract = contracts[side].get(row);
  const ofContract = contract < 0 ? BLANK : contracts.revenueContract.get(contract);
  const ofMatch = group(row) < 0 ? BLANK : groupContract.get(group(row));
  const own = side === 'revenue' ? revenue.contract.get(row) : ofMatch || ofContract;
  return `,"contract":${contract < 0 ? 'null' : contract + 1},"revenueContract":${texts.of(own)}`;
}

function alignmentText(writer: Writer, row: number): string {
  const at = writer.aligned.get(row);
  if (at < 0) return '';
  const { alignment, effectOnReceivables } = writer.close;
  return (
    `,"effectOnReceivables":"${amountText(effectOnReceivables, at)}","alignment":"${alignment.status.get(at)}"` +
    `,"bookedPeriod":${periodText(writer, alignment.bookedPeriod.get(at))}` +
    `,"coveringPeriod":${periodText(writer, alignment.coveringPeriod.get(at))}` +
    `,"alignedPeriod":${periodText(writer, alignment.alignedPeriod.get(at))}`
  );
}

function periodText(writer: Writer, at: number): string {
  const period = writer.close.periods[at];
  return period ? JSON.stringify(period.id) : 'null';
}
