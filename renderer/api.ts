/** The only file that touches `window.tieout`: what the page asks of shell and engine. */

import type { KnownFile } from '../core/contract/window/values.ts';
import type { WindowBridge, WindowEvent, WindowEvents } from '../core/contract/window-bridge.ts';
import type { WindowCommand, WindowRequests } from '../core/contract/window-commands.ts';
import type { WindowAnswer } from '../core/contract/window-replies.ts';

/** Put there by the preload. */
declare const tieout: WindowBridge;

/** Asks for a command; what cannot be done comes back as a refusal, a bug rejects. */
export function call<Name extends WindowCommand>(
  command: Name,
  request: WindowRequests[Name],
): Promise<WindowAnswer<Name>> {
  return tieout.call(command, request);
}

/** Listens to an event of the shell until the function it returns is called. */
export function on<Name extends WindowEvent>(
  event: Name,
  listener: (payload: WindowEvents[Name]) => void,
): () => void {
  return tieout.on(event, listener);
}

/** Tokens for files that were dropped on the page. */
export function tokensOf(files: readonly File[]): Promise<readonly KnownFile[]> {
  return tieout.tokensOf(files);
}
