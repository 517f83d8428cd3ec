/**
 * One end of the bridge between the page's world and the isolated world of the preload. Both worlds see the same DOM, so
 * a DOM event carries a copy of a value across at once; functions and promises cross as numbers. Runs in the page.
 */

type Reply = { readonly value: unknown } | { readonly error: unknown };
type Message =
  | { readonly kind: 'call'; readonly id: number; readonly values: unknown }
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'settle'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'expose'; readonly name: string; readonly value: unknown };
type Receiver = (...values: readonly unknown[]) => unknown;
type Settle = (reply: Reply) => void;

/** What an end of the bridge can do. */
export type Bridge = {
  /** Shows a copy of a value, its functions still callable, as a frozen global of the other world. */
  readonly expose: (name: string, value: unknown) => void;
};

/** Opens an end; `mark` is a secret name that no page can guess. Must run before any script of the page. */
export function openBridge(mark: string, own: 'page' | 'preload'): Bridge {
  const other = own === 'page' ? 'preload' : 'page';
  const [dispatch, Event] = [window.dispatchEvent.bind(window), CustomEvent];
  const functions: Receiver[] = [];
  const settlers = new Map<number, Settle>();
  const replies: Reply[] = [];
  const send = (message: Message): void => {
    dispatch(new Event(`${mark}-${other}`, { detail: message }));
  };
  const call = (id: number, values: readonly unknown[]): unknown => {
    send({ kind: 'call', id, values: copyOut([...values], ends) });
    const reply = replies.pop() ?? { error: new Error('The other world does not answer.') };
    if ('error' in reply) throw copyIn(reply.error, ends);
    return copyIn(reply.value, ends);
  };
  const ends: Ends = { mark, functions, settlers, call, send };
  window.addEventListener(`${mark}-${own}`, (event) => {
    // Only the other end knows the name of this event.
    const message: Message = (event as CustomEvent).detail;
    if (message.kind === 'call') send({ kind: 'reply', reply: answer(ends, message.id, message.values) });
    else if (message.kind === 'reply') replies.push(message.reply);
    else if (message.kind === 'settle') settlers.get(message.id)?.(message.reply);
    else exposeHere(message.name, copyIn(message.value, ends));
  });
  return { expose: (name, value) => send({ kind: 'expose', name, value: copyOut(value, ends) }) };
}

type Ends = {
  readonly mark: string;
  readonly functions: Receiver[];
  readonly settlers: Map<number, Settle>;
  readonly call: (id: number, values: readonly unknown[]) => unknown;
  readonly send: (message: Message) => void;
};

function answer(ends: Ends, id: number, values: unknown): Reply {
  try {
    const given = copyIn(values, ends);
    return { value: copyOut(ends.functions[id]?.(...(Array.isArray(given) ? given : [])), ends) };
  } catch (error) {
    return { error: copyOut(error, ends) };
  }
}

let lastPromise = 0;

function sendPromise(promise: Promise<unknown>, ends: Ends): object {
  lastPromise += 1;
  const id = lastPromise;
  promise.then(
    (value) => settle(ends, id, () => ({ value: copyOut(value, ends) })),
    (error: unknown) => settle(ends, id, () => ({ error: copyOut(error, ends) })),
  );
  return { [ends.mark]: 'promise', id };
}

function settle(ends: Ends, id: number, reply: () => Reply): void {
  try {
    ends.send({ kind: 'settle', id, reply: reply() });
  } catch (error) {
    ends.send({ kind: 'settle', id, reply: { error: new Error(String(error)) } });
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

type Copies = Map<object, unknown>;

/** A copy for the other world, in which functions and promises are numbered. What cannot be cloned throws at the event. */
function copyOut(value: unknown, ends: Ends, copies: Copies = new Map()): unknown {
  if (typeof value === 'function') {
    // Called with copies of what the other side gave; what they are is the business of the function.
    return { [ends.mark]: 'function', id: ends.functions.push(value as Receiver) - 1 };
  }
  if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Promise) return sendPromise(value, ends);
  if (!Array.isArray(value) && !isPlain(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? new Array(value.length) : {};
  copies.set(value, copy);
  fill(copy, value, (part) => copyOut(part, ends, copies));
  return copy;
}

function fill(copy: object, value: object, change: (part: unknown) => unknown): void {
  for (const [key, part] of Object.entries(value)) {
    // Set this way, a key called __proto__ would be no key.
    if (key === '__proto__') throw new Error('An object could not be cloned.');
    Reflect.set(copy, key, change(part));
  }
}

function receivePromise(id: number, ends: Ends): Promise<unknown> {
  return new Promise((resolve, reject) => {
    ends.settlers.set(id, (reply) => {
      ends.settlers.delete(id);
      if ('error' in reply) reject(copyIn(reply.error, ends));
      else resolve(copyIn(reply.value, ends));
    });
  });
}

/** What the other world sent, with its functions and promises standing in. */
function copyIn(value: unknown, ends: Ends, copies: Copies = new Map()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value) && !isPlain(value)) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const marked = Object.getOwnPropertyDescriptor(value, ends.mark)?.value;
  const id = Number(Object.getOwnPropertyDescriptor(value, 'id')?.value);
  if (marked === 'function') return (...values: readonly unknown[]) => ends.call(id, values);
  if (marked === 'promise') return receivePromise(id, ends);
  // The event's copy is nobody else's, so it is changed where it stands.
  copies.set(value, value);
  fill(value, value, (part) => copyIn(part, ends, copies));
  return value;
}

function freezeDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freezeDeep(part);
  return ArrayBuffer.isView(value) ? value : Object.freeze(value);
}

function exposeHere(name: string, value: unknown): void {
  if (name in window)
    throw new Error('Cannot bind an API on top of an existing property on the window object');
  Object.defineProperty(window, name, { value: freezeDeep(value), enumerable: true });
}
