import { columnRange } from '../../model/cell-address.ts';
import { counted } from '../../model/counted.ts';
import type { Setup } from '../../setup/setup.ts';
import { column, count, countFormula, link, smallTable, status, text, wrapped } from '../cells.ts';
import type { BookPart } from '../close.ts';
import type { CloseContext } from '../close-context.ts';
import type { LineView } from '../line-view.ts';
import { FIRST_ROW, type Row, type Sheet, TABLE_HEAD, type Table } from '../sheet.ts';
import { signatureText, statusText, titleBlock, trailText, verdictText } from '../title-block.ts';
import { failedVerdicts, verdictRange } from '../workbook-checks.ts';
import { ATTENTION, CHECKS, RESULT_COLUMN } from './checks.ts';

/** The first sheet: what this is, whether it holds, and where to find what. */
export function aboutSheet(context: CloseContext, others: readonly Sheet[], checks: Sheet): Sheet {
  const main = verdictTable(context, checks);
  return {
    name: 'About',
    purpose: 'What this workbook is',
    title: titleBlock(
      context,
      'Reconciliation of Zuora Billing with Zuora Revenue',
      'each sheet states its own',
    ),
    main,
    below: [
      workbookTable(checks, FIRST_ROW + main.count + TABLE_HEAD),
      indexTable(others),
      factTable(context),
      conventionTable(),
    ],
  };
}

function indexTable(others: readonly Sheet[]): Table {
  const columns = [column('Sheet', 'link'), wrapped('What it shows', 84), column('Rows', 'count', 12)];
  const rows = others.map(
    (sheet): Row => [
      link(sheet.name, { sheet: sheet.name, cell: 'A1' }),
      text(sheet.purpose),
      count([sheet.main, ...sheet.below].reduce((so, table) => so + table.count, 0)),
    ],
  );
  return smallTable(columns, rows, { heading: 'The sheets' });
}

const verdictColumns = [
  column('Does it hold?', 'text', 36),
  column('Verdict', 'status', 84),
  column('Count', 'count', 12),
  column('Word counted', 'text', 16),
];

// The word that is counted stands beside its count, so that one formula serves all rows.
function verdictTable(context: CloseContext, checks: Sheet): Table {
  const named = columnRange(RESULT_COLUMN, FIRST_ROW, FIRST_ROW + Math.max(checks.main.count, 1) - 1, CHECKS);
  const isHolding = context.failedChecks === 0;
  const words: readonly (readonly [string, string, number])[] = [
    ['Blocking checks that failed', 'FAIL', context.failedChecks],
    ['Other checks that ask for attention', ATTENTION, context.attentionChecks],
    ['Checks that passed', 'OK', countOf(context, 'pass')],
    ['Not applicable', 'not applicable', countOf(context, 'not-applicable')],
    ['Declared, not tested', 'declared', countOf(context, 'declared')],
  ];
  const rows: Row[] = [
    [text('Verdict'), status(verdictText(context), isHolding ? 'good' : 'bad')],
    ...words.map(([what, word, value], at): Row => {
      const formula = `COUNTIF(${named},$D${FIRST_ROW + 1 + at})`;
      return [text(what), undefined, countFormula(formula, value), text(word)];
    }),
    [text('Blocking findings'), undefined, count(blockingFindings(context))],
    [text('Amounts with digits beyond a cell'), undefined, count(context.inexactAmounts)],
  ];
  return smallTable(verdictColumns, rows);
}

// A table of its own, because it counts other cells than the verdict above.
function workbookTable(checks: Sheet, row: number): Table {
  const own = checks.below[0];
  const range = own ? verdictRange(own, lowerTableRow(checks)) : '';
  const cells = [
    text('Checks that fail'),
    undefined,
    countFormula(`COUNTIF(${CHECKS}!${range},$D${row})`, own ? failedVerdicts(own) : 0),
    text('FAIL'),
  ];
  return smallTable(verdictColumns, own ? [cells] : [], {
    heading: 'Checks over the cells of this workbook',
  });
}

function lowerTableRow({ main }: Sheet): number {
  return FIRST_ROW + main.count + (main.totals?.length ?? 0) + TABLE_HEAD;
}

function blockingFindings({ close }: CloseContext): number {
  return close.findings.filter((one) => one.severity === 'blocking').length;
}

function countOf(context: CloseContext, outcome: string): number {
  return context.close.checks.filter((check) => check.outcome === outcome).length;
}

