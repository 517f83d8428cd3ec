/** What taking files of a preview changes in the workspace. */

import type { FilePreview } from '../contract/window/import.ts';
import { counted } from '../model/counted.ts';
import { type Failure, ok, refused } from '../model/result.ts';
import { factsOf } from './extract-facts.ts';
import type { HeldFile, IntakeBasis, PlannedTake, PlanTake, TakePlan } from './intake-types.ts';
import { entryInPlace, sha256InPlace, standingOf } from './known-extracts.ts';
import { entriesOf, sourceOf, unfitColumns } from './stated-entry.ts';

/** Plans the taking as a whole: each file stored once under its name, its entry of `sources` in place or at the end. */
export const planTake: PlanTake = (held, { files: ids, meant }, basis) => {
  const files = held.files.filter(({ preview }) => ids.includes(preview.id));
  const gone = ids.filter((id) => !files.some(({ preview }) => preview.id === id));
  const failures = [
    ...gone.map(noSuchFile),
    ...files.flatMap(({ preview }) => whyNot(preview, basis)),
    ...files.flatMap(({ preview }) => (meant.includes(preview.id) ? [] : whyNotMeant(preview))),
    ...files.flatMap((file) => whyNotCompared(file, basis)),
    ...changedUnseen(files, basis),
  ];
  if (failures.length > 0) return refused(...failures);
  const sources = [...basis.sources];
  const takes = files.map(({ preview }) => takeInto(sources, preview, basis));
  return ok({ store: toStore(files, basis), sources, takes });
};

function whyNot(preview: FilePreview, basis: IntakeBasis): readonly Failure[] {
  const { name, sheet, questions, unreadable, sha256 } = preview;
  const where = sheet === '' ? name : `${name}, ${sheet}`;
  const [question] = questions;
  if (unreadable !== '') return [{ where, found: unreadable, remedy: 'Leave the file out.' }];
  if (question) {
    const found = `${counted(questions.length, 'open question')}: ${question.found}`;
    return [{ where, found, remedy: 'Answer what is asked, or leave the file out.' }];
  }
  const source = sourceOf(preview.stated);
  const unfit = source.isOk ? unfitColumns(source.value, preview.kind) : source.failures;
  if (unfit.length > 0) return unfit;
  const same = basis.extracts.find((one) => one.sha256 === sha256 && one.name !== name);
  if (!same || !standingOf(contentOf(preview), basis).isKnown) return [];
  const found = `its content is in the workspace already, as ${same.name}`;
  return [{ where, found, remedy: 'Leave the file out, so that its rows do not count twice.' }];
}

/** A file with fewer rows, say, may be the wrong one: somebody has to say that it is meant. */
function whyNotMeant({ name, replacement }: FilePreview): readonly Failure[] {
  const warnings = replacement?.warnings ?? [];
  if (warnings.length === 0) return [];
  const found = `it would take the place of an extract. ${warnings.join(' ')}`;
  return [
    { where: name, found, remedy: 'Look at what it changes and say that it is meant, or leave it out.' },
  ];
}

/** What a file changes was told of the extract that was there then; of another one nobody has seen it. */
function whyNotCompared({ preview, comparedWith }: HeldFile, basis: IntakeBasis): readonly Failure[] {
  const inPlace = sha256InPlace(contentOf(preview), basis);
  if (inPlace === comparedWith || inPlace === preview.sha256) return [];
  const found =
    inPlace === ''
      ? 'the extract that it was to replace is gone'
      : 'another extract of this name was taken since';
  return [
    { where: preview.name, found, remedy: 'Leave the file out and offer it again to see what it changes.' },
  ];
}

/** Parts of a file that were taken before and would have another content, though nobody takes them now. */
function changedUnseen(files: readonly HeldFile[], basis: IntakeBasis): readonly Failure[] {
  return toStore(files, basis).flatMap(({ name }) => {
    const parts = files.filter(({ preview }) => preview.name === name);
    const taken = new Set(parts.map(({ preview }) => entryInPlace(contentOf(preview), basis)?.at));
    return entriesOf(basis.sources)
      .filter(({ at, file }) => file === name && !taken.has(at))
      .map(({ entry }) => ({
        where: name,
        found: `its part "${entry['sheet'] ?? parts[0]?.preview.sheets[0] ?? ''}" is in the close and would change with it`,
        remedy: 'Take that part as well, remove it from the close first, or give the file another name.',
      }));
  });
}

function takeInto(sources: unknown[], preview: FilePreview, basis: IntakeBasis): PlannedTake {
  const { name, sheet, sha256 } = preview;
  // The kind that was recognised is stated, so that a later version, which knows more kinds, reads the file as this one.
  const stated = { ...preview.stated, kind: preview.kind };
  const before = entryInPlace(contentOf(preview), { sources });
  if (before) sources[before.at] = stated;
  else sources.push(stated);
  const stored = before && basis.extracts.find((one) => one.name === name);
  const warnings = preview.replacement?.warnings ?? [];
  const replacedSha256 = stored?.sha256 ?? '';
  return {
    ...{ name, sheet, sha256, replacedSha256, before: before?.entry, after: stated },
    facts: factsOf(preview),
    warnings,
  };
}

function toStore(files: readonly HeldFile[], { extracts }: IntakeBasis): TakePlan['store'] {
  const byName = new Map(
    files.map(({ preview: { name, sha256 }, bytes }) => [name, { name, sha256, bytes }]),
  );
  return [...byName.values()].filter(
    ({ name, sha256 }) => !extracts.some((one) => one.name === name && one.sha256 === sha256),
  );
}

function contentOf({ stated, sha256, sheets }: FilePreview): Parameters<typeof standingOf>[0] {
  return { entry: stated, sha256, parts: sheets };
}

function noSuchFile(id: string): Failure {
  return { where: id, found: 'no such file in the preview', remedy: 'Offer the file again.' };
}
