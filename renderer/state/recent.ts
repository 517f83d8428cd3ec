/** Workspaces that were open before. */

import { create } from 'zustand';
import type { RecentWorkspace } from '../../core/contract/window/shell.ts';
import { ask } from './refusals.ts';

/** The recent workspaces, latest first; undefined until the shell has answered. */
export const useRecent = create<{ readonly recent: readonly RecentWorkspace[] | undefined }>(() => ({
  recent: undefined,
}));

/** Reads the list. */
export async function readRecent(): Promise<void> {
  const recent = await ask('recent-workspaces', {});
  useRecent.setState({ recent: recent ?? [] });
}

/** Takes a workspace off the list; its file stays. */
export async function forgetRecent(file: RecentWorkspace): Promise<void> {
  const recent = await ask('forget-workspace', { file: file.token });
  if (recent) useRecent.setState({ recent });
}
