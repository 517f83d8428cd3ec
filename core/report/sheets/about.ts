import { columnRange } from '../../model/cell-address.ts';
import { column, count, countFormula, link, smallTable, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { FIRST_ROW, type Row, type Sheet, TABLE_HEAD, type Table } from '../sheet.ts';
import { titleBlock, verdictText } from '../title-block.ts';
import { failedVerdicts, verdictRange } from '../workbook-checks.ts';
import { conventionTable } from './about-conventions.ts';
import { factTable } from './about-facts.ts';
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
