/** A code that opens what it means. */

import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { openExplanation } from '../../state/explanations.ts';

/** Shows a code of a finding, cause, status or check (or other words for it) and opens its explanation. */
export function ExplainLink({ code, children }: { readonly code: string; readonly children?: ReactNode }) {
  return (
    <Anchor
      component="button"
      type="button"
      inherit
      underline="hover"
      ta="start"
      onClick={() => void openExplanation(code)}
      aria-label={typeof children === 'string' ? `${children}: what it means` : `${code}: what it means`}
    >
      {children ?? code}
    </Anchor>
  );
}
