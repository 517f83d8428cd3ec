/**
 * Values between a page and the main process as text, with what structured clone keeps: undefined, numbers that JSON
 * has not, bigint, dates, regular expressions, maps, sets, bytes, errors, cycles. Functions and symbols are refused.
 * This file also runs inside the page and so imports nothing.
 */

type Slot = null | boolean | string | number | readonly [tag: string, value?: string | number];
type Heap = Slot[][];
type Bytes = ArrayBuffer | ArrayBufferView<ArrayBuffer>;

const VIEWS = new Map<string, new (buffer: ArrayBuffer) => ArrayBufferView>(
  [
    ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array],
    ...[Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView],
  ].map((view) => [view.name, view]),
);
const ERRORS = new Map(
  [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((one) => [
    one.name,
    one,
  ]),
);

/** Thrown for what cannot be cloned, with the words Electron uses. */
function refuseClone(): never {
  throw new Error('An object could not be cloned.');
}

function writeNumber(value: number): Slot {
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : ['n', Object.is(value, -0) ? '-0' : String(value)];
}

function writeBytes(value: Bytes): Slot[] {
  const isView = ArrayBuffer.isView(value);
  const bytes = isView
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  // A Buffer of the main process arrives as the Uint8Array that it is.
  const name = isView ? (VIEWS.has(value.constructor.name) ? value.constructor.name : 'Uint8Array') : '';
  return ['bytes', name, btoa(pieces.join(''))];
}

function writeObject(value: object, write: (part: unknown) => Slot): Slot[] {
  if (Array.isArray(value)) return ['array', ...Array.from(value, write)];
  if (value instanceof Date) return ['date', writeNumber(value.getTime())];
  if (value instanceof RegExp) return ['regexp', value.source, value.flags];
  if (value instanceof Map) return ['map', ...[...value].flatMap(([key, item]) => [write(key), write(item)])];
  if (value instanceof Set) return ['set', ...Array.from(value, write)];
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return writeBytes(value as Bytes);
  if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
  if (value instanceof Promise || value instanceof WeakMap) return refuseClone();
  return ['object', ...Object.entries(value).flatMap(([key, item]) => [key, write(item)])];
}

/** A value as text; throws when it holds what cannot be cloned. */
export function encodeValue(value: unknown): string {
  const heap: Heap = [];
  const places = new Map<object, number>();
  const write = (part: unknown): Slot => {
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (typeof part === 'number') return writeNumber(part);
    if (part === undefined) return ['u'];
    if (typeof part === 'bigint') return ['b', String(part)];
    if (typeof part !== 'object') return refuseClone();
    const known = places.get(part);
    if (known !== undefined) return ['o', known];
    const place = heap.push([]) - 1;
    places.set(part, place);
    heap[place] = writeObject(part, write);
    return ['o', place];
  };
  const root = write(value);
  return JSON.stringify([root, heap]);
}

function readBytes(name: string, text: string): unknown {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const View = VIEWS.get(name);
  return View ? new View(bytes.buffer) : bytes.buffer;
}

// Empty at first, so that a cycle finds the very object that is being filled.
function emptyObject([kind, first, second, third]: readonly Slot[]): unknown {
  if (kind === 'array') return [];
  if (kind === 'date') return new Date(typeof first === 'number' ? first : Number.NaN);
  if (kind === 'regexp') return new RegExp(String(first), String(second));
  if (kind === 'map') return new Map();
  if (kind === 'set') return new Set();
  if (kind === 'bytes') return readBytes(String(first), String(second));
  if (kind !== 'error') return {};
  const error = new (ERRORS.get(String(first)) ?? Error)(String(second));
  return Object.assign(error, { stack: String(third) });
}

function fillObject(
  target: unknown,
  parts: readonly Slot[],
  read: (slot: Slot | undefined) => unknown,
): void {
  if (Array.isArray(target)) for (const part of parts) target.push(read(part));
  else if (target instanceof Set) for (const part of parts) target.add(read(part));
  else if (target instanceof Map) {
    for (let at = 0; at < parts.length; at += 2) target.set(read(parts[at]), read(parts[at + 1]));
  } else {
    for (let at = 0; at < parts.length; at += 2) {
      Reflect.set(Object(target), String(parts[at]), read(parts[at + 1]));
    }
  }
}

const CONTAINERS = new Set<unknown>(['array', 'set', 'map', 'object']);

/** The value that was written by `encodeValue`. */
export function decodeValue(text: string): unknown {
  const [root, heap]: [Slot, Heap] = JSON.parse(text);
  const made: unknown[] = [];
  const read = (slot: Slot | undefined): unknown => {
    if (slot === undefined || !Array.isArray(slot)) return slot;
    const [tag, value] = slot;
    if (tag === 'u') return undefined;
    if (tag === 'n') return Number(value);
    if (tag === 'b') return BigInt(value);
    const place = Number(value);
    const parts = heap[place] ?? [];
    if (!(place in made)) {
      made[place] = emptyObject(parts);
      if (CONTAINERS.has(parts[0])) fillObject(made[place], parts.slice(1), read);
    }
    return made[place];
  };
  return read(root);
}
