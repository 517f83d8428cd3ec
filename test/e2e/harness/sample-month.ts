/** The sample month as somebody who enters it by hand needs it: its extracts, its orgs, the totals it comes to. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT } from './built-app.ts';

/** Folder of the sample's extracts. */
export const SAMPLE = join(PROJECT, 'resources/samples/month-end');

/** Every extract of the sample, by path; without its close.json. */
export const EXTRACTS: readonly string[] = readdirSync(SAMPLE)
  .filter((name) => name !== 'close.json')
  .map((name) => join(SAMPLE, name));

/** Billing orgs with their home currencies and the Revenue organizations that they go to; '' for none. */
export const BILLING_ORGS = [
  { name: 'US', currency: 'USD', goesTo: 'Marlow Americas' },
  { name: 'Germany', currency: 'EUR', goesTo: 'Marlow Europe' },
  { name: 'Ireland', currency: 'EUR', goesTo: 'Marlow Europe' },
  { name: 'Training', currency: 'USD', goesTo: '' },
] as const;

/** Revenue organizations with their numbers and functional currencies. */
export const REVENUE_ORGS = [
  { name: 'Marlow Americas', number: '101', currency: 'USD' },
  { name: 'Marlow Europe', number: '201', currency: 'EUR' },
] as const;

/** Billing, Revenue, difference and what is not explained of October by currency, as the cells of `test/closes/month-end.key.json` sum up. */
export const OCTOBER: Readonly<Record<string, readonly string[]>> = {
  EUR: ['454,103.71', '462,326.88', '−8,223.17', '0.00', 'Explained'],
  GBP: ['336,114.35', '340,428.39', '−4,314.04', '0.00', 'Explained'],
  JPY: ['12,402,390', '12,630,290', '−227,900', '0', 'Explained'],
  USD: ['838,416.06', '813,704.70', '24,711.36', '0.00', 'Explained'],
};

/** The figures at the top of the dashboard, by currency. */
export async function headlineOf(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = page
    .getByRole('table', { name: 'Billing and Revenue by currency' })
    .locator('tbody')
    .getByRole('row');
  // At once, so that no figures of two moments come together.
  const read = await rows.evaluateAll((found) =>
    found.map((row) => {
      const [currency, ...figures] = [...row.querySelectorAll<HTMLElement>('th, td')];
      return [currency?.innerText.trim() ?? '', figures.map(({ innerText }) => innerText.trim())] as const;
    }),
  );
  // A figure opens its lines; readers hear its name first, on a line of its own.
  return Object.fromEntries(
    read.map(([currency, figures]) => [currency, figures.map((figure) => figure.split('\n').at(-1) ?? '')]),
  );
}
