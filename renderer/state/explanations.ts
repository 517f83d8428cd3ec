/** The drawer that explains codes: one of them, or the list of all. */

import { create } from 'zustand';
import type { Explanation } from '../../core/contract/window/explanation.ts';
import { ask } from './refusals.ts';

/** The drawer: closed, with the code that is explained ('' for the list), and all texts once they were read. */
export const useExplanations = create<{
  readonly isOpen: boolean;
  readonly code: string;
  readonly all: readonly Explanation[];
}>(() => ({ isOpen: false, code: '', all: [] }));

/** Opens the drawer at a code, '' for the list of all. */
export async function openExplanation(code: string): Promise<void> {
  useExplanations.setState({ isOpen: true, code });
  if (useExplanations.getState().all.length > 0) return;
  const all = await ask('explanations', {});
  if (all) useExplanations.setState({ all });
  else closeExplanation();
}

/** Closes the drawer. */
export function closeExplanation(): void {
  useExplanations.setState({ isOpen: false });
}
