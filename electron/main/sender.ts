/** Whose calls are answered: the page itself, in the main frame of our window. */

import { originOf } from './served-files.ts';

/** A frame as far as the check needs it. */
export type Frame = { readonly url: string; readonly parent: unknown };

/** True when a call comes from the page; frames in it and pages of another origin are nobody. */
export function isFromPage(
  frame: Frame | null,
  sender: unknown,
  page: { readonly contents: unknown; readonly origin: string },
): boolean {
  return (
    frame !== null && frame.parent === null && sender === page.contents && originOf(frame.url) === page.origin
  );
}
