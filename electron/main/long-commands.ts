/** Commands that take long enough to be stopped, and to ask before the program is left. */

import type { DeskCommand } from '../../core/contract/window-commands.ts';

const LONG: ReadonlySet<DeskCommand> = new Set([
  'workspace-from-folder',
  'import-preview',
  'import-adjust',
  'import-take',
  'watch-collect',
  'watch-preview',
  'close-run',
  'decision-preview',
  'decide',
  'undo',
  'original-row',
  'export',
]);

/** True for a command that `cancel` stops. */
export function isLong(command: DeskCommand): boolean {
  return LONG.has(command);
}
