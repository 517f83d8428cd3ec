/** Lets a part of the setup lead to another one. */

import { createContext, useContext } from 'react';
import type { SetupSection } from '../../state/setup-sections.ts';

/** Shows a part; given by the screen. */
export const ShowPart = createContext<(section: SetupSection) => void>(() => undefined);

/** The function that shows a part. */
export function useShowPart(): (section: SetupSection) => void {
  return useContext(ShowPart);
}
