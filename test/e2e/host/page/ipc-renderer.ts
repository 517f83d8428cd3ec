/** The page's end of the calls to the main process. Runs in the isolated world of the preload. */

import { decodeValue, encodeValue } from '../clone-codec.ts';

/** The first line of a message to the main process, as JSON; the values stand encoded on the second. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string }
  | { readonly kind: 'send'; readonly channel: string };

/** The same for a message to the page. A refusal has the error's text as its value. */
export type ToPage =
  | { readonly kind: 'reply' | 'refusal'; readonly id: number }
  | { readonly kind: 'event'; readonly channel: string };

/** A message as it crosses: its values are encoded once and not escaped into another text. */
export function joinMessage(head: FromPage | ToPage, values: string): string {
  return `${JSON.stringify(head)}\n${values}`;
}

/** The two lines of a message. */
export function splitMessage(text: string): readonly [head: string, values: string] {
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

type Listener = (event: object, ...values: readonly unknown[]) => void;
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** `ipcRenderer` of Electron, as far as the app may use it, and the way in for messages. */
export type IpcRenderer = { readonly api: object; readonly receive: (text: string) => void };

/** Makes the page's end; `post` carries text to the main process. */
export function makeIpcRenderer(post: (text: string) => void): IpcRenderer {
  const waiting = new Map<number, Waiting>();
  const { listeners, api: listening } = makeListeners();
  const send = (channel: string, ...values: readonly unknown[]): void =>
    post(joinMessage({ kind: 'send', channel }, encodeValue(values)));
  const api = { ...listening, invoke: makeInvoke(post, waiting), send };
  const receive = (text: string): void => {
    const [head, encoded] = splitMessage(text);
    const message: ToPage = JSON.parse(head);
    const value = decodeValue(encoded);
    if (message.kind === 'event') {
      // The values of an event are a list.
      const values = value as readonly unknown[];
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: api }, ...values);
      return;
    }
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'reply') one?.resolve(value);
    else one?.reject(new Error(String(value)));
  };
  return { api, receive };
}

function makeInvoke(post: (text: string) => void, waiting: Map<number, Waiting>) {
  let lastId = 0;
  return (channel: string, ...values: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      post(joinMessage({ kind: 'invoke', id: lastId, channel }, encodeValue(values)));
      waiting.set(lastId, {
        resolve,
        reject: (error) => reject(new Error(`Error invoking remote method '${channel}': ${error.message}`)),
      });
    });
}

function makeListeners(): { readonly listeners: Map<string, Listener[]>; readonly api: object } {
  const listeners = new Map<string, Listener[]>();
  const on = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  };
  const off = (channel: string, listener: Listener): void => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((one) => one !== listener),
    );
  };
  const once = (channel: string, listener: Listener): void => {
    const first: Listener = (event, ...values) => {
      off(channel, first);
      listener(event, ...values);
    };
    on(channel, first);
  };
  const removeAllListeners = (channel: string): boolean => listeners.delete(channel);
  const rest = { addListener: on, removeListener: off, removeAllListeners };
  return { listeners, api: { on, off, once, ...rest } };
}
