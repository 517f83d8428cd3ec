/** What an import is given by the workspace and by the program around it. */

import type { ImportPreview } from '../contract/window/import.ts';
import type { HeldPreview, IntakeBasis, IntakeControl } from '../intake/intake-types.ts';
import type { RunControl } from '../run.ts';
import { setupSoFar } from '../setup/setup-so-far.ts';
import type { DeskHost } from './desk-host.ts';
import { currencyNamesOf, draftOf } from './draft-setup.ts';
import { extractsInPlace } from './extracts-in-place.ts';
import type { OpenClose } from './open-close.ts';
import { profilesOf } from './profile-commands.ts';

/** What an import must know of the workspace. */
export function basisOf(open: OpenClose): IntakeBasis {
  const draft = draftOf(open.workspace.setup());
  const sources = draft['sources'];
  return {
    sources: Array.isArray(sources) ? sources : [],
    currencyNames: currencyNamesOf(draft),
    setupSoFar: setupSoFar(draft),
    extracts: open.workspace
      .storedFiles()
      .flatMap(({ role, name, sha256 }) => (role === 'extract' ? { name, sha256 } : [])),
    profiles: profilesOf(open),
    inPlace: extractsInPlace(open),
  };
}

/** Progress, pauses and the end on request, as an import takes them. */
export function intakeControl({ pause }: DeskHost, { onProgress, isCancelled }: RunControl): IntakeControl {
  return { pause, ...(onProgress && { onProgress }), ...(isCancelled && { isCancelled }) };
}

/** A preview as the page sees it. */
export function replyOf(preview: string, { files, ignored }: HeldPreview): ImportPreview {
  return { preview, files: files.map((file) => file.preview), ignored };
}
