import { UNLABELED } from '../model/accounting-period.ts';
import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { BLANK } from '../model/text-pool.ts';
import {
  type Allocation,
  type AllocationInputs,
  type AllocationKind,
  allocationKinds,
} from './allocation-types.ts';
import { ExportedPeriods } from './exported-periods.ts';
import { NO_PERIOD, PeriodLookup } from './period-lookup.ts';

const NO_ROW = -1;

/** Grows the allocation list: one row for all lines of a document that share org, day and currency. */
export class AllocationRows {
  private readonly kind = new ChoiceColumn(allocationKinds);
  private readonly line = new IntColumn();
  private readonly org = new IntColumn();
  private readonly period = new IntColumn();
  private readonly amount = new MoneyColumn();
  /** First row of each document by its code, and the next row of the same document. */
  private readonly first: Int32Array;
  private readonly next = new IntColumn();
  private readonly inputs: AllocationInputs;
  private readonly lookup: PeriodLookup;
  private readonly exported: ExportedPeriods;
  private readonly unlabeled: number;

  constructor(inputs: AllocationInputs) {
    const { periods, lines, pool, findings, setup } = inputs;
    this.inputs = inputs;
    this.unlabeled = pool.code(UNLABELED);
    this.lookup = new PeriodLookup(periods.periods, pool, setup.features.multiOrg);
    this.exported = new ExportedPeriods(periods.periods, lines, pool, findings);
    this.first = new Int32Array(pool.size).fill(NO_ROW);
  }

  /** The list so far. */
  get list(): Allocation {
    const { kind, line, org, period, amount } = this;
    return { count: line.length, kind, line, org, period, amount };
  }

  /** Appends a row and returns its position; BLANK as org is unlabeled. */
  push(kind: AllocationKind, line: number, org: number, amounts: MoneyColumn, amountRow: number): number {
    const day = this.inputs.lines.date.get(line);
    const isKnown = day !== NO_DAY && !this.inputs.periods.isOrgUnknown;
    this.kind.push(kind);
    this.line.push(line);
    this.org.push(org === BLANK ? this.unlabeled : org);
    this.period.push(isKnown ? this.lookup.covering(org, day) : NO_PERIOD);
    this.amount.push(amounts.amount(amountRow));
    this.next.push(NO_ROW);
    return this.line.length - 1;
  }

  /** Adds a line to the row of its document, with the line's own tax if `addsTax`. */
  addToDocument(kind: AllocationKind, line: number, addsTax: boolean): void {
    const { lines, orgs } = this.inputs;
    const org = orgs.route.get(line) === 'unlabeled' ? BLANK : orgs.org.get(line);
    const known = this.rowOf(kind, line, org);
    const row = known === NO_ROW ? this.pushDocument(kind, line, org) : known;
    const tax = addsTax ? lines.tax.amount(line) : 0n;
    const net = known === NO_ROW ? 0n : lines.amount.amount(line);
    if (net + tax !== 0n) this.amount.set(row, this.amount.amount(row) + net + tax);
  }

  /** The only row of a document, or -1 when there is none or the document is split over several. */
  soleRowOf(document: number): number {
    const row = document === BLANK ? NO_ROW : (this.first[document] ?? NO_ROW);
    return row !== NO_ROW && this.next.get(row) === NO_ROW ? row : NO_ROW;
  }

  private pushDocument(kind: AllocationKind, line: number, org: number): number {
    const { lines, periods } = this.inputs;
    const row = this.push(kind, line, org, lines.amount, line);
    this.exported.check(line, periods.periods[this.period.get(row)]);
    const document = lines.document.get(line);
    if (document === BLANK) return row;
    this.next.set(row, this.first[document] ?? NO_ROW);
    this.first[document] = row;
    return row;
  }

  private rowOf(kind: AllocationKind, line: number, org: number): number {
    const { lines } = this.inputs;
    const document = lines.document.get(line);
    if (document === BLANK) return NO_ROW;
    const label = org === BLANK ? this.unlabeled : org;
    for (let row = this.first[document] ?? NO_ROW; row !== NO_ROW; row = this.next.get(row)) {
      const first = this.line.get(row);
      const isSameDay = lines.date.get(first) === lines.date.get(line);
      const isSameCurrency = lines.currency.get(first) === lines.currency.get(line);
      if (isSameDay && isSameCurrency && this.org.get(row) === label && this.kind.get(row) === kind)
        return row;
    }
    return NO_ROW;
  }
}
