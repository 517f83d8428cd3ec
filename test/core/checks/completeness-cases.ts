import { kinds } from '../../../core/extract/all-kinds.ts';
import type { KindName } from '../../closes/columns.ts';
import type { SourceInput } from '../../closes/test-close.ts';
import { fileOf, sourceFile } from '../../support/extract-tables.ts';
import { type Build, type CheckCase, close, direct } from './check-case.ts';

const files: readonly KindName[] = ['account', 'accounting-period', 'invoice-item', 'billing-report'];

function withSource(kind: KindName, source: Partial<SourceInput>): Build {
  return (builder) => builder.file(kind, { source });
}

const allStated: Build = (builder) => {
  for (const kind of files) builder.file(kind, { source: { parameters: 'all of October' } });
};

const rows = { rowsRead: 10, header: 1, blank: 2, refused: 3, data: 4 };

/** A second account extract, taken a month before the others. */
const accountsOf =
  (stated: { readonly month?: string }): Build =>
  (builder) =>
    builder.extract({
      ...{ kind: 'account', file: 'september.csv', rows: [] },
      text: 'Account: Account Number,Account: Name,Account: Currency,Organization: Name\nA-US,Customer,USD,US\n',
      source: { kind: 'account', asOf: '2026-09-30T06:00:00Z', ...stated },
    });

/** Checks of group completeness. */
export const completenessCases: Readonly<Record<string, CheckCase>> = {
  'both-sides-have-lines': {
    holds: close('both-sides-have-lines'),
    breaks: close('both-sides-have-lines', (builder) => builder.without('billing-report')),
    names: /^1 of Billing, 0 of Revenue$/,
  },
  'closing-ranges-are-periods': {
    holds: close('closing-ranges-are-periods'),
    breaks: close('closing-ranges-are-periods', (builder) =>
      builder.change((setup) => ({
        ...setup,
        closing: {
          ...setup.closing,
          orgs: { ...setup.closing.orgs, US: { from: '2026-10-02', to: '2026-10-31' } },
        },
      })),
    ),
    names: /^no period begins or ends there: US 2026-10-02 to 2026-10-31$/,
  },
  'closing-ranges-are-periods, Revenue': {
    holds: close('closing-ranges-are-periods'),
    breaks: close('closing-ranges-are-periods', (builder) =>
      builder.change((setup) => ({
        ...setup,
        closing: { ...setup.closing, revenue: { from: '2026-10-01', to: '2026-10-30' } },
      })),
    ),
    names: /Revenue 2026-10-01 to 2026-10-30/,
  },
  'control-totals, a currency without a control sum': {
    holds: close('control-totals', withSource('invoice-item', { control: { rows: 1 } })),
    breaks: close('control-totals', withSource('invoice-item', { control: { sums: { EUR: '0' } } })),
    names: /sum 100\.00 USD, no control sum/,
  },
  'row-counts': {
    holds: close('row-counts'),
    breaks: direct('row-counts', () => ({
      files: [
        { ...sourceFile(fileOf(kinds.invoiceItem, [], 'whole.csv'), 0), rows },
        { ...sourceFile(fileOf(kinds.invoiceItem, [], 'short.csv'), 1), rows: { ...rows, data: 3 } },
      ],
    })),
    names: /^short\.csv$/,
  },
  'control-totals': {
    holds: close(
      'control-totals',
      withSource('invoice-item', { control: { rows: 1, sums: { USD: '100' } } }),
    ),
    breaks: close('control-totals', withSource('invoice-item', { control: { sums: { USD: '100.01' } } })),
    names: /invoice-item\.csv: sum 100\.00 USD, control sum 100\.01/,
  },
  'as-of-and-range-stated': {
    holds: close('as-of-and-range-stated', allStated),
    breaks: close('as-of-and-range-stated', (builder) => {
      allStated(builder);
      builder.file('account', { source: { asOf: '2026-11-02T06:00:00Z', parameters: '' } });
    }),
    names: /^not stated in full for account\.csv$/,
  },
  'as-of-times': {
    holds: close('as-of-times'),
    breaks: close('as-of-times', withSource('billing-report', { asOf: '2026-11-03T06:30:00Z' })),
    names: /24\.5 hours apart, the limit is 24/,
  },
  'as-of-times, beside the accounts of an earlier month': {
    holds: close('as-of-times', accountsOf({ month: '2026-09' })),
    breaks: close('as-of-times', accountsOf({})),
    names: /^september\.csv and .* hours apart/,
  },
};
