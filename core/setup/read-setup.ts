/** Reads close.json: the schema first, then the rules that join several of its parts; all problems at once. */

import type { z } from 'zod';
import { ok, type Result, refused } from '../model/result.ts';
import type { PlacedFailure } from './placed-failure.ts';
import { type Setup, setupSchema } from './setup.ts';
import { setupFailures } from './setup-rules.ts';

const FILE = 'close.json';

/** The Setup in the text of close.json, or every reason why it is none, each with its path and what to do. */
export function readSetup(text: string): Result<Setup> {
  const json = parseJson(text);
  if (!json.isOk) return json;
  const { setup, problems } = checkSettings(json.value);
  if (setup && problems.length === 0) return ok(setup);
  return refused(...problems.map(({ path: _, ...failure }) => failure));
}

/** Settings as the window edits them: the Setup once they fit the schema, and every broken rule beside its place. */
export function checkSettings(settings: unknown): {
  readonly setup: Setup | undefined;
  readonly problems: readonly PlacedFailure[];
} {
  const parsed = setupSchema.safeParse(settings);
  if (parsed.success) return { setup: parsed.data, problems: setupFailures(parsed.data) };
  return { setup: undefined, problems: parsed.error.issues.map((issue) => failureOf(issue, settings)) };
}

/** What the text of close.json states, before defaults are filled in; undefined for text that is no JSON. */
export function statedSettings(text: string): unknown {
  const json = parseJson(text);
  return json.isOk ? json.value : undefined;
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused({
      where: FILE,
      found: `no valid JSON: ${reason}`,
      remedy: 'Correct the place that the message names.',
    });
  }
}

function failureOf(issue: z.core.$ZodIssue, json: unknown): PlacedFailure {
  const values = valuesAlong(json, issue.path);
  return {
    path: issue.path.map(String).join('.'),
    where: `${FILE}: ${pathWords(issue.path, values)}`,
    found: foundAt(values.at(-1), issue),
    remedy: remedyOf(issue, values.at(-1)),
    ...(isAboutSchema(issue, values.at(-1)) && { at: 'schema' as const }),
  };
}

/** True where the schema says what is allowed or what is missing. */
function isAboutSchema({ code }: z.core.$ZodIssue, value: unknown): boolean {
  return code === 'unrecognized_keys' || (code === 'invalid_type' && value === undefined);
}

/** The value at every step of a path, the whole first. */
function valuesAlong(json: unknown, path: readonly PropertyKey[]): readonly unknown[] {
  const values: unknown[] = [json];
  for (const key of path) {
    const value = values.at(-1);
    values.push(isObject(value) ? value[String(key)] : undefined);
  }
  return values;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** `sources, entry 14 (payments.csv), delimiter`: entries of a list count from 1 and are named where they have a name. */
function pathWords(path: readonly PropertyKey[], values: readonly unknown[]): string {
  if (path.length === 0) return 'top level';
  const words = path.map((key, at) => {
    if (typeof key !== 'number') return String(key);
    const entry = values[at + 1];
    const name = isObject(entry)
      ? (entry['file'] ?? entry['name'] ?? entry['billing'] ?? entry['id'])
      : undefined;
    return `entry ${key + 1}${typeof name === 'string' ? ` (${name})` : ''}`;
  });
  return words
    .join(', ')
    .replaceAll(/, (?!entry)/g, '.')
    .replaceAll(').', '), ');
}

function foundAt(value: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (value === undefined) return 'nothing';
  const shown = JSON.stringify(value);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
  record: 'a group in { }',
};

function remedyOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Remove it or correct its spelling.';
    case 'invalid_value':
      return `Write one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type': {
      const type = TYPE_WORDS[issue.expected] ?? issue.expected;
      if (value === undefined) return `Add it: ${type}.`;
      return typeof value === 'number' && issue.expected === 'string'
        ? `Put it in quotes: "${value}".`
        : `Write ${type}.`;
    }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'Must not be empty.'
        : `Must be at least ${issue.minimum}.`;
    default:
      return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
  }
}
