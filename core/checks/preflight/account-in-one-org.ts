import { counted } from '../../model/counted.ts';
import { type Check, fail, needs, notApplicable, pass } from '../check.ts';

/** Multi-Org knows no many-to-many between customer accounts and orgs. */
export const accountInOneOrg: Check = {
  name: 'account-in-one-org',
  group: 'preflight',
  title: 'Every customer account belongs to one org',
  isBlocking: true,
  remedy: 'Find out which label is right and take the account extracts again at one time.',
  test: ({ kinds, setup, extracts, findings }) => {
    if (!setup.features.multiOrg) return notApplicable('Multi-Org is off');
    const tables = extracts.of(kinds.account);
    if (tables.length === 0) return needs('an account extract');
    const conflicts = findings.count('account-in-two-orgs');
    if (conflicts > 0) return fail(`${counted(conflicts, 'account row')} of accounts with two org labels`);
    const rows = tables.reduce((sum, table) => sum + table.count, 0);
    return pass(`${counted(rows, 'account row')} tested`);
  },
};
