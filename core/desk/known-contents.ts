/** Contents that the workspace has or has seen: the same content is never taken in twice by itself. */

import type { WatchedFile } from '../contract/window/watch.ts';
import type { PickedStanding } from '../intake/staged-standing.ts';
import type { DecisionLog } from '../model/decision.ts';
import type { OpenClose } from './open-close.ts';

/** How a content that is known stands under the name of a file; undefined for a new one. */
export function knownStanding(
  open: OpenClose,
  name: string,
  sha256: string,
): Pick<WatchedFile, 'standing' | 'why'> | undefined {
  const same = open.workspace
    .storedFiles()
    .filter((file) => file.sha256 === sha256 && (file.role === 'extract' || file.role === 'staged'));
  const taken = same.find(({ role }) => role === 'extract');
  if (taken) {
    const isOther = taken.name !== name;
    return { standing: 'collected', why: isOther ? `Its content is in the close as ${taken.name}.` : '' };
  }
  const staged = same.find((file) => file.name === name) ?? same[0];
  if (staged && staged.name !== name) {
    return { standing: 'refused', why: `It has the same content as ${staged.name}.` };
  }
  if (staged) return open.staged.get(sha256) ?? NOT_LOOKED_AT;
  if (open.workspace.discarded().has(sha256)) return DISCARDED;
  if (!seenContents(open.log).has(sha256)) return undefined;
  const why =
    'Its content was in the close before and was replaced or removed. Choose the file to take it again.';
  return { standing: 'refused', why };
}

const NOT_LOOKED_AT: PickedStanding = { standing: 'staged, not collected', why: '' };
/** How a file stands whose content was discarded. */
export const DISCARDED = {
  standing: 'discarded',
  why: 'It is not staged again until it changes. Choose the file to take it all the same.',
} as const;
const CONTENT = /^SHA-256 ([0-9a-f]{64})/;

/** SHA-256 of every content that was taken or removed, as the audit trail says. */
function seenContents({ entries }: DecisionLog): ReadonlySet<string> {
  const texts = entries
    .filter(({ action }) => action === 'take-extract' || action === 'remove-extract')
    .flatMap(({ before, after }) => [before, after]);
  return new Set(texts.flatMap((text) => CONTENT.exec(text)?.[1] ?? []));
}
