import { Findings } from '../model/finding.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { AmountWords } from './amount-words.ts';
import type { AmountOrigin, Conversion } from './conversion.ts';
import { blankConversion, clearLine, copiedConversion } from './conversion-columns.ts';
import { type FileRange, fileRanges } from './file-ranges.ts';
import { FunctionalRates, type RateSource } from './functional-rates.ts';
import type { FxContext, FxSide } from './fx-side.ts';
import { type LackingLines, LineFindings, reportLacking } from './line-findings.ts';
import { ReportingRates } from './reporting-rates.ts';
import { StoredFit } from './stored-fit.ts';

/** A file whose lines were converted, with what was found. */
type ConvertedFile = FileRange & { readonly findings: Findings; readonly lacking: LackingLines };

/** The lines of one side converted, file by file. */
export type ConvertedSide = { readonly conversion: Conversion; readonly files: readonly ConvertedFile[] };

/**
 * Converts the lines of one side to functional and reporting currency, line by line, keeping the order. Files for which
 * `isSame` holds were converted before with the same rates and currencies: their lines are taken over.
 */
export function* convertLines(
  side: FxSide,
  context: FxContext,
  before?: { readonly side: ConvertedSide; readonly isSame: (file: FileRange) => boolean },
): Slices<ConvertedSide> {
  const conversion = yield* before ? copiedConversion(before.side.conversion, side) : blankConversion(side);
  yield;
  const files: ConvertedFile[] = [];
  for (const [at, range] of fileRanges(side.file, side.count).entries()) {
    const known = before?.side.files[at];
    if (known && before.isSame(range)) files.push(known);
    else {
      const findings = new Findings(context.pool);
      const converter = new LineConverter(side, { ...context, findings }, conversion);
      for (let row = range.from; row < range.to; row += 1) {
        if (row % SLICE_ROWS === 0) yield;
        if (before) clearLine(conversion, row);
        converter.convert(row);
      }
      files.push({ ...range, findings, lacking: converter.lacking });
    }
  }
  for (const { findings } of files) context.findings.take(findings);
  reportLacking(
    files.map(({ lacking }) => lacking),
    side,
    context.findings,
  );
  return { conversion, files };
}

class LineConverter {
  private readonly conversion: Conversion;
  private readonly side: FxSide;
  private readonly context: FxContext;
  private readonly trouble: LineFindings;
  private readonly rates: FunctionalRates;
  private readonly reportingRates: ReportingRates;
  private readonly fit: StoredFit;
  private readonly words: AmountWords;
  private readonly sourceCodes: Record<RateSource, number>;
  /** One cell for an unrounded functional amount that rests on the stored one. */
  private readonly base = MoneyColumn.blank(1);

  constructor(side: FxSide, context: FxContext, conversion: Conversion) {
    this.side = side;
    this.context = context;
    this.conversion = conversion;
    this.trouble = new LineFindings(side, context);
    this.rates = new FunctionalRates(side, context, this.trouble);
    this.reportingRates = new ReportingRates(side, context, this.trouble);
    this.fit = new StoredFit(side);
    this.words = new AmountWords(side, context);
    const code = (source: RateSource): number => context.pool.code(source);
    this.sourceCodes = {
      '': BLANK,
      extract: code('extract'),
      invoice: code('invoice'),
      'rate table': code('rate table'),
      'same currency': code('same currency'),
    };
  }

  /** Lines that lack a rate so far. */
  get lacking(): LackingLines {
    return this.trouble.lacking;
  }

  convert(row: number): void {
    const { side, conversion, rates, trouble } = this;
    rates.resolve(row);
    conversion.rate.set(row, rates.code);
    conversion.isDivided.set(row, rates.isDivided ? 1 : 0);
    conversion.rateDateAsked.set(row, side.asked.get(row));
    conversion.rateDateUsed.set(row, rates.used);
    conversion.rateSource.set(row, this.sourceCodes[rates.source]);
    const pair = (): string => trouble.pair(side.currency.get(row), side.functionalCurrency.get(row));
    if (rates.used < side.asked.get(row) && rates.used !== NO_DAY) {
      trouble.addFallback(row, side.rateField, pair(), side.asked.get(row), rates.used);
    }
    const isEnginesOwn = this.setFunctional(row);
    if (conversion.functional.isBlank(row)) {
      if (!side.amount.isBlank(row)) this.reportNoFunctional(row, pair());
      this.copyStoredReporting(row);
      return;
    }
    this.setReporting(row, isEnginesOwn);
  }

  private reportNoFunctional(row: number, pair: string): void {
    const { rates, trouble, side, context } = this;
    if (rates.openCode === BLANK) trouble.addMissing(row, side.rateField, pair, rates);
    else {
      const found = `${pair} at ${context.pool.text(rates.openCode)}: not converted`;
      trouble.add(rates.openFinding, row, side.rateField, found);
    }
  }

