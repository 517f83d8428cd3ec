/** Tells the shell whether changes of the setup are not saved, so that it asks before the window closes. */

import { answerOf } from './refusals.ts';
import { isChanged, useSetup } from './setup.ts';
import { useWorkspace } from './workspace.ts';

/** Tells it now and with every change from then on. */
export function followUnsaved(): void {
  let told: boolean | undefined;
  const tell = (): void => {
    const isUnsaved = useWorkspace.getState().workspace !== undefined && isChanged(useSetup.getState());
    if (isUnsaved === told) return;
    told = isUnsaved;
    void answerOf('tell-unsaved', { isUnsaved });
  };
  useSetup.subscribe(tell);
  useWorkspace.subscribe(tell);
  tell();
}
