/** What the engine answers to a question of a screen, read again when the close has other figures. */

import { useEffect, useState } from 'react';
import { useWorkspace } from '../../state/workspace.ts';

/** The last answer to a question stays on show until the next one is there; undefined before the first. */
export function useAnswer<Answer>(
  question: string,
  read: () => Promise<Answer | undefined>,
): Answer | undefined {
  const figures = useWorkspace(({ workspace }) => workspace?.figures);
  const [answer, setAnswer] = useState<Answer>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says when to read again
  useEffect(() => {
    let isLast = true;
    void read().then((given) => {
      if (isLast && given !== undefined) setAnswer(given);
    });
    return () => {
      isLast = false;
    };
  }, [question, figures]);
  return answer;
}
