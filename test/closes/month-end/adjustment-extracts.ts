/** IIA, IA, CBA and revenue schedules of the sample as extracts. */

import { decimalText, exact } from '../exact.ts';
import { idOf } from '../record-id.ts';
import type { AnyExtract } from '../test-close.ts';
import type { SampleBilling } from './model.ts';
import { accountCells, control, stated } from './stated.ts';
import { decimalsOf } from './tenant.ts';

const SCHEDULE_MONTHS = ['2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01'];
const MONTH_ENDS = ['2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31'];

/** Adjustments as Billing exports them: positive amounts, the direction in Type. One of them is a workbook. */
export function adjustmentExtracts(billing: readonly SampleBilling[]): AnyExtract[] {
  const iias = of(billing, 'invoice-item-adjustment');
  const ias = of(billing, 'invoice-adjustment');
  const cbas = of(billing, 'credit-balance-adjustment');
  const reference = 'Billing: adjustment report of the period';
  return [
    {
      kind: 'invoice-item-adjustment',
      file: 'invoice-item-adjustments.csv',
      rows: iias.map((line) => ({
        ...adjustmentRow(line),
        sourceType: line.sourceType,
        parentItem: line.parentItem,
        parentDocument: line.parentDocument,
      })),
      style: { dates: 'DD/MM/YYYY' },
      source: { ...stated, control: control(unsigned(iias), reference) },
    },
    {
      kind: 'invoice-adjustment',
      file: 'invoice-adjustments.csv',
      rows: ias.map((line) => ({
        ...adjustmentRow(line),
        impact: line.amount,
        parentDocument: line.parentDocument,
      })),
      style: { header: 'api' },
      source: { ...stated, control: control(unsigned(ias), reference) },
    },
    {
      kind: 'credit-balance-adjustment',
      file: 'credit-balance-adjustments.xlsx',
      rows: cbas.map((line) => ({
        ...adjustmentRow(line),
        sourceType: line.sourceType,
        parentDocument: line.parentDocument,
      })),
      source: { ...stated, sheet: 'Credit balance', control: control(unsigned(cbas), reference) },
    },
    scheduleExtract(iias),
  ];
}

function of(billing: readonly SampleBilling[], type: SampleBilling['type']): SampleBilling[] {
  return billing.filter((line) => line.type === type).sort((a, b) => (a.document < b.document ? -1 : 1));
}

function magnitude(text: string): string {
  return text.replace(/^-/, '');
}

function unsigned(lines: readonly SampleBilling[]): { readonly currency: string; readonly amount: string }[] {
  return lines.map(({ currency, amount }) => ({ currency, amount: magnitude(amount) }));
}

function adjustmentRow(line: SampleBilling) {
  const isNegative = exact(line.amount) < 0n;
  const rounding = isNegative ? decimalText(-exact(line.home.rounding)) : line.home.rounding;
  return {
    ...accountCells(line.account),
    id: line.id,
    document: line.document,
    date: line.date,
    type: line.direction,
    amount: magnitude(line.amount),
    status: line.state === 'cancelled' ? 'Canceled' : 'Processed',
    reason: line.reason,
    accountingCode: 'Accounts Receivable',
    homeAmount: magnitude(line.home.amount),
    homeRounding: rounding,
    homeCurrency: line.home.currency,
    rate: line.home.rate,
    rateDate: line.home.rateDate,
  };
}

/** Each counting IIA is spread over four unlabeled periods from its month on; the last takes the odd cent. */
function scheduleExtract(iias: readonly SampleBilling[]): AnyExtract {
  const scheduled = iias.filter(({ state }) => state === 'in-scope');
  const rows = scheduled.flatMap((line, at) =>
    quarters(line).map((amount, part) => ({
      account: line.account.number,
      id: idOf(`sample schedule ${line.document} ${part}`),
      document: `RS-${String(1 + at).padStart(8, '0')}`,
      adjustment: line.document,
      linkedType: 'InvoiceItemAdjustment',
      amount,
      currency: line.currency,
      periodName: `${(SCHEDULE_MONTHS[firstMonth(line) + part] ?? '').slice(0, 7)}`,
      periodStart: SCHEDULE_MONTHS[firstMonth(line) + part] ?? '',
      periodEnd: MONTH_ENDS[firstMonth(line) + part] ?? '',
    })),
  );
  return { kind: 'revenue-schedule-item', file: 'revenue-schedules.csv', rows, source: stated };
}

function firstMonth({ date }: SampleBilling): number {
  return date < '2026-10-01' ? 0 : 1;
}

function quarters(line: SampleBilling): string[] {
  const decimals = decimalsOf(line.currency);
  const step = 10n ** BigInt(9 - decimals);
  const quarter = (exact(line.amount) / 4n / step) * step;
  const last = exact(line.amount) - 3n * quarter;
  return [quarter, quarter, quarter, last].map((part) => decimalText(part, decimals));
}
