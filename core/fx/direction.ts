/** Whether a Billing file multiplies or divides by its rates, proven by its own stored home amounts. */

import type { TextColumn } from '../model/column-table.ts';
import { counted } from '../model/counted.ts';
import type { Findings, Place } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { headerOf, type ReadColumns } from '../model/source-file.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { AmountWords } from './amount-words.ts';
import { type FileRange, fileRanges } from './file-ranges.ts';
import type { RateTexts } from './rate-texts.ts';
import type { Scalings } from './scalings.ts';
import { StoredFit } from './stored-fit.ts';

/** inverse: home = amount × rate; non-inverse: home = amount ÷ rate (Billing: fields added to the export). */
export type RateDirection = 'inverse' | 'non-inverse' | 'mixed' | 'unknown';

type Context = {
  readonly setup: Setup;
  readonly findings: Findings;
  readonly files: readonly ReadColumns[];
  readonly pool: TextPool;
  readonly rateTexts: RateTexts;
  readonly scalings: Scalings;
};

/** What the rows of one file say; rows in no total count apart, they only decide when no others do. */
type Evidence = {
  readonly inScope: Record<'inverse' | 'non-inverse', number>;
  readonly others: Record<'inverse' | 'non-inverse', number>;
  /** In-scope rows with a rate between two currencies other than 1, and those of them that fit neither form. */
  ratedRows: number;
  readonly misfits: number[];
};

/** What the lines of a range say of the direction of their file; undefined where none says anything. */
export type RangeEvidence = FileRange & { readonly evidence: Evidence | undefined };

/** What the lines say of the directions, file by file; ranges for which `known` has an answer are not read. */
export function* directionEvidence(
  lines: BillingLines,
  functional: TextColumn,
  context: Context,
  known: (range: FileRange, at: number) => RangeEvidence | undefined,
): Slices<readonly RangeEvidence[]> {
  const ranges: RangeEvidence[] = [];
  for (const [at, range] of fileRanges(lines.file, lines.count).entries()) {
    const found = known(range, at);
    ranges.push(found ?? { ...range, evidence: yield* gatherEvidence(range, lines, functional, context) });
  }
  return ranges;
}

/**
 * Proves the direction of every file by its index. Rows whose rate is 1, or whose stored amount fits both forms,
 * prove nothing. A file that proves nothing has the direction that the setup states.
 */
export function proveDirections(
  lines: BillingLines,
  functional: TextColumn,
  context: Context,
  ranges: readonly RangeEvidence[],
): ReadonlyMap<number, RateDirection> {
  const directions = new Map<number, RateDirection>();
  const words = new AmountWords(
    { ...lines, functionalCurrency: functional, stored: lines.homeAmount },
    context,
  );
  for (const [file, evidence] of byFile(ranges)) {
    const direction = directionOf(evidence, context.setup);
    directions.set(file, direction);
    report(file, direction, evidence, context);
    if (direction === 'inverse' || direction === 'non-inverse') continue;
    for (const row of evidence.misfits) {
      const rate = lines.rate.get(row);
      const forms = [words.computed(row, rate, false), words.computed(row, rate, true)];
      const found = `${forms.join('; ')}; ${words.stored(row)}`;
      context.findings.add('fx-not-recomputable', placeOf(file, lines.row.get(row), context), found);
    }
  }
  return directions;
}

function* gatherEvidence(
  { from, to }: FileRange,
  lines: BillingLines,
  functional: TextColumn,
  context: Context,
): Slices<Evidence | undefined> {
  const { rateTexts, scalings } = context;
  let evidence: Evidence | undefined;
  const inScope = lines.state.codeOf('in-scope');
  const fit = new StoredFit({
    amount: lines.amount,
    stored: lines.homeAmount,
    storedRounding: lines.homeRounding,
  });
  for (let row = from; row < to; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const rate = lines.rate.get(row);
    const currency = functional.get(row);
    const own = lines.currency.get(row);
    if (rate === BLANK || own === BLANK || own === currency || !scalings.isCurrency(currency)) continue;
    const reading = rateTexts.reading(rate);
    if (!reading.rate || reading.isOne) continue;
    evidence ??= noEvidence();
    const isInScope = lines.state.code(row) === inScope;
    if (isInScope) evidence.ratedRows += 1;
    if (lines.homeAmount.isBlank(row) || lines.amount.sign(row) === 0) continue;
    const isInverse = fit.fits(row, scalings.oneStep(rate, false, currency));
    const isDivided = fit.fits(row, scalings.oneStep(rate, true, currency));
    if (isInverse !== isDivided)
      evidence[isInScope ? 'inScope' : 'others'][isInverse ? 'inverse' : 'non-inverse'] += 1;
    else if (!isInverse && isInScope) evidence.misfits.push(row);
  }
  return evidence;
}

function noEvidence(): Evidence {
  const none = { inverse: 0, 'non-inverse': 0 };
  return { inScope: { ...none }, others: { ...none }, ratedRows: 0, misfits: [] };
}

/** The evidence of every file that has any, in the order of their lines. */
function byFile(ranges: readonly RangeEvidence[]): ReadonlyMap<number, Evidence> {
  const evidences = new Map<number, Evidence>();
  for (const { file, evidence } of ranges) {
    if (!evidence) continue;
    const sum = evidences.get(file) ?? noEvidence();
    evidences.set(file, sum);
    for (const rows of ['inScope', 'others'] as const) {
      for (const direction of ['inverse', 'non-inverse'] as const) {
        sum[rows][direction] += evidence[rows][direction];
      }
    }
    sum.ratedRows += evidence.ratedRows;
    // One by one: a file may hold more of them than a call can take.
    for (const row of evidence.misfits) sum.misfits.push(row);
  }
  return evidences;
}

function directionOf({ inScope, others }: Evidence, setup: Setup): RateDirection {
  const proven = provenBy(inScope);
  const supported = proven === 'unknown' ? provenBy(others) : proven;
  const stated = setup.rates.billingDirection;
  return supported === 'unknown' && stated !== 'prove' ? stated : supported;
}

function provenBy(rows: Evidence['inScope']): RateDirection {
  if (rows.inverse > 0 && rows['non-inverse'] > 0) return 'mixed';
  if (rows.inverse > 0) return 'inverse';
  return rows['non-inverse'] > 0 ? 'non-inverse' : 'unknown';
}

function report(file: number, direction: RateDirection, evidence: Evidence, context: Context): void {
  if (evidence.ratedRows === 0) return;
  const { findings, setup } = context;
  const place = placeOf(file, 0, context);
  const { inverse, 'non-inverse': divided } = evidence.inScope;
  const counts = `only amount × rate fits ${counted(inverse, 'row')}, only amount ÷ rate ${counted(divided, 'row')}`;
  if (direction === 'mixed') findings.add('rate-direction-mixed', place, counts);
  else if (direction === 'unknown') {
    findings.add(
      'rate-direction-unknown',
      place,
      `${counted(evidence.ratedRows, 'row')} with a rate, none proves its direction`,
    );
  } else if (inverse + divided > 0) {
    const stated = setup.rates.billingDirection;
    findings.add('rate-direction-proven', place, `${direction}: ${counts}`);
    if (stated !== 'prove' && stated !== direction)
      findings.add('rate-direction-contradicted', place, counts);
  }
}

function placeOf(file: number, row: number, { files }: Context): Place {
  const column = headerOf(files, file, 'rate');
  return column === undefined ? { file, row } : { file, row, column };
}
