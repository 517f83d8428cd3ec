/** Talks with the shell as the page does, and listens to it. */

import { callBridge } from './bridge-calls.ts';
import type { RunningApp } from './start-app.ts';

/** The reply of a command; throws when it is refused. */
export async function replyOf<Value>(app: RunningApp, command: string, request: object = {}): Promise<Value> {
  // Each test says what it expects of the reply.
  const outcome = (await callBridge(app.page, command, request)) as {
    readonly answer?: { readonly isOk: boolean; readonly value: Value };
  };
  if (!outcome.answer?.isOk) throw new Error(`${command}: ${JSON.stringify(outcome)}`);
  return outcome.answer.value;
}

/** Listens in the page from now on; what it gives asks for everything that came since. */
export async function listen(app: RunningApp, event: string): Promise<() => Promise<readonly unknown[]>> {
  await app.page.evaluate((name) => {
    // The bridge was put there by the preload; the list is the test's own.
    const page = globalThis as unknown as {
      readonly tieout: { readonly on: (event: string, listener: (payload: unknown) => void) => () => void };
      heard?: Record<string, unknown[]>;
    };
    const list: unknown[] = [];
    page.heard = { ...page.heard, [name]: list };
    page.tieout.on(name, (payload) => list.push(payload));
  }, event);
  return () =>
    app.page.evaluate(
      (name) => (globalThis as unknown as { readonly heard: Record<string, unknown[]> }).heard[name] ?? [],
      event,
    );
}
