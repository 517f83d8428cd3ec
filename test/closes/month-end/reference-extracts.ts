/** Accounts, invoices, accounting periods and rates of the sample as extracts. */

import { sumOf } from '../exact.ts';
import { idOf } from '../record-id.ts';
import type { AnyExtract } from '../test-close.ts';
import type { buildModel } from './build-model.ts';
import { control, stated } from './stated.ts';
import { rateOn, ratePairs, sampleOrgs } from './tenant.ts';

/** What lines refer to. */
export function referenceExtracts(model: ReturnType<typeof buildModel>): AnyExtract[] {
  return [accounts(model), invoices(model), periods(), rates()];
}

function accounts({ accounts: all }: ReturnType<typeof buildModel>): AnyExtract {
  const rows = all.map(({ number, name, currency, org }) => ({
    id: idOf(`sample account ${number}`),
    account: number,
    name,
    currency,
    status: 'Active',
    org: org.name,
  }));
  const source = { ...stated, parameters: 'All accounts of all orgs, with the org column' };
  return { kind: 'account', file: 'accounts.csv', rows, source };
}

function invoices(model: ReturnType<typeof buildModel>): AnyExtract {
  const rows = model.invoices.map(({ account, number, date, posted, status, items, tax }) => {
    const amount = sumOf([...items.map((item) => item.amount), ...(tax === '' ? [] : [tax])]);
    return {
      id: idOf(`sample invoice ${number}`),
      account: account.number,
      document: number,
      date,
      posted: status === 'Draft' ? '' : posted,
      status,
      currency: account.currency,
      amount,
      taxAmount: tax === '' ? '0' : tax,
      balance: amount,
      org: account.org.name,
    };
  });
  const style = { header: 'api', dates: 'YYYY/MM/DD' } as const;
  const source = { ...stated, control: control(rows, 'Billing: invoice register of the period') };
  return { kind: 'invoice', file: 'invoices.csv', rows, style, source };
}

const MONTHS = [
  ['2026-08-01', '2026-08-31'],
  ['2026-09-01', '2026-09-30'],
  ['2026-10-01', '2026-10-31'],
  ['2026-11-01', '2026-11-30'],
  ['2026-12-01', '2026-12-31'],
  ['2027-01-01', '2027-01-31'],
  ['2027-02-01', ''],
] as const;

/** Every org and the unlabeled calendar have the same months; the last is open-ended. */
function periods(): AnyExtract {
  const rows = ['', ...sampleOrgs.map(({ name }) => name)].flatMap((org) =>
    MONTHS.map(([start, end]) => ({
      id: idOf(`sample period ${org} ${start}`),
      name: `${org === '' ? '' : `${org} `}${end === '' ? 'Open-Ended' : start.slice(0, 7)}`,
      start,
      end,
      fiscalYear: end === '' ? '0' : start.slice(0, 4),
      status: statusOf(org, start),
      org,
    })),
  );
  const parameters = 'Accounting periods of all orgs and unlabeled';
  // Every period starts on a first day, so nothing in the column could prove the order.
  const source = {
    asOf: stated.asOf ?? '',
    range: { from: '2026-08-01', to: '2027-01-31' },
    parameters,
    dateOrder: { 'Accounting Period: Start Date': 'MDY' as const },
  };
  return {
    kind: 'accounting-period',
    file: 'accounting-periods.csv',
    rows,
    style: { dates: 'MM/DD/YYYY' },
    source,
  };
}

function statusOf(org: string, start: string): string {
  if (start < '2026-09-01') return 'Closed';
  if (start < '2026-10-01') return org === '' ? 'Open' : 'Closed';
  return org === 'Ireland' && start < '2026-11-01' ? 'Pending Close' : 'Open';
}

function rates(): AnyExtract {
  const days = [8, 9, 10].flatMap((month) =>
    Array.from({ length: month === 9 ? 30 : 31 }, (_, day) => isoDay(month, day + 1)),
  );
  const rows = ratePairs.flatMap(([from, to]) =>
    days.map((date) => ({ from, to, rate: rateOn(from, to, date), date })),
  );
  return {
    kind: 'custom-exchange-rate',
    file: 'exchange-rates.csv',
    rows,
    source: {
      ...stated,
      range: { from: '2026-08-01', to: '2026-10-31' },
      parameters: 'Custom rates, all currencies, August to October 2026',
    },
  };
}

function isoDay(month: number, day: number): string {
  return `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
