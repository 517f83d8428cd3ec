/** Chromium's DevTools protocol over a pair of pipes, one session per window or worker. */

import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';

/** What a session can do; commands and events are typed by the protocol. */
export type Session = Pick<CDPSession, 'send' | 'on'>;

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
};
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** A connection to one Chromium; `browser` is the session of the browser itself. */
export type DevTools = { readonly browser: Session; readonly session: (id: string) => Session };

/** Speaks with Chromium through the pipes of `--remote-debugging-pipe`; messages end with a zero byte. */
export function connectDevTools(input: Writable, output: Readable): DevTools {
  const waiting = new Map<number, Waiting>();
  const events = new Map<string, EventEmitter>();
  const eventsOf = (id: string): EventEmitter => {
    const known = events.get(id) ?? new EventEmitter().setMaxListeners(0);
    events.set(id, known);
    return known;
  };
  readMessages(output, (message) => {
    if (message.id !== undefined) settle(waiting, message.id, message);
    else eventsOf(message.sessionId ?? '').emit(message.method ?? '', message.params);
  });
  const send = sender(input, waiting);
  const session = (id: string): Session => {
    const emitter = eventsOf(id);
    // The protocol's types tie each method to its parameters and answer; on the wire all of them are just JSON.
    return {
      send: (method: string, params: unknown = {}) => send({ method, params, ...(id && { sessionId: id }) }),
      on: (event: string, listener: (params: unknown) => void) => emitter.on(event, listener),
    } as unknown as Session;
  };
  return { browser: session(''), session };
}

function sender(input: Writable, waiting: Map<number, Waiting>): (command: Message) => Promise<unknown> {
  let id = 0;
  return (command) => {
    id += 1;
    input.write(`${JSON.stringify({ id, ...command })}\0`);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };
}

function settle(waiting: Map<number, Waiting>, id: number, message: Message): void {
  const one = waiting.get(id);
  waiting.delete(id);
  if (message.error) one?.reject(new Error(message.error.message));
  else one?.resolve(message.result);
}

function readMessages(output: Readable, onMessage: (message: Message) => void): void {
  let pieces: string[] = [];
  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = text.split('\0');
    for (const part of parts.slice(0, -1)) {
      const whole = pieces.length === 0 ? part : pieces.join('') + part;
      pieces = [];
      onMessage(JSON.parse(whole));
    }
    const rest = parts.at(-1) ?? '';
    if (rest !== '') pieces.push(rest);
  });
}

/** For commands to a window that may be gone by now: a refusal is no news. */
export function ignoreRefusal(command: Promise<unknown>): void {
  command.catch(() => undefined);
}
