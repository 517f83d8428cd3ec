/** A small close to convert in: setup, pool, findings and rates from a few words. */

import type { Conversion } from '../../../core/fx/conversion.ts';
import { type BillingToConvert, convertBilling, convertRevenue } from '../../../core/fx/convert.ts';
import type { RateRow } from '../../../core/fx/rate-row.ts';
import { buildRateTable } from '../../../core/fx/rate-table.ts';
import { Findings } from '../../../core/model/finding.ts';
import type { FindingCode } from '../../../core/model/finding-catalogue.ts';
import { formatDay, NO_DAY, parseIsoDate } from '../../../core/model/iso-date.ts';
import { formatMoney } from '../../../core/model/money.ts';
import type { MoneyColumn } from '../../../core/model/money-column.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import type { ReadColumns } from '../../../core/model/source-file.ts';
import { BLANK, TextPool } from '../../../core/model/text-pool.ts';
import type { Setup } from '../../../core/setup/setup.ts';
import type { BillingLines, RevenueLines } from '../../../core/stage/transaction-lines.ts';
import { setupWith } from '../../support/setup-fixture.ts';

const headers = [
  ['Home Currency', 'homeCurrency'],
  ['Exchange Rate', 'rate'],
  ['Functional Currency', 'functionalCurrency'],
  ['F Ex Rate', 'functionalRate'],
  ['G Ex Rate', 'globalRate'],
] as const;

/** Files 0 to 2 have all columns that findings name; a file beyond them has none. */
const files: readonly ReadColumns[] = [0, 1, 2].map((index) => ({
  index,
  columns: headers.map(([header, field]) => ({ header, field, format: '' })),
}));

/** `from>to date rate`, as in `EUR>USD 2019-05-31 1.11`; a range as `2019-05-01..2019-05-31`. */
export function rateRow(text: string, more: Partial<RateRow> = {}): RateRow {
  const [pair = '', days = '', rate = ''] = text.split(' ');
  const [from = '', to = ''] = pair.split('>');
  const [start = '', end] = days.split('..');
  return {
    system: 'billing',
    from,
    to,
    start: parseIsoDate(start) ?? NO_DAY,
    end: end === undefined ? NO_DAY : (parseIsoDate(end) ?? NO_DAY),
    rate,
    rateType: '',
    file: 9,
    row: 2,
    ...more,
  };
}

/** One run of the stage. */
export class FxClose {
  readonly pool = new TextPool();
  readonly findings = new Findings(this.pool);
  readonly setup: Setup;
  rates: readonly RateRow[] = [];

  /** `changes` replaces whole sections of close.json. */
  constructor(changes: Record<string, unknown> = {}) {
    this.setup = setupWith(changes);
  }

  billing(lines: BillingLines, orgs?: BillingToConvert['orgs']): Conversion {
    const { setup, pool, findings } = this;
    const rateTable = buildRateTable(this.rates, pool, findings);
    return convertBilling({ lines, setup, pool, findings, files, rateTable, ...(orgs ? { orgs } : {}) });
  }

  revenue(lines: RevenueLines): Conversion {
    const { setup, pool, findings } = this;
    const rateTable = buildRateTable(this.rates, pool, findings);
    return finished(convertRevenue({ lines, setup, pool, findings, files, rateTable }));
  }

  /** What was found under a code, as `row: words`. */
  found(code: FindingCode): string[] {
    const finding = this.findings.all().find((candidate) => candidate.code === code);
    if (!finding) return [];
    const places = Array.from({ length: finding.row.length }, (_, at) => at);
    return places.map((at) => `${finding.row.get(at)}: ${this.pool.text(finding.found.get(at))}`);
  }

  /** The columns named under a code, '' where none is. */
  columns(code: FindingCode): string[] {
    const finding = this.findings.all().find((candidate) => candidate.code === code);
    const places = Array.from({ length: finding?.row.length ?? 0 }, (_, at) => at);
    return places.map((at) => this.pool.text(finding?.column.get(at) ?? BLANK));
  }

  /** All codes found, in their order. */
  codes(): string[] {
    return this.findings.all().map((finding) => finding.code);
  }

  /** One converted line in words. */
  line(conversion: Conversion, row: number): Record<string, string> {
    const text = (code: number): string => this.pool.text(code);
    return {
      functional:
        `${shown(conversion.functional, row)} ${text(conversion.functionalCurrency.get(row))}`.trim(),
      origin: conversion.functionalOrigin.get(row),
      recomputed: shown(conversion.recomputed, row),
      rounding: shown(conversion.functionalRounding, row),
      reporting: shown(conversion.reporting, row),
      reportingOrigin: conversion.reportingOrigin.get(row),
      reportingRounding: shown(conversion.reportingRounding, row),
      rate: `${conversion.isDivided.get(row) === 1 ? '÷' : ''}${text(conversion.rate.get(row))}`,
      reportingRate: text(conversion.reportingRate.get(row)),
      asked: formatDay(conversion.rateDateAsked.get(row)),
      used: formatDay(conversion.rateDateUsed.get(row)),
      source: text(conversion.rateSource.get(row)),
    };
  }
}

/** A cell with its decimals, '' when blank. */
function shown(column: MoneyColumn, row: number): string {
  const amount = column.get(row);
  return amount === undefined ? '' : formatMoney(amount);
}
