/** Small JSON files of the program itself: settings, recent workspaces, place of the window. */

import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { replaceFile } from '../files/file-sink.ts';
import { readIfThere } from '../files/system-failures.ts';

/** A value on disk. */
export type JsonFile<Value> = {
  /** The value as it was last read or written. */
  readonly value: () => Value;
  /** Replaces the value, on disk as a whole or not at all; never rejects: it holds for this run even if the disk refuses. */
  readonly write: (value: Value) => Promise<void>;
};

/** Who hears of trouble with the file. */
export type JsonFileTrouble = {
  /** What is there cannot be read or is something else. */
  readonly onDamage: () => void;
  /** The disk refused a write. */
  readonly onUnsaved: () => void;
};

/** Reads the file; one that is missing or damaged gives the default. */
export async function openJsonFile<Value>(
  path: string,
  schema: z.ZodType<Value>,
  fallback: Value,
  trouble: JsonFileTrouble,
): Promise<JsonFile<Value>> {
  let current: Value = await readValue(path, schema, fallback, trouble.onDamage);
  let last: Promise<void> = Promise.resolve();
  return {
    value: () => current,
    write: (value) => {
      current = value;
      // One write after the other, also after one that failed.
      last = last.then(() => save(path, value)).catch(trouble.onUnsaved);
      return last;
    },
  };
}

async function save(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(dirname(path), basename(path), `${JSON.stringify(value, undefined, 2)}\n`);
}

async function readValue<Value>(
  path: string,
  schema: z.ZodType<Value>,
  fallback: Value,
  onDamage: () => void,
): Promise<Value> {
  try {
    const text = await readIfThere(() => readFile(path, 'utf8'));
    return text === undefined ? fallback : schema.parse(JSON.parse(text));
  } catch {
    onDamage();
    return fallback;
  }
}
