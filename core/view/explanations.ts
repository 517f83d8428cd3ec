/** What every code means and what to do: the one text behind `tieout explain` and the window. */

import { alignmentStatuses } from '../align/alignment.ts';
import { allChecks } from '../checks/all-checks.ts';
import type { Check } from '../checks/check.ts';
import type { Explanation } from '../contract/window/explanation.ts';
import { type FindingEntry, findingCatalogue } from '../model/finding-catalogue.ts';
import { alignmentWords } from '../report/alignment-words.ts';
import { causeWords } from '../report/cause-words.ts';
import { windowRemedy } from './window-remedies.ts';

const findings: Readonly<Record<string, FindingEntry>> = findingCatalogue;

const groupWords: Readonly<Record<Check['group'], string>> = {
  preflight: 'It tests that the tenant is one that the close can be made for.',
  completeness: 'It tests that the extracts are whole and belong together.',
  conservation: 'It tests that no line and no amount got lost on the way.',
  'tie-out': 'It tests that figures that have to be equal are.',
};

/** Every finding, cause, alignment status and check in words; a status that is a finding stands among the findings. */
export function explanations(): readonly Explanation[] {
  return [...ofFindings(), ...ofCauses(), ...ofStatuses(), ...ofChecks()];
}

/** What a code means: once for each thing of that name, a finding first; empty for an unknown code. */
export function explanationsOf(code: string): readonly Explanation[] {
  return explanations().filter((explanation) => explanation.code === code);
}

/** The same as the window says it. */
export function windowExplanations(): readonly Explanation[] {
  return explanations().map((one) => ({ ...one, remedy: windowRemedy(one.code, one.remedy) }));
}

function ofFindings(): readonly Explanation[] {
  return Object.entries(findings).map(([code, { severity, title, meaning, remedy }]) => ({
    ...{ code, about: 'finding' as const, severity, title, meaning, remedy },
  }));
}

function ofCauses(): readonly Explanation[] {
  return Object.entries(causeWords).map(([code, words]) => ({
    code,
    about: 'cause',
    severity: '',
    ...words,
  }));
}

function ofStatuses(): readonly Explanation[] {
  return alignmentStatuses.flatMap((code): readonly Explanation[] => {
    if (Object.hasOwn(findings, code)) return [];
    const { title, remedy } = alignmentWords(code);
    const meaning = 'The adjustment stands in the books of its org as it does in those of the tenant.';
    return [{ code, about: 'alignment', severity: '', title, meaning, remedy }];
  });
}

function ofChecks(): readonly Explanation[] {
  return allChecks.map(({ name, group, title, isBlocking, remedy }) => {
    const effect = isBlocking
      ? 'While it fails, the close cannot be signed.'
      : 'It stands in the way of nothing.';
    return {
      ...{ code: name, about: 'check' as const, severity: isBlocking ? 'blocking' : 'warning', title },
      ...{ meaning: `${groupWords[group]} ${effect}`, remedy },
    };
  });
}
