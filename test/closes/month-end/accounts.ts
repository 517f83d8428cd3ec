/** Customer accounts of the sample. */

import { Chance } from './chance.ts';
import type { SampleAccount } from './model.ts';
import { sampleOrgs } from './tenant.ts';

const firstWords = [
  'Amber',
  'Birch',
  'Cedar',
  'Delta',
  'Ember',
  'Fjord',
  'Granite',
  'Heron',
  'Indigo',
  'Juniper',
];
const secondWords = [
  'Optics',
  'Freight',
  'Dairy',
  'Robotics',
  'Press',
  'Energy',
  'Foods',
  'Marine',
  'Textiles',
  'Labs',
];
const accountsPerOrg: Readonly<Record<string, number>> = { US: 58, Germany: 30, Ireland: 26, Training: 5 };

/** The account of the labelling example: US, billed in USD. */
export const accountU2: SampleAccount = {
  number: 'U-2',
  name: 'Umbra Two Holdings',
  org: sampleOrgs.find((org) => org.name === 'US') ?? failed(),
  currency: 'USD',
};

function failed(): never {
  throw new RangeError('the sample has no org US');
}

/** All accounts: U-2 first, then org by org. Numbers have leading zeros, as text must keep them. */
export function sampleAccounts(): readonly SampleAccount[] {
  const chance = new Chance(11);
  const accounts: SampleAccount[] = [accountU2];
  for (const org of sampleOrgs) {
    for (let at = 0; at < (accountsPerOrg[org.name] ?? 0); at += 1) {
      const position = accounts.length;
      const name = `${firstWords[position % 10] ?? ''} ${secondWords[Math.trunc(position / 10) % 10] ?? ''}`;
      const number = `A${String(1000 + position * 7).padStart(8, '0')}`;
      accounts.push({ number, name, org, currency: chance.pick(org.currencies) });
    }
  }
  return accounts;
}
