/** What is known of a line, read again when the close has other figures. */

import { useEffect, useState } from 'react';
import type { LineDetail } from '../../../core/contract/window/line.ts';
import { ask } from '../../state/refusals.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** Somebody who runs through a table by keyboard passes many lines in this time. */
const PASSING_IN_MS = 80;

/** The detail of a line by its name, '' for none; the one before stays until it is there. */
export function useLine(name: string): LineDetail | undefined {
  const figures = useWorkspace(({ workspace }) => workspace?.figures);
  const [detail, setDetail] = useState<LineDetail>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other figures say other things of the same line
  useEffect(() => {
    if (name === '') {
      setDetail(undefined);
      return undefined;
    }
    let isLast = true;
    const timer = setTimeout(() => {
      void ask('line', { line: name }).then((answer) => {
        if (isLast) setDetail(answer);
      });
    }, PASSING_IN_MS);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [name, figures]);
  return detail;
}
