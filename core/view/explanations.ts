/** What every code means and what to do: the one text behind `tieout explain` and the window, each with its own places. */

import { alignmentStatuses } from '../align/alignment.ts';
import { allChecks } from '../checks/all-checks.ts';
import type { Check } from '../checks/check.ts';
import type { Explanation } from '../contract/window/explanation.ts';
import { type FindingEntry, findingCatalogue } from '../model/finding-catalogue.ts';
import { type Remedy, remedyOn, type Surface } from '../model/remedy-places.ts';
import { alignmentWords } from '../report/alignment-words.ts';
import { causeWords } from '../report/cause-words.ts';

const findings: Readonly<Record<string, FindingEntry>> = findingCatalogue;

const groupWords: Readonly<Record<Check['group'], string>> = {
  preflight: 'It tests that the tenant is one that the close can be made for.',
  completeness: 'It tests that the extracts are whole and belong together.',
  conservation: 'It tests that no line and no amount got lost on the way.',
  'tie-out': 'It tests that figures that have to be equal are.',
};

/** An explanation that does not say yet where its remedy is carried out. */
type Explained = Explanation & Pick<Remedy, 'at'>;

/**
 * Every finding, cause, alignment status and check in the words of a surface; a status that is a finding stands among the
 * findings.
 */
export function explanations(surface: Surface): readonly Explanation[] {
  const all = [...ofFindings(), ...ofCauses(), ...ofStatuses(), ...ofChecks()];
  return all.map(({ at, ...one }) => ({ ...one, remedy: remedyOn(surface, { ...one, ...(at && { at }) }) }));
}

/** What a code means: once for each thing of that name, a finding first; empty for an unknown code. */
export function explanationsOf(code: string, surface: Surface): readonly Explanation[] {
  return explanations(surface).filter((explanation) => explanation.code === code);
}

function ofFindings(): readonly Explained[] {
  return Object.entries(findings).map(([code, entry]) => ({ code, about: 'finding' as const, ...entry }));
}

function ofCauses(): readonly Explained[] {
  return Object.entries(causeWords).map(([code, words]) => ({
    code,
    about: 'cause',
    severity: '',
    ...words,
  }));
}

function ofStatuses(): readonly Explained[] {
  return alignmentStatuses.flatMap((code): readonly Explained[] => {
    if (Object.hasOwn(findings, code)) return [];
    const { title, remedy } = alignmentWords(code);
    const meaning = 'The adjustment stands in the books of its org as it does in those of the tenant.';
    return [{ code, about: 'alignment', severity: '', title, meaning, remedy }];
  });
}

function ofChecks(): readonly Explained[] {
  return allChecks.map(({ name, group, title, isBlocking, remedy, at }) => {
    const effect = isBlocking
      ? 'While it fails, the close cannot be signed.'
      : 'It stands in the way of nothing.';
    return {
      ...{ code: name, about: 'check' as const, severity: isBlocking ? 'blocking' : 'warning', title },
      ...{ meaning: `${groupWords[group]} ${effect}`, remedy },
      ...(at && { at }),
    };
  });
}