function factTable(context: CloseContext): Table {
  const { close, stamp } = context;
  const { setup } = close;
  const { voided, digest } = close.signOff;
  const facts: readonly (readonly [string, string])[] = [
    ['Purpose', PURPOSE],
    ['Status', statusText(context)],
    ['Prepared by', signatureText(close.signOff.prepared)],
    ['Reviewed by', signatureText(close.signOff.reviewed)],
    ...voided.map(
      (one) => [`Void signature (${one.role})`, `${signatureText(one)}: ${one.reasons.join('; ')}`] as const,
    ),
    [
      'Identities',
      'Names are typed and accounts are those of the operating system; this program authenticates nobody.',
    ],
    ...(close.part ? [['Book', bookFact(close.part)] as const] : []),
    ['Tenant', setup.tenant.name],
    ['Tenant id', setup.tenant.id],
    ['Orgs', setup.orgs.billing.map(({ name }) => name).join(', ')],
    ['Revenue period closed', `${setup.closing.revenue.from} to ${setup.closing.revenue.to}`],
    ['Rows without an org closed', `${setup.closing.unlabeled.from} to ${setup.closing.unlabeled.to}`],
    ...Object.entries(setup.closing.orgs).map(
      ([org, range]) => [`Org ${org} closed`, `${range.from} to ${range.to}`] as const,
    ),
    ['Basis', 'Transaction, functional and reporting currency, each on its own'],
    ['Home currency', setup.currencies.home],
    ['Reporting currency', setup.currencies.reporting],
    ['Rate type', rateType(setup)],
    ['Primary book', setup.books.primary],
    ['Billing lines', counted(close.billing.count, 'line')],
    ['Revenue lines', counted(close.revenue.count, 'line')],
    ['Matches', matchesText(context)],
    ['Audit trail', trailText(context)],
    ['Digest of the data', digest],
    ['Engine version', close.engineVersion],
    ['Run', stamp.runId],
    ['Made at (UTC)', stamp.madeAt],
  ];
  const rows = facts.map(([name, value]): Row => [text(name), text(value)]);
  return smallTable([column('Fact', 'text'), column('Value', 'id')], rows, { heading: 'This close' });
}

const PURPOSE =
  'Ties what Zuora Billing has posted to what Zuora Revenue has collected, and names every cause of difference.';

function bookFact({ book }: BookPart): string {
  const words = {
    org: 'the lines of this Billing org; adjustments derived to it are shown and in no total',
    unlabeled: 'adjustments (IIA, IA, CBA) and documents without an org',
    'revenue-only': 'Revenue lines that belong to no Billing org',
  } as const;
  return `${book.name}: ${words[book.kind]}`;
}

function rateType({ integration }: Setup): string {
  return integration.syncsBillingRates
    ? 'Daily rates: those stated in the extracts, Revenue takes those of Billing; else the last one on or before the day'
    : 'Daily rates: those stated in the extracts, each system its own; else the last one on or before the day';
}

// The sheet has a row for each line of a match's longer side, so its rows are neither matches nor lines.
function matchesText({ close, billing, revenue }: CloseContext): string {
  const matched = (lines: LineView): number => {
    let found = 0;
    for (let row = 0; row < lines.count; row += 1) if (lines.group(row) >= 0) found += 1;
    return found;
  };
  const sides = `${matched(billing)} Billing and ${matched(revenue)} Revenue lines`;
  return `${counted(close.matching.groups, 'match', 'matches')} of ${sides}; see Matched`;
}

function conventionTable(): Table {
  const conventions: readonly (readonly [string, string])[] = [
    ['DRAFT', 'Nobody has signed this export, or a signature is void because something changed after it.'],
    ['PARTIAL', 'The preparer has signed, the reviewer has not.'],
    ['SIGNED', 'Preparer and reviewer, two people, have signed exactly this data.'],
    [
      'Amounts',
      'Figures show the decimals of their currency; the cell holds all decimals. Negatives stand in parentheses, zero is a dash.',
    ],
    [
      'Converted amounts',
      'Revenue’s functional and reporting amounts are rate × amount, not rounded. One that would read as zero shows all decimals.',
    ],
    [
      'Long amounts',
      'A cell keeps 15 digits; where an amount has more, the column beside it says all digits as text.',
    ],
    ['Currencies', 'No total mixes currencies: each names the one it counts in.'],
    ['Dates', 'Calendar dates without a time zone.'],
    ['Unlabeled', 'Rows that carry no org of Billing: invoice item, invoice and credit balance adjustments.'],
    [
      'Formulas',
      'Totals, differences and checks are formulas; each was stored with the engine’s own figure.',
    ],
    ['Black', 'A formula over cells of its own sheet.'],
    ['Green', 'A formula that reads another sheet.'],
    ['Blue', 'Entered by a person: settings, control figures, decisions.'],
    ['Line', 'The name of a line (B- Billing, R- Revenue). It holds when the extract is imported again.'],
    ['Match', 'The name of a match, after one of its lines.'],
    ['Source A, Source B', 'Every line of Billing (A) and of Revenue (B), with its file and row.'],
  ];
  const rows = conventions.map(([name, value]): Row => [text(name), text(value)]);
  return smallTable([column('Word', 'text'), column('How to read it', 'text')], rows, {
    heading: 'How to read it',
  });
}
