/** Proof that nothing leaves the machine. */

import type { RunningApp } from './start-app.ts';

// The stand-in shows app://tieout/… as http://tieout.app.localhost/… and answers it itself.
const OWN = /^(?:app:|data:|blob:|about:|http:\/\/[^/]+\.app\.localhost\/)/;

/**
 * Addresses outside the app that any part of it asked for since its start, whether or not they were refused. On Electron
 * that is what the pages asked for; on the stand-in also browser, main process and worker threads.
 */
export async function foreignRequests({ electronApp, requests }: RunningApp): Promise<readonly string[]> {
  const refused = await electronApp.evaluate((): readonly string[] => {
    // Put there by the stand-in alone.
    const { standIn } = globalThis as {
      readonly standIn?: { readonly refusedRequests: () => readonly string[] };
    };
    return standIn?.refusedRequests() ?? [];
  });
  return [...requests.filter((address) => !OWN.test(address)), ...refused];
}

/** Throws with every address outside the app that was asked for. */
export async function assertNoRequests(app: RunningApp): Promise<void> {
  const foreign = await foreignRequests(app);
  if (foreign.length > 0) throw new Error(`The app asked for:\n${foreign.join('\n')}`);
}
