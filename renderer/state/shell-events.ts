/** What reaches the page from outside: menu, files opened or dropped, an engine that was started again. */

import { on, tokensOf } from '../api.ts';
import { previewDropped } from './import.ts';
import { runMenuItem } from './menu.ts';
import { goTo, mayLeaveScreen } from './navigation.ts';
import { openWorkspace } from './opening.ts';
import { useProgress } from './progress.ts';
import { showFault, showRefusals } from './refusals.ts';
import { useWatch } from './watch.ts';
import { readWorkspaceAgain, useWorkspace } from './workspace.ts';

function workspaceFileIn(event: DragEvent): File | undefined {
  return [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.toLowerCase().endsWith('.tieout'));
}

async function openDropped(file: File): Promise<void> {
  const [known] = await tokensOf([file]);
  if (known) await openWorkspace(known);
}

/** Extracts that no drop zone took are looked at on the import screen. */
async function importDropped(files: readonly File[]): Promise<void> {
  const { workspace } = useWorkspace.getState();
  if (!workspace || files.length === 0 || useProgress.getState().running || !(await mayLeaveScreen())) return;
  goTo('import');
  await previewDropped(files);
}

/** Opens a workspace that is dropped anywhere, before a drop zone below sees it; nothing else leads the page away. */
function followDrops(): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    const isTaken = event.defaultPrevented;
    event.preventDefault();
    if (!isTaken) void importDropped([...(event.dataTransfer?.files ?? [])]);
  });
  window.addEventListener(
    'drop',
    (event) => {
      const file = workspaceFileIn(event);
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void openDropped(file);
    },
    { capture: true },
  );
}

/** Follows everything that comes from the shell. */
export function followShell(): void {
  on('menu', ({ item }) => runMenuItem(item));
  on('open-file', ({ file }) => void openWorkspace(file));
  on('file-lost', ({ failure }) => showRefusals([failure], true));
  on('engine-restarted', ({ failure }) => {
    void readWorkspaceAgain().then(() => showRefusals([failure]));
    // Its watch goes on with the new engine, from what was seen before.
    useWatch.setState({ watch: undefined });
  });
  window.addEventListener('unhandledrejection', ({ reason }) => showFault(reason));
  followDrops();
}