  /** Returns true when the engine's own unrounded amount stands behind the functional amount. */
  private setFunctional(row: number): boolean {
    const { side, conversion, rates } = this;
    const hasStored = !side.stored.isBlank(row);
    const hasRate = rates.code !== BLANK;
    if (rates.source === 'same currency') {
      conversion.recomputed.copy(row, side.amount, row);
      if (!side.amount.isBlank(row)) conversion.functionalRounding.set(row, 0n);
    } else if (hasRate) {
      const currency = side.functionalCurrency.get(row);
      const scaling = this.context.scalings.oneStep(rates.code, rates.isDivided, currency);
      conversion.recomputed.setScaled(row, side.amount, row, scaling, conversion.functionalRounding);
    } else if (hasStored && side.storedRounding) {
      conversion.functionalRounding.copy(row, side.storedRounding, row);
    }
    conversion.functional.copy(row, hasStored ? side.stored : conversion.recomputed, row);
    conversion.functionalOrigin.set(row, this.originOf(row, hasStored));
    return hasRate && !side.amount.isBlank(row) && (!hasStored || this.isRecomputable(row));
  }

  private originOf(row: number, hasStored: boolean): AmountOrigin {
    if (hasStored) return 'stored';
    if (this.conversion.functional.isBlank(row)) return 'no-rate';
    return this.rates.source === 'same currency' ? 'same-currency' : 'computed';
  }

  private isRecomputable(row: number): boolean {
    const { side, conversion, rates, trouble, context } = this;
    const { recomputed } = conversion;
    if (side.stored.equals(row, recomputed, row)) return true;
    const currency = side.functionalCurrency.get(row);
    if (!context.scalings.isCurrency(currency)) return false;
    const scaling = context.scalings.oneStep(rates.code, rates.isDivided, currency);
    if (this.fit.fitsRounded(row, scaling, recomputed, row)) return true;
    // A rate that was looked up elsewhere says nothing about the row's own amount.
    if (rates.source === 'extract' || rates.source === 'same currency') {
      const found = `${this.words.computed(row, rates.code, rates.isDivided)}; ${this.words.stored(row)}`;
      trouble.add('fx-not-recomputable', row, side.rateField, found);
    }
    return false;
  }

  private setReporting(row: number, isEnginesOwn: boolean): void {
    const { side, conversion, reportingRates } = this;
    reportingRates.resolve(row);
    conversion.reportingRate.set(row, reportingRates.code);
    if (side.functionalCurrency.get(row) === reportingRates.currency) {
      conversion.reporting.copy(row, conversion.functional, row);
      conversion.reportingRounding.copy(row, conversion.functionalRounding, row);
      conversion.reportingOrigin.set(row, conversion.functionalOrigin.get(row));
    } else if (reportingRates.code !== BLANK) {
      this.computeReporting(row, isEnginesOwn);
    }
    this.copyStoredReporting(row);
    if (conversion.reporting.isBlank(row)) this.reportNoReporting(row);
    else if (reportingRates.used !== NO_DAY && reportingRates.used < side.asked.get(row)) {
      const pair = this.trouble.pair(side.functionalCurrency.get(row), reportingRates.currency);
      this.trouble.addFallback(row, side.globalRateField, pair, side.asked.get(row), reportingRates.used);
    }
  }

  private computeReporting(row: number, isEnginesOwn: boolean): void {
    const { side, conversion, rates, reportingRates, context } = this;
    const { scalings } = context;
    const { currency, code } = reportingRates;
    if (isEnginesOwn) {
      const scaling = scalings.twoSteps(rates.code, rates.isDivided, code, currency);
      conversion.reporting.setScaled(row, side.amount, row, scaling, conversion.reportingRounding);
    } else {
      // Without a rate that leads to the stored amount, stored amount + stored rounding is the unrounded amount.
      this.base.set(0, side.stored.amount(row) + (side.storedRounding?.amount(row) ?? 0n));
      const scaling = scalings.oneStep(code, false, currency);
      conversion.reporting.setScaled(row, this.base, 0, scaling, conversion.reportingRounding);
    }
    if (!conversion.reporting.isBlank(row)) conversion.reportingOrigin.set(row, 'computed');
  }

  private copyStoredReporting(row: number): void {
    const { side, conversion } = this;
    if (!side.storedReporting || side.storedReporting.isBlank(row)) return;
    conversion.reporting.copy(row, side.storedReporting, row);
    conversion.reportingOrigin.set(row, 'stored');
  }

  private reportNoReporting(row: number): void {
    const { side, reportingRates, trouble } = this;
    const pair = trouble.pair(side.functionalCurrency.get(row), reportingRates.currency);
    trouble.addMissing(row, side.globalRateField, pair, reportingRates);
  }
}
