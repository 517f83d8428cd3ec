import type { EntryKind } from '../../align/proposals.ts';
import { NO_DAY } from '../../model/iso-date.ts';
import type { Money } from '../../model/money.ts';
import { alignmentWords } from '../alignment-words.ts';
import { column, date, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import {
  amountCells,
  amountColumns,
  convertedLineCells,
  convertedLineColumns,
  LINE_KEY_COLUMNS,
} from '../line-columns.ts';
import { shownOrg } from '../line-view.ts';
import { withheldRemedy, withheldWords } from '../proposal-words.ts';
import type { Cell, Row, SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Headers that the totals of the entries read. */
export const ENTRY_ORG = 'Entry org';
export const ENTRY_AMOUNT = 'Entry amount';
export const WITHHELD = 'Why no entry';

const entryWords: Readonly<Record<EntryKind, string>> = {
  reversal: 'Reversal',
  booking: 'Booking',
  none: 'none',
};

/** Every unlabeled adjustment with the two entries that move it to its org, or with why none is proposed. */
export function adjustmentsSheet(context: CloseContext): LongSheet {
  const { entries } = context.close.proposals;
  return {
    name: 'Adjustments',
    purpose: 'Proposed journal entries: each unlabeled adjustment out of “unlabeled” and into its org',
    title: titleBlock(
      context,
      'Adjustments: proposed entries from unlabeled to orgs',
      'each entry in “Currency”; “Amount” is the adjustment, once per entry; “Entry amount” sums to zero',
    ),
    whenEmpty: 'Adjustments: no entry is proposed; Adjustment totals lists adjustments that have none',
    main: {
      columns: columnsOf(context),
      count: entries.count,
      *rows(from, to) {
        for (let row = from; row < to; row += 1) yield rowOf(context, row);
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    ...convertedLineColumns(context),
    column('Entry', 'text', 11),
    column(ENTRY_ORG, 'text', 14),
    column('Accounting code', 'text', 26),
    column('Billing type', 'text', 11),
    column('Accounting period', 'text', 20),
    column('Period from', 'date', 12),
    column('Period to', 'date', 12),
    ...amountColumns(context, ENTRY_AMOUNT),
    ...amountColumns(context, 'Entry functional'),
    ...amountColumns(context, 'Entry reporting'),
    column('Proposal', 'status', 15),
    wrapped(WITHHELD, 30),
    wrapped('Before it can be booked', 42),
    column('Flag', 'text', 26),
  ];
}

function rowOf(context: CloseContext, row: number): Row {
  const { entries } = context.close.proposals;
  const view = context.billing;
  const line = context.close.alignment.line.get(entries.adjustment.get(row));
  const kind = entries.kind.get(row);
  const isBlank = kind === 'none';
  const sign = kind === 'reversal' ? -1n : 1n;
  const signed = (value: Money | undefined): Money | undefined =>
    isBlank || value === undefined ? undefined : sign * value;
  const functional = view.text('functionalCurrency', line);
  const { reporting } = context.close.setup.currencies;
  return [
    ...convertedLineCells(context, view, line),
    text(entryWords[kind]),
    ...bookingCells(context, row, line),
    ...amountCells(context, entries.amount.get(row), view.text('currency', line)),
    ...amountCells(context, signed(view.functional.get(line)), functional),
    ...amountCells(context, signed(view.reporting.get(line)), reporting),
    ...proposalCells(context, row, line),
    text(context.close.setup.features.multiOrg ? `not in an org's journal run` : ''),
  ];
}

function bookingCells(context: CloseContext, row: number, line: number): Row {
  const { proposals, periods, billing, pool } = context.close;
  const { entries } = proposals;
  const isBlank = entries.kind.get(row) === 'none';
  const period = periods[entries.period.get(row)];
  return [
    text(isBlank ? '' : shownOrg(pool.text(entries.org.get(row)))),
    text(pool.text(billing.accountingCode.get(line)).trim()),
    text(pool.text(billing.direction.get(line))),
    text(period?.name ?? ''),
    date(period?.start ?? NO_DAY),
    date(period?.end ?? NO_DAY),
  ];
}

function proposalCells(context: CloseContext, row: number, line: number): Row {
  const { proposals, alignment, billing, setup } = context.close;
  const at = proposals.entries.adjustment.get(row);
  const verdict = proposals.verdict.get(at);
  const lacksCode = setup.features.multiOrg && billing.accountingCode.get(line) === 0;
  const remedy = withheldRemedy(verdict) ?? alignmentWords(alignment.status.get(at)).remedy;
  const code = lacksCode ? 'Give the adjustment its accounting code.' : '';
  return [
    proposalCell(verdict === 'proposed', lacksCode),
    text(withheldWords(verdict)),
    text([remedy, code].filter((words) => words !== '').join(' ')),
  ];
}

function proposalCell(isProposed: boolean, lacksCode: boolean): Cell {
  if (!isProposed) return status('no entry', 'warning');
  return lacksCode ? status('code missing', 'warning') : status('proposed', 'good');
}
