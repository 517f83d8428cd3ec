/** A month as a large group has it: fifty orgs, some with long names, nine currencies, differences and findings of many kinds. */

import { CloseBuilder } from '../../closes/close-builder.ts';
import type { SetupInput, TestClose } from '../../closes/test-close.ts';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'SEK', 'CAD', 'AUD', 'PLN'] as const;
const RATES: Readonly<Record<string, string>> = {
  ...{ EUR: '1.1', GBP: '1.25', JPY: '0.0067', CHF: '1.12' },
  ...{ SEK: '0.095', CAD: '0.73', AUD: '0.66', PLN: '0.25' },
};
const PLACES = [
  'Nordic',
  'Iberia',
  'Benelux',
  'Alps',
  'Adriatic',
  'Baltic',
  'Pacific',
  'Andes',
  'Plains',
  'Lakes',
];
const FORMS = ['Ltd', 'GmbH', 'Vertriebsgesellschaft mbH, Zweigniederlassung Südwest', 'S.A.', 'KK'];
const LINES_OF_AN_ORG = 60;

type Org = { readonly name: string; readonly number: string; readonly currency: string };

const ORGS: readonly Org[] = PLACES.flatMap((place, at) =>
  FORMS.map((form, formAt) => ({
    name: `Quarry & Finch ${place} ${form}`,
    number: String(100 + at * FORMS.length + formAt),
    currency: CURRENCIES[(at + formAt) % CURRENCIES.length] ?? 'USD',
  })),
);

function withOrgs(setup: SetupInput): SetupInput {
  const { unlabeled } = setup.closing;
  const mapping = ORGS.map(({ name }) => ({ billing: name, enabled: true, revenue: name }));
  return {
    ...setup,
    tenant: { name: 'Quarry & Finch Instruments Holding and Services International' },
    closing: { ...setup.closing, orgs: Object.fromEntries(ORGS.map(({ name }) => [name, unlabeled])) },
    orgs: {
      billing: ORGS.map(({ name }) => ({ name, homeCurrency: 'USD' })),
      revenue: ORGS.map(({ name, number }) => ({ name, number, functionalCurrency: 'USD' })),
      mapping: [...mapping, { billing: 'unlabeled', enabled: true }],
    },
  };
}

/** A line of an org; every so many something is wrong with it, and every so many something else. */
function addLine(builder: CloseBuilder, { number, currency }: Org, at: number): void {
  const document = `INV-${number}-${String(at).padStart(4, '0')}`;
  const amount = `${((at * 7_919 + Number(number) * 104_729) % 900_000) + 100}.${currency === 'JPY' ? '00' : '50'}`;
  const account = `A-${number}`;
  const functionalRate = RATES[currency] ?? '1';
  const item = { account, currency };
  const bill = { account, currency, org: number, functionalRate, globalRate: functionalRate };
  if (at % 19 === 3) builder.item(document, amount, item);
  else if (at % 23 === 5) builder.bill(document, amount, bill);
  else if (at % 29 === 7) builder.item(document, amount, item).bill(document, '12345.00', bill);
  else builder.item(document, amount, item).bill(document, amount, bill);
}

/** The close. */
export function largeMonth(): TestClose {
  const builder = CloseBuilder.small().change(withOrgs).without('account').without('accounting-period');
  builder.months('');
  for (const org of ORGS) {
    builder.account(`A-${org.number}`, org.name, { currency: org.currency }).months(org.name);
    for (let at = 0; at < LINES_OF_AN_ORG; at += 1) addLine(builder, org, at);
    builder.iia(`IIA-${org.number}`, 'Credit', '120.00', { account: `A-${org.number}` });
  }
  for (const [from, rate] of Object.entries(RATES))
    builder.add('custom-exchange-rate', { from, to: 'USD', rate, date: '2026-10-15' });
  return builder.close();
}
