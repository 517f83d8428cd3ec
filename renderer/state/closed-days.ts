import { useShallow } from 'zustand/react/shallow';
import type { ClosedDays } from './offered.ts';
import { useWorkspace } from './workspace.ts';

/** The Revenue dates that the open workspace closes; '' while the setup does not say. */
export function useClosedDays(): ClosedDays {
  return useWorkspace(
    useShallow(({ workspace }) => ({ from: workspace?.from ?? '', to: workspace?.to ?? '' })),
  );
}
