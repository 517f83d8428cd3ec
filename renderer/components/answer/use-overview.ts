/** The figures of the dashboard, read again when the close has other figures. */

import { useEffect, useState } from 'react';
import type { BridgeView, Overview } from '../../../core/contract/window/overview.ts';
import type { WindowRequests } from '../../../core/contract/window-commands.ts';
import type { BridgeBasis } from '../../../core/match/bridge-types.ts';
import { ask } from '../../state/refusals.ts';
import { useWorkspace } from '../../state/workspace.ts';

/** The last answer to a question stays on show until the next one is there; undefined before the first. */
function useAnswer<Answer>(question: string, read: () => Promise<Answer | undefined>): Answer | undefined {
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

/** The dashboard on a basis. */
export function useOverview(basis: BridgeBasis): Overview | undefined {
  return useAnswer(basis, () => ask('overview', { basis }));
}

/** The bridge over some cells; undefined until a currency is known. */
export function useBridge(request: WindowRequests['bridge']): BridgeView | undefined {
  return useAnswer(JSON.stringify(request), () =>
    request.countsIn === '' ? Promise.resolve(undefined) : ask('bridge', request),
  );
}
