/** What reaches the page from outside: menu, files opened or dropped, an engine that was started again. */

import { on, tokensOf } from '../api.ts';
import { runMenuItem } from './menu.ts';
import { openWorkspace } from './opening.ts';
import { showFault, showRefusals } from './refusals.ts';
import { useWatch } from './watch.ts';
import { readWorkspaceAgain } from './workspace.ts';

function workspaceFileIn(event: DragEvent): File | undefined {
  return [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.toLowerCase().endsWith('.tieout'));
}

async function openDropped(file: File): Promise<void> {
  const [known] = await tokensOf([file]);
  if (known) await openWorkspace(known);
}

/** Opens a workspace that is dropped anywhere, before a drop zone below sees it; nothing else leads the page away. */
function followDrops(): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => event.preventDefault());
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
    // Its watch has ended with the engine.
    useWatch.setState({ watch: undefined });
  });
  window.addEventListener('unhandledrejection', ({ reason }) => showFault(reason));
  followDrops();
}
