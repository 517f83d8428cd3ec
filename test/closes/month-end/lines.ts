/** Builds single lines of the sample: a Billing line from what it bills, and the Revenue line that answers it. */

import { decimalText, exact, product, rounded } from '../exact.ts';
import { idOf } from '../record-id.ts';
import type { Home, SampleAccount, SampleBilling, SampleRevenue } from './model.ts';
import { rateOn, sampleOrgs } from './tenant.ts';

/** What a Billing line must say; the rest has defaults. */
export type BillingCells = Pick<SampleBilling, 'type' | 'account' | 'document' | 'date' | 'amount'> &
  Partial<Omit<SampleBilling, 'home'>> & { readonly key: string; readonly rateDate?: string };

/** A Billing line with its home-currency figures. `key` names the record within the sample. */
export function billingLine(cells: BillingCells): SampleBilling {
  const { key, rateDate, ...given } = cells;
  const { account, date } = cells;
  const posted = given.posted ?? date;
  const line = {
    state: 'in-scope',
    id: idOf(`sample ${cells.type} ${key}`),
    posted,
    currency: account.currency,
    charge: '',
    chargeName: '',
    subscription: '',
    processingType: '',
    serviceStart: '',
    serviceEnd: '',
    isExcluded: false,
    parentDocument: '',
    parentItem: '',
    direction: '',
    sourceType: '',
    reason: '',
    cause: 'none',
    stagingError: '',
    ...given,
  } as const;
  const asked = rateDate ?? (posted < date ? posted : date);
  return { ...line, home: homeOf(line.amount, line.currency, account, asked) };
}

/** Home figures at the rate of a date: rounded to cents, the residue kept beside. */
function homeOf(amount: string, currency: string, account: SampleAccount, rateDate: string): Home {
  const rate = rateOn(currency, account.org.home, rateDate);
  const unrounded = product(exact(amount), exact(rate));
  const home = rounded(unrounded, 2);
  return {
    currency: account.org.home,
    rate,
    rateDate,
    amount: decimalText(home, 2),
    rounding: decimalText(unrounded - home),
  };
}

/** The Revenue line that carries a Billing line as the integration maps it. */
export function revenueOf(line: SampleBilling, cells: Partial<SampleRevenue> = {}): SampleRevenue {
  const period = line.date < '2026-10-01' ? '202609' : '202610';
  return {
    type: 'INV',
    origin: 'billing',
    account: line.account,
    document: line.document,
    lineId: line.type === 'invoice-item-adjustment' ? line.parentItem : line.id,
    charge: line.charge,
    chargeName: line.chargeName,
    subscription: line.subscription,
    date: line.date,
    serviceStart: line.serviceStart,
    serviceEnd: line.serviceEnd,
    currency: line.currency,
    amount: line.amount,
    functionalRate: line.home.rate,
    functionalRateDate: line.home.rateDate,
    functionalAmount: functionalOf(cells.amount ?? line.amount, cells.functionalRate ?? line.home.rate),
    globalRate: rateOn(line.account.org.home, 'USD', line.home.rateDate),
    org: revenueOrgOf(line.account),
    book: 'ASC 606',
    period,
    cause: 'none',
    ...cells,
  };
}

/** Amount times rate, rounded to cents. */
export function functionalOf(amount: string, rate: string): string {
  return decimalText(rounded(product(exact(amount), exact(rate)), 2), 2);
}

/** Amount times rate with all its decimals. */
export function unroundedOf(amount: string, rate: string): string {
  return decimalText(product(exact(amount), exact(rate)), 2);
}

/** The Revenue organization of an account; that of an account of a switched-off org is never asked. */
function revenueOrgOf(account: SampleAccount): SampleRevenue['org'] {
  return account.org.revenue === 'Marlow Europe' ? 'Marlow Europe' : 'Marlow Americas';
}

/** Security number of a Revenue organization. */
export function orgNumber(org: SampleRevenue['org']): string {
  return sampleOrgs.find(({ revenue }) => revenue === org)?.number ?? '';
}
