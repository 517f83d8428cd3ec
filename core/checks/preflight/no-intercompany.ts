import { counted } from '../../model/counted.ts';
import { SLICE_ROWS } from '../../model/sliced-work.ts';
import { BLANK } from '../../model/text-pool.ts';
import { type Check, fail, needs, notApplicable, pass } from '../check.ts';

const SHOWN = 5;

/** Transactions between orgs are not supported: no document may hold lines of two orgs. */
export const noIntercompany: Check = {
  name: 'no-intercompany-lines',
  group: 'preflight',
  title: 'No document has lines of two orgs',
  isBlocking: true,
  remedy: 'Look at the accounts of the document; a sale between orgs needs one document in each.',
  test: function* ({ setup, billing, orgs, pool }) {
    if (!setup.features.multiOrg) return notApplicable('Multi-Org is off');
    const orgOf = new Int32Array(pool.size);
    const mixed = new Set<number>();
    let tested = 0;
    for (let row = 0; row < billing.count; row += 1) {
      if (row % SLICE_ROWS === 0) yield;
      const [document, org] = [billing.document.get(row), orgs.org.get(row)];
      if (document === BLANK || org === BLANK) continue;
      tested += 1;
      if (orgOf[document] === BLANK) orgOf[document] = org;
      else if (orgOf[document] !== org) mixed.add(document);
    }
    if (tested === 0) return needs('lines with an org');
    if (mixed.size === 0) return pass(`${counted(tested, 'line')} with an org tested`);
    const names = [...mixed].map((code) => pool.text(code)).sort();
    return fail(`${counted(names.length, 'document')}, first ${names.slice(0, SHOWN).join(', ')}`);
  },
};
