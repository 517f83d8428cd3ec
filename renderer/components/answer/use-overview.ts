/** The figures of the dashboard. */

import type { BridgeView, Overview } from '../../../core/contract/window/overview.ts';
import type { WindowRequests } from '../../../core/contract/window-commands.ts';
import type { BridgeBasis } from '../../../core/match/bridge-types.ts';
import { ask } from '../../state/refusals.ts';
import { useAnswer } from './use-answer.ts';

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
