/** Bill lines, staging errors and calendar of Revenue as extracts. */

import { idOf } from '../record-id.ts';
import type { AnyExtract } from '../test-close.ts';
import { orgNumber } from './lines.ts';
import type { SampleModel, SampleRevenue } from './model.ts';
import { control, stated } from './stated.ts';
import { rateOn } from './tenant.ts';

/** The Billing Report of both organizations and both books, the staging errors and the calendar. */
export function revenueExtracts(model: SampleModel): AnyExtract[] {
  const lines = [...model.groups.flatMap(({ revenue }) => revenue), ...model.revenueAlone];
  const ordered = lines
    .map((line, at) => ({ line, key: idOf(`order ${line.lineId} ${line.document} ${at}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
  const source = {
    ...stated,
    asOf: '2026-11-02T07:00:00Z',
    parameters: 'Billing Report, periods SEP-26 and OCT-26, all organizations, all books',
    control: control(ordered, 'Revenue: Billing Report totals'),
  };
  return [
    {
      kind: 'billing-report',
      file: 'revenue-billing-report.csv',
      rows: ordered.map(billRow),
      style: { dates: 'DD-MON-YYYY' },
      source,
    },
    stagingErrors(model),
    calendar(),
  ];
}

function billRow(line: SampleRevenue) {
  const functionalCurrency = line.org === 'Marlow Europe' ? 'EUR' : 'USD';
  return {
    type: line.type,
    document: line.document,
    lineNumber: line.charge === '' ? line.lineId : `${line.document}.${line.charge}`,
    lineId: line.lineId,
    date: line.date,
    chargeName: line.chargeName,
    charge: line.charge,
    segment: line.charge === '' ? '' : '1',
    serviceStart: line.serviceStart,
    serviceEnd: line.serviceEnd,
    account: line.account.number,
    subscription: line.subscription,
    currency: line.currency,
    amount: line.amount,
    functionalCurrency,
    functionalRate: line.functionalRate,
    functionalRateDate: line.functionalRateDate,
    functionalAmount: line.functionalAmount,
    globalRate: rateOn(functionalCurrency, 'USD', line.functionalRateDate),
    systemCredit: line.origin === 'system' ? 'Y' : 'N',
    voided: line.origin === 'voided' ? 'Y' : 'N',
    org: orgNumber(line.org),
    book: line.book,
    period: line.period,
    contract: contractOf(line),
  };
}

/** Revenue's contract id: one per subscription; a line without one, such as an IIA, is a contract of its own. */
function contractOf(line: SampleRevenue): string {
  const stem = line.subscription === '' ? `9${line.document}` : `5${line.account.number}`;
  return stem.replace(/\D/g, '');
}

function stagingErrors(model: SampleModel): AnyExtract {
  const failed = model.billingAlone.filter(({ stagingError }) => stagingError !== '');
  const rows = failed.map((line, at) => ({
    id: String(700_100 + at),
    lineId: line.id,
    lineNumber: `${line.document}.${line.charge}`,
    message: line.stagingError,
    processed: 'N',
    org: line.account.org.number,
    type: 'INV',
    created: '2026-11-02',
  }));
  return {
    kind: 'staging-error',
    file: 'revenue-staging-errors.csv',
    rows,
    source: { ...stated, asOf: '2026-11-02T07:00:00Z' },
  };
}

function calendar(): AnyExtract {
  const months = [
    ['202609', 'SEP-26', '2026-09-01', '2026-09-30'],
    ['202610', 'OCT-26', '2026-10-01', '2026-10-31'],
    ['202611', 'NOV-26', '2026-11-01', '2026-11-30'],
  ] as const;
  const rows = months.map(([id, name, start, end]) => ({
    id,
    name,
    start,
    end,
    number: id.slice(4),
    year: id.slice(0, 4),
  }));
  return {
    kind: 'revenue-calendar',
    file: 'revenue-calendar.csv',
    rows,
    source: { ...stated, asOf: '2026-11-02T07:00:00Z', parameters: 'Whole calendar' },
  };
}
