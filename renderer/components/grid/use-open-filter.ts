/** The filter of a column that is open, at the place of what opened it. */

import { type RefObject, useCallback, useState } from 'react';
import type { OpenFilter } from './filter-popover.tsx';

/** At most one filter is open inside `box`; closing it puts the keyboard back to what opened it. */
export function useOpenFilter(box: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<OpenFilter>();
  const open = useCallback(
    (column: string, opener: HTMLElement) => {
      const outer = box.current?.getBoundingClientRect();
      const { left, bottom } = opener.getBoundingClientRect();
      setShown({ column, opener, left: left - (outer?.left ?? 0), top: bottom - (outer?.top ?? 0) });
    },
    [box],
  );
  const close = () => {
    shown?.opener.focus();
    setShown(undefined);
  };
  return { shown, open, close };
}
