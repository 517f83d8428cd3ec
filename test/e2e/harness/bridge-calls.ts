/** What a script in a page could try with `window.tieout`. */

import type { Page } from 'playwright-core';

type Bridge = {
  readonly call: (command: unknown, request: unknown) => Promise<unknown>;
  readonly tokensOf: (files: readonly unknown[]) => Promise<unknown>;
};

/** The answer to a call, or the message of the error that it was rejected with. */
export type CallOutcome = { readonly answer: unknown } | { readonly error: string };

/** Calls a command as a script of the page would, whether the contract knows it or not. */
export function callBridge(page: Page, command: unknown, request: unknown): Promise<CallOutcome> {
  return page.evaluate(
    async ([name, asked]): Promise<CallOutcome> => {
      // Put there by the preload.
      const { tieout } = globalThis as unknown as { readonly tieout: Bridge };
      try {
        return { answer: await tieout.call(name, asked) };
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    },
    [command, request] as const,
  );
}
