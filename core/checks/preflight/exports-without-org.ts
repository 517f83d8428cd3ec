import { orgBasisTitles } from '../../model/code-titles.ts';
import { counted, countWords } from '../../model/counted.ts';
import { SLICE_ROWS } from '../../model/sliced-work.ts';
import { type Check, fail, notApplicable, pass } from '../check.ts';

/** Files exported from Billing carry no org tag of their own, so the org of a line rests on something else. */
export const exportsWithoutOrg: Check = {
  name: 'org-derived-for-every-line',
  group: 'preflight',
  title: 'Exports carry no org tag: every line has an org by label, parent document or account',
  isBlocking: false,
  remedy: 'Add the account extract, or the org column to the export; see the org findings for the lines.',
  test: function* ({ setup, billing, orgs }) {
    if (!setup.features.multiOrg) return notApplicable('Multi-Org is off');
    const none = orgs.basis.codeOf('none');
    const counts = new Int32Array(orgs.basis.choices.length);
    for (let row = 0; row < billing.count; row += 1) {
      if (row % SLICE_ROWS === 0) yield;
      const code = orgs.basis.code(row);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    const without = counts[none] ?? 0;
    const found = orgs.basis.choices
      .map((basis, code) => ({ basis, count: code === none ? 0 : (counts[code] ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.basis < b.basis ? -1 : 1))
      .map(({ basis, count }) => `${orgBasisTitles[basis] ?? basis}: ${countWords(count)}`);
    const evidence = found.join('; ') || 'no line';
    return without > 0 ? fail(`${counted(without, 'line')} without an org; ${evidence}`) : pass(evidence);
  },
};
