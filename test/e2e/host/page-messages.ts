/** The messages between the preload of a page and the main process. */

import { encodeValue } from './clone-codec.ts';
import { ignoreRefusal } from './devtools.ts';
import { dispatchMessage } from './ipc-main.ts';
import { joinMessage } from './page/ipc-renderer.ts';
import { BINDING, INBOX } from './page-scripts.ts';
import { type PageTarget, PRELOAD_WORLD } from './page-target.ts';

/** Knows the world of the preload that is loaded and speaks with it. */
export class PageMessages {
  #target: PageTarget | undefined;
  #world: number | undefined;

  /** Listens to a page; `describe` gives what handlers are told about the sender. */
  listen(target: PageTarget, describe: () => object): void {
    this.#target = target;
    const { page, targetId } = target;
    page.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === PRELOAD_WORLD && context.auxData?.['frameId'] === targetId)
        this.#world = context.id;
    });
    page.on('Runtime.executionContextsCleared', () => {
      this.#world = undefined;
    });
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) ignoreRefusal(this.#receive(payload, executionContextId, describe()));
    });
  }

  async #receive(text: string, world: number, event: object): Promise<void> {
    const reply = await dispatchMessage(text, event);
    if (reply !== undefined) this.#post(reply, world);
  }

  #post(text: string, world: number): void {
    const sent = this.#target?.page.send('Runtime.callFunctionOn', {
      functionDeclaration: `function (text) { ${INBOX}(text); }`,
      executionContextId: world,
      arguments: [{ value: text }],
    });
    if (sent) ignoreRefusal(sent);
  }

  /** Sends an event to the preload; lost when no page with a preload is loaded, as in Electron. */
  send(channel: string, values: readonly unknown[]): void {
    const text = joinMessage({ kind: 'event', channel }, encodeValue(values));
    if (this.#world !== undefined) this.#post(text, this.#world);
  }
}
