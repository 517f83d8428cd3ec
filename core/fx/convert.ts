/** Functional and reporting amounts of both sides: the one place that applies rates and rounds. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { finished, type Slices } from '../model/sliced-work.ts';
import type { ReadColumns } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import type { Conversion } from './conversion.ts';
import { type ConvertedSide, convertLines } from './convert-lines.ts';
import { directionEvidence, proveDirections, type RangeEvidence, type RateDirection } from './direction.ts';
import { areSameIn, type FileRange } from './file-ranges.ts';
import { billingCurrencies, revenueCurrencies } from './functional-currency.ts';
import type { FxSide } from './fx-side.ts';
import { billingRateDates, type RateDates, revenueRateDates } from './rate-dates.ts';
import type { RateTable } from './rate-table.ts';
import { RateTexts } from './rate-texts.ts';
import { Scalings } from './scalings.ts';

/** What the conversion of either side needs. */
type Shared = {
  readonly setup: Setup;
  readonly rateTable: RateTable;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** For the headers that findings name. */
  readonly files: readonly ReadColumns[];
};

/** Billing lines with the orgs that give their home currencies; without orgs the tenant's stands. */
export type BillingToConvert = Shared & { readonly lines: BillingLines; readonly orgs?: OrgAssignment };

/** Billing lines with their home currencies, which is all that a conversion asks of orgs. */
type BillingInCurrencies = Shared & { readonly lines: BillingLines; readonly functionalCurrency: TextColumn };

/** Revenue lines. */
export type RevenueToConvert = Shared & { readonly lines: RevenueLines };

/**
 * Converts Billing lines. Functional: as stored, else amount × rate (÷ in a file proven non-inverse). Reporting: the
 * unrounded functional amount × the rate table's rate. Lines without a rate stay blank and are findings.
 */
export function convertBilling(input: BillingToConvert): Conversion {
  const { currencies: functionalCurrency } = finished(billingCurrencies(input.lines, input.orgs, input));
  return finished(convertBillingIn({ ...input, functionalCurrency })).conversion;
}

/** Billing lines as they were converted, so that another org of a few of them need not be converted with all others. */
export type ConvertedBilling = ConvertedSide & {
  readonly dates: RateDates;
  readonly evidence: readonly RangeEvidence[];
  readonly directions: ReadonlyMap<number, RateDirection>;
};

/**
 * The same where the home currencies are known. After an earlier conversion of the same lines only the files are
 * converted in which a home currency changed, and all of them when that changes what their rates mean.
 */
export function* convertBillingIn(
  input: BillingInCurrencies,
  before?: ConvertedBilling,
): Slices<ConvertedBilling> {
  const { lines, pool, functionalCurrency } = input;
  const context = contextOf(input);
  const earlier = before?.conversion.functionalCurrency;
  const isSame = (range: FileRange): boolean =>
    earlier !== undefined && areSameIn(range, earlier, functionalCurrency);
  const evidence = yield* directionEvidence(lines, functionalCurrency, context, (range, at) =>
    isSame(range) ? before?.evidence[at] : undefined,
  );
  const directions = proveDirections(lines, functionalCurrency, context, evidence);
  const dates = before?.dates ?? (yield* billingRateDates(lines, pool));
  const inScope = lines.state.codeOf('in-scope');
  const side: FxSide = {
    system: 'billing',
    ...pick(lines),
    functionalCurrency,
    stored: lines.homeAmount,
    storedRounding: lines.homeRounding,
    rate: lines.rate,
    rateDate: lines.rateDate,
    rateField: 'rate',
    globalRate: undefined,
    globalRateField: undefined,
    storedReporting: undefined,
    ...dates,
    direction: (file) => directions.get(file),
    isInScope: (row) => lines.state.code(row) === inScope,
  };
  const reused = before && areSameDirections(before.directions, directions) && { side: before, isSame };
  return { ...(yield* convertLines(side, context, reused || undefined)), dates, evidence, directions };
}

function areSameDirections(
  one: ConvertedBilling['directions'],
  other: ConvertedBilling['directions'],
): boolean {
  return one.size === other.size && [...one].every(([file, direction]) => other.get(file) === direction);
}

/**
 * Converts Revenue lines. Functional: as stored, else amount × functional rate; reporting: as stored, else two steps
 * with the stored global rate or the rate table's. Revenue always multiplies (currency mapping).
 */
export function* convertRevenue(input: RevenueToConvert): Slices<Conversion> {
  const { lines } = input;
  const context = contextOf(input);
  const inScope = lines.state.codeOf('in-scope');
  const functionalCurrency = yield* revenueCurrencies(lines, context);
  const dates = revenueRateDates(lines, input.setup);
  yield;
  const { conversion } = yield* convertLines(
    {
      system: 'revenue',
      ...pick(lines),
      functionalCurrency,
      stored: lines.functionalAmount,
      storedRounding: undefined,
      rate: lines.functionalRate,
      rateDate: lines.functionalRateDate,
      rateField: 'functionalRate',
      globalRate: lines.globalRate,
      globalRateField: 'globalRate',
      storedReporting: lines.reportingAmount,
      ...dates,
      direction: () => 'inverse',
      isInScope: (row) => lines.state.code(row) === inScope,
    },
    context,
  );
  return conversion;
}

type Columns = 'count' | 'file' | 'row' | 'currency' | 'amount';

function pick(lines: Pick<BillingLines, Columns>): Pick<BillingLines, Columns> {
  const { count, file, row, currency, amount } = lines;
  return { count, file, row, currency, amount };
}

function contextOf(input: Shared): Shared & { rateTexts: RateTexts; scalings: Scalings } {
  const { setup, rateTable, pool, findings, files } = input;
  const rateTexts = new RateTexts(pool);
  return {
    setup,
    rateTable,
    pool,
    findings,
    files,
    rateTexts,
    scalings: new Scalings(setup, pool, rateTexts),
  };
}
