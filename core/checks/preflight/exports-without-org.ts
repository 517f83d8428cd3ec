import { counted } from '../../model/counted.ts';
import { type Check, fail, notApplicable, pass } from '../check.ts';

/** Files exported from Billing carry no org tag of their own, so the org of a line rests on something else. */
export const exportsWithoutOrg: Check = {
  name: 'org-derived-for-every-line',
  group: 'preflight',
  title: 'Exports carry no org tag: every line has an org by label, parent document or account',
  isBlocking: false,
  remedy: 'Add the account extract, or the org column to the export; see the org findings for the lines.',
  test: ({ setup, billing, orgs }) => {
    if (!setup.features.multiOrg) return notApplicable('Multi-Org is off');
    const none = orgs.basis.codeOf('none');
    const counts = new Map<string, number>();
    let without = 0;
    for (let row = 0; row < billing.count; row += 1) {
      if (orgs.basis.code(row) === none) without += 1;
      else counts.set(orgs.basis.get(row), (counts.get(orgs.basis.get(row)) ?? 0) + 1);
    }
    const found = [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([basis, count]) => `${count} by ${basis}`);
    const evidence = found.join(', ') || 'no line';
    return without > 0 ? fail(`${counted(without, 'line')} without an org; ${evidence}`) : pass(evidence);
  },
};
