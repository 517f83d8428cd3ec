import type { CheckOutcome, CheckResult } from '../../checks/check.ts';
import { remedyOn } from '../../model/remedy-places.ts';
import type { Slices } from '../../model/sliced-work.ts';
import { column, smallTable, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet, TABLE_HEAD } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';
import { workbookChecksTable } from '../workbook-checks.ts';

/** Name of the sheet, for links and formulas. */
export const CHECKS = 'Checks';
/** Position of the result column. */
export const RESULT_COLUMN = 3;

const columns = [
  column('Check', 'id', 30),
  column('Group', 'text', 14),
  wrapped('What is checked', 46),
  column('Result', 'status', 14),
  column('Blocking', 'text', 10),
  wrapped('Evidence', 60),
  wrapped('What to do', 50),
];

/** Result of a check that failed and blocks nothing. */
export const ATTENTION = 'ATTENTION';

const words: Readonly<Record<CheckOutcome, string>> = {
  pass: 'OK',
  fail: 'FAIL',
  'not-applicable': 'not applicable',
  declared: 'declared',
};

function outcomeCell(check: CheckResult): Cell {
  const tone = { pass: 'good', fail: 'bad', 'not-applicable': 'neutral', declared: 'warning' } as const;
  if (check.outcome === 'fail' && !check.isBlocking) return status(ATTENTION, 'warning');
  return status(words[check.outcome], tone[check.outcome]);
}

// What asks for attention first; a check that held or was not made asks for nothing.
const order: readonly CheckOutcome[] = ['fail', 'pass', 'declared', 'not-applicable'];

function rowOf(check: CheckResult): Row {
  const isOpen = check.outcome === 'fail' || check.outcome === 'declared';
  return [
    text(check.name),
    text(check.group),
    text(check.title),
    outcomeCell(check),
    text(check.isBlocking ? 'yes' : 'no'),
    text(check.evidence),
    text(isOpen ? remedyOn('workbook', check) : ''),
  ];
}

function isBlockingFailure(check: CheckResult): boolean {
  return check.isBlocking && check.outcome === 'fail';
}

/**
 * Every named check with its result and evidence: failures first, then what held, what was declared, what was not
 * made. Below, the checks that the workbook makes over the cells of the other sheets, read in slices.
 */
export function* checksSheet(context: CloseContext, others: readonly Sheet[]): Slices<Sheet> {
  const { checks } = context.close;
  const sorted = order
    .flatMap((outcome) => checks.filter((check) => check.outcome === outcome))
    .sort((a, b) => Number(isBlockingFailure(b)) - Number(isBlockingFailure(a)));
  const headline = `Checks: failures first${context.close.part ? '; results are those of the whole close' : ''}`;
  return {
    name: CHECKS,
    purpose: 'Every named check: what was tested, what came out, what to do',
    title: titleBlock(context, headline, 'no amounts'),
    main: smallTable(columns, sorted.map(rowOf)),
    below: [yield* workbookChecksTable(others, FIRST_ROW + sorted.length + TABLE_HEAD)],
  };
}
