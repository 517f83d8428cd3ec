/** All lines of one side. */

import type { Cause } from '../../match/matching.ts';
import type { ChoiceColumn } from '../../model/column-table.ts';
import { urgencyOf, urgencyWords } from '../../report/cause-urgency.ts';
import { causeWords } from '../../report/cause-words.ts';
import { passWords } from '../../report/code-words.ts';
import type { LineView } from '../../report/line-view.ts';
import type { Tone } from '../../report/sheet.ts';
import type { CloseView } from '../close-view.ts';
import { amountsOf, choiceOf, choicesOf, sameText } from '../grid/dictionary.ts';
import type { GridTable, TableColumn } from '../grid/table.ts';
import { tableColumn } from './columns.ts';
import { LineColumns, leadTo } from './line-columns.ts';

const MATCH = 'Rule that matched the line; blank for a line without a match.';
const CAUSE = 'Why the line has no match; blank for a line that has one or is not in the totals.';

/** The lines of Billing as a table. */
export function billingLinesTable(view: CloseView): GridTable {
  return sideTable(view, view.context.billing);
}

/** The lines of Revenue as a table. */
export function revenueLinesTable(view: CloseView): GridTable {
  return sideTable(view, view.context.revenue);
}

function sideTable(view: CloseView, lines: LineView): GridTable {
  const { matching } = view.close;
  const isBilling = lines.side === 'billing';
  const causes = isBilling ? matching.billingCause : matching.revenueCause;
  return {
    count: lines.count,
    columns: columnsOf(view, lines),
    key: lines.reference,
    rowsOfKeys: isBilling ? view.close.billingIdentities.rowsOf : view.close.revenueIdentities.rowsOf,
    tone: (row) => toneOf(lines, causes, row),
    lines: (row) => (isBilling ? { billing: [row], revenue: [] } : { billing: [], revenue: [row] }),
    file: lines.file,
    cause: (row) => causes.get(row),
  };
}

function toneOf(lines: LineView, causes: ChoiceColumn<Cause>, row: number): Tone {
  if (lines.group(row) >= 0) return 'good';
  const cause = causes.get(row);
  return cause === 'none' ? 'neutral' : urgencyWords[urgencyOf(cause)].tone;
}

function columnsOf(view: CloseView, lines: LineView): readonly TableColumn[] {
  const of = new LineColumns(view, leadTo(lines));
  const isBilling = lines.side === 'billing';
  return [
    of.name(),
    of.type(),
    of.state(),
    of.text('document', 'Document', 'id'),
    of.text('account', 'Account', 'id', 14),
    ...(isBilling ? [of.org(), of.orgBasis()] : []),
    of.revenueOrg(),
    of.date(),
    of.period(),
    ...amountColumns(view, lines, of),
    matchColumn(view, lines),
    causeColumn(view, lines),
    of.text('subscription', 'Subscription', 'id'),
    of.text('charge', 'Charge', 'id'),
    of.text('id', 'Record', 'id', 34),
    of.extract(),
    of.row(),
  ];
}

function amountColumns(view: CloseView, lines: LineView, of: LineColumns): readonly TableColumn[] {
  const reporting = sameText(view.close.setup.currencies.reporting);
  return [
    of.text('currency', 'Currency', 'text', 9),
    tableColumn('amount', 'Amount', 'amount', amountsOf(lines.amount, of.currency()), {
      currency: 'currency',
    }),
    of.text('functionalCurrency', 'Functional currency', 'text', 11),
    tableColumn('functional', 'Functional', 'amount', amountsOf(lines.functional, of.functionalCurrency()), {
      currency: 'functionalCurrency',
    }),
    tableColumn('reportingCurrency', 'Reporting currency', 'text', reporting, { width: 11 }),
    tableColumn('reporting', 'Reporting', 'amount', amountsOf(lines.reporting, reporting), {
      currency: 'reportingCurrency',
    }),
  ];
}

function matchColumn(view: CloseView, lines: LineView): TableColumn {
  const { pass } = view.close.matching;
  const none = pass.codeOf('none');
  const code = (row: number): number => {
    const group = lines.group(row);
    return group < 0 ? none : pass.code(group);
  };
  const words = (one: string): string => (one === 'none' ? '' : passWords(one));
  return tableColumn('match', 'Matched by', 'choice', choiceOf(pass.choices, code, words), {
    width: 22,
    meaning: MATCH,
  });
}

function causeColumn(view: CloseView, lines: LineView): TableColumn {
  const { billingCause, revenueCause } = view.close.matching;
  const causes = lines.side === 'billing' ? billingCause : revenueCause;
  const reader = choicesOf(causes, (cause) => (cause === 'none' ? '' : causeWords[cause].title));
  return tableColumn('cause', 'Cause', 'choice', reader, { width: 24, meaning: CAUSE });
}
