/** Words that only somebody at the command line understands: files beside the extracts, keys of close.json, commands. */

import { jsonSchemas } from '../../core/setup/json-schemas.ts';

type Schema = { readonly properties?: Readonly<Record<string, Schema>>; readonly items?: Schema };

/** Every path of close.json that has a dot, and every key that is written as no word of a language is: `memoIntakeOn`. */
function keysOf({ properties, items }: Schema, path: readonly string[] = []): readonly string[] {
  if (items) return keysOf(items, path);
  return Object.entries(properties ?? {}).flatMap(([name, below]) => {
    const own = [...path, name];
    const dotted = own.length > 1 ? [own.join('.')] : [];
    const plain = /[a-z][A-Z]/.test(name) ? [name] : [];
    return [...dotted, ...plain, ...keysOf(below, own)];
  });
}

// The schema is JSON, of which only the names of properties are read.
const keys = new Set(keysOf(jsonSchemas()['close'] as Schema));
const KEY = new RegExp(
  `(?<![\\w.-])(?:${[...keys].map((key) => key.replaceAll('.', '\\.')).join('|')})(?![\\w])`,
);
const FILE = /(?:close|decisions)\.json/;
const COMMAND = /\btieout [a-z]|`[^`]*`|(?<!\w)--[a-z]/;

/** What a text has of the command line; undefined for a text that holds in the window and in the workbook. */
export function wordOfCommandLine(text: string): string | undefined {
  for (const words of [FILE, COMMAND, KEY]) {
    const found = words.exec(text);
    if (found) return found[0];
  }
  return undefined;
}
