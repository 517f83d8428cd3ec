/** Dates of adjustments that contradict their invoice or the period named on their row. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import { type Day, formatDay, NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import type { AlignmentInputs } from './alignment-inputs.ts';
import { ExportedPeriods } from './exported-periods.ts';

/** Checks the date of each adjustment. */
export class AdjustmentDates {
  private readonly inputs: AlignmentInputs;
  private readonly invoiceDates: ReadonlyMap<number, Day>;
  private readonly exported: ExportedPeriods;
  private readonly followsInvoice: readonly boolean[];

  constructor(inputs: AlignmentInputs) {
    const { lines, periods, pool, findings } = inputs;
    this.inputs = inputs;
    this.invoiceDates = invoiceDatesOf(inputs);
    this.exported = new ExportedPeriods(periods.periods, lines, pool, findings);
    // A credit balance may be applied before the date of a future-dated invoice; IIA and IA may not.
    this.followsInvoice = lines.type.choices.map((type) => type !== 'credit-balance-adjustment');
  }

  /** Checks one adjustment against its invoice and against the period it is booked in. */
  check(line: number, booked: AccountingPeriod | undefined): void {
    this.exported.check(line, booked);
    const { lines, pool, findings } = this.inputs;
    const invoiced = this.invoicedOn(line);
    const day = lines.date.get(line);
    if (day === NO_DAY || invoiced === NO_DAY || day >= invoiced) return;
    const invoice = pool.text(lines.parentDocument.get(line));
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    const found = `dated ${formatDay(day)}, invoice ${invoice} ${formatDay(invoiced)}`;
    findings.add('adjustment-before-invoice', place, found);
  }

  private invoicedOn(line: number): Day {
    const { lines } = this.inputs;
    if (!this.followsInvoice[lines.type.code(line)]) return NO_DAY;
    const stated = lines.parentDate.get(line);
    const invoice = lines.parentDocument.get(line);
    if (stated !== NO_DAY || invoice === BLANK) return stated;
    return this.invoiceDates.get(invoice) ?? NO_DAY;
  }
}

/** The earliest date of each invoice that lines name, by document code, so that the order of rows decides nothing. */
function invoiceDatesOf({ lines, pool }: AlignmentInputs): ReadonlyMap<number, Day> {
  const isNamed = new Uint8Array(pool.size);
  for (let line = 0; line < lines.count; line += 1) isNamed[lines.parentDocument.get(line)] = 1;
  isNamed[BLANK] = 0;
  const dates = new Map<number, Day>();
  const isInvoice = lines.type.choices.map((type) => type === 'invoice-item' || type === 'taxation-item');
  for (let line = 0; line < lines.count; line += 1) {
    const document = lines.document.get(line);
    if (isNamed[document] !== 1 || !isInvoice[lines.type.code(line)]) continue;
    const day = lines.date.get(line);
    const known = dates.get(document) ?? NO_DAY;
    if (day !== NO_DAY && (known === NO_DAY || day < known)) dates.set(document, day);
  }
  return dates;
}
