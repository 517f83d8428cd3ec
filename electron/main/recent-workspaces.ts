/** Workspaces that were open before, latest first. */

import { z } from 'zod';

/** How many are remembered. */
const LIMIT = 10;

/** The list as it is kept on disk. */
export const recentList = z.array(z.strictObject({ path: z.string().min(1), openedAt: z.string() }));
/** The same as a value. */
export type RecentList = z.infer<typeof recentList>;

/** The list after a workspace was opened; `openedAt` is UTC. */
export function withOpened(list: RecentList, path: string, openedAt: string): RecentList {
  return [{ path, openedAt }, ...withoutPath(list, path)].slice(0, LIMIT);
}

/** The list without one workspace. */
export function withoutPath(list: RecentList, path: string): RecentList {
  return list.filter((one) => one.path !== path);
}
