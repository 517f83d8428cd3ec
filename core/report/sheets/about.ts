import { columnRange } from '../../model/cell-address.ts';
import { counted } from '../../model/counted.ts';
import { column, count, countFormula, link, smallTable, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import type { LineView } from '../line-view.ts';
import { FIRST_ROW, type Row, type Sheet, type Table } from '../sheet.ts';
import { DRAFT, statusText, titleBlock, verdictText } from '../title-block.ts';
import { ATTENTION, CHECKS, RESULT_COLUMN } from './checks.ts';

/** The first sheet: what this is, whether it holds, and where to find what. */
export function aboutSheet(context: CloseContext, others: readonly Sheet[]): Sheet {
  return {
    name: 'About',
    purpose: 'What this workbook is',
    title: titleBlock(
      context,
      'Reconciliation of Zuora Billing with Zuora Revenue',
      'each sheet states its own',
    ),
    main: verdictTable(context),
    below: [indexTable(others), factTable(context), conventionTable()],
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

function verdictTable(context: CloseContext): Table {
  const { checks } = context.close;
  const last = FIRST_ROW + Math.max(checks.length, 1) - 1;
  const range = columnRange(RESULT_COLUMN, FIRST_ROW, last, CHECKS);
  const failed = context.failedChecks;
  const rows: Row[] = [
    [text('Verdict'), status(verdictText(context), failed === 0 ? 'good' : 'bad')],
    [text('Blocking checks that failed'), undefined, countFormula(`COUNTIF(${range},"FAIL")`, failed)],
    [
      text('Other checks that ask for attention'),
      undefined,
      countFormula(`COUNTIF(${range},"${ATTENTION}")`, context.attentionChecks),
    ],
    [text('Checks that passed'), undefined, countFormula(`COUNTIF(${range},"OK")`, countOf(context, 'pass'))],
    [
      text('Not applicable'),
      undefined,
      countFormula(`COUNTIF(${range},"not applicable")`, countOf(context, 'not-applicable')),
    ],
    [
      text('Declared, not tested'),
      undefined,
      countFormula(`COUNTIF(${range},"declared")`, countOf(context, 'declared')),
    ],
    [
      text('Blocking findings'),
      undefined,
      count(context.close.findings.filter((one) => one.severity === 'blocking').length),
    ],
    [text('Amounts with digits beyond a cell'), undefined, count(context.inexactAmounts)],
  ];
  const columns = [
    column('Does it hold?', 'text', 36),
    column('Verdict', 'status', 84),
    column('Count', 'count', 12),
  ];
  return smallTable(columns, rows);
}

function countOf(context: CloseContext, outcome: string): number {
  return context.close.checks.filter((check) => check.outcome === outcome).length;
}

function factTable(context: CloseContext): Table {
  const { close, stamp } = context;
  const { setup } = close;
  const facts: readonly (readonly [string, string])[] = [
    ['Status', statusText(context)],
    ['Tenant', setup.tenant.name],
    ['Tenant id', setup.tenant.id],
    ['Revenue period closed', `${setup.closing.revenue.from} to ${setup.closing.revenue.to}`],
    ['Rows without an org closed', `${setup.closing.unlabeled.from} to ${setup.closing.unlabeled.to}`],
    ...Object.entries(setup.closing.orgs).map(
      ([org, range]) => [`Org ${org} closed`, `${range.from} to ${range.to}`] as const,
    ),
    ['Home currency', setup.currencies.home],
    ['Reporting currency', setup.currencies.reporting],
    ['Primary book', setup.books.primary],
    ['Billing lines', counted(close.billing.count, 'line')],
    ['Revenue lines', counted(close.revenue.count, 'line')],
    ['Matches', matchesText(context)],
    ['Engine version', close.engineVersion],
    ['Run', stamp.runId],
    ['Made at (UTC)', stamp.madeAt],
  ];
  const rows = facts.map(([name, value]): Row => [text(name), text(value)]);
  return smallTable([column('Fact', 'text'), column('Value', 'id')], rows, { heading: 'This close' });
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
    [DRAFT, 'Nobody has signed this export. It stays a draft until preparer and reviewer have signed.'],
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
  ];
  const rows = conventions.map(([name, value]): Row => [text(name), text(value)]);
  return smallTable([column('Word', 'text'), column('How to read it', 'text')], rows, {
    heading: 'How to read it',
  });
}
