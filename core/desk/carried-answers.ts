/** What was answered about the extracts of a close, for the files of the period after. */

import { answersOf } from '../intake/answers.ts';
import { layoutOf, profileText } from '../intake/profiles.ts';
import type { WorkspaceChange } from '../store/change.ts';
import { readColumns } from './extract-columns.ts';
import type { OpenClose } from './open-close.ts';
import { profilesOf } from './profile-commands.ts';

/** The answers as profiles of the next workspace; `closeTo` is the last day of this close. A saved profile stands for itself. */
export function carriedAnswers(open: OpenClose, closeTo: string): readonly WorkspaceChange[] {
  const saved = profilesOf(open).filter((profile) => profile.closeTo === '');
  const layouts = new Set(saved.map(({ headers }) => layoutOf(headers)));
  return readColumns(open).flatMap(({ entry, kind, columns }): readonly WorkspaceChange[] => {
    const headers = columns.map(({ header }) => header);
    const answers = layouts.has(layoutOf(headers)) ? undefined : answersOf({ entry, kind, headers }, closeTo);
    return answers ? [{ kind: 'put-profile', name: answers.name, text: profileText(answers) }] : [];
  });
}
