import { expect, test } from 'vitest';
import { orgBases } from '../../../core/map/org-assignment.ts';
import { orgBasisWords } from '../../../core/report/code-words.ts';

test('every basis of an org has words of its own: a decision is told from the only org', () => {
  const words = orgBases.map(orgBasisWords);
  expect(new Set(words).size).toBe(orgBases.length);
  expect(words.filter((word) => (orgBases as readonly string[]).includes(word))).toEqual([]);
  expect([orgBasisWords('assigned'), orgBasisWords('sole-org')]).toEqual([
    'Decision',
    'The only org of the tenant',
  ]);
});
