/** `ipcMain` of Electron: handlers and listeners for what pages send. */

import { EventEmitter } from 'node:events';
import { decodeValue, encodeValue } from './clone-codec.ts';
import { type FromPage, joinMessage, splitMessage } from './page/ipc-renderer.ts';

type Handler = (event: object, ...values: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...values) => {
      handlers.delete(channel);
      return handler(event, ...values);
    });
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}

/** Where the app says who answers which channel. */
export const ipcMain = new IpcMain();

/** Hands a message of a page to its handler or listeners; `event` names the sender. Gives the reply, if one is due. */
export async function dispatchMessage(text: string, event: object): Promise<string | undefined> {
  const [head, encoded] = splitMessage(text);
  const message: FromPage = JSON.parse(head);
  // The page's end encodes a list of values.
  const values = decodeValue(encoded) as readonly unknown[];
  if (message.kind === 'send') {
    ipcMain.emit(message.channel, { ...event, type: 'frame' }, ...values);
    return undefined;
  }
  const { id, channel } = message;
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value = await handler({ ...event, type: 'frame' }, ...values);
    return joinMessage({ kind: 'reply', id }, encodeValue(value));
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return joinMessage({ kind: 'refusal', id }, encodeValue(String(error)));
  }
}
