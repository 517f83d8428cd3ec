/** Reads close.json: the schema first, then the rules that join several of its parts; all problems at once. */

import type { z } from 'zod';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import { type Setup, setupSchema } from './setup.ts';
import { setupFailures } from './setup-rules.ts';

const FILE = 'close.json';

/** The Setup in the text of close.json, or every reason why it is none, each with its path and what to do. */
export function readSetup(text: string): Result<Setup> {
  const json = parseJson(text);
  if (!json.isOk) return json;
  const parsed = setupSchema.safeParse(json.value);
  if (!parsed.success) return refused(...parsed.error.issues.map((issue) => failureOf(issue, json.value)));
  const failures = setupFailures(parsed.data);
  return failures.length > 0 ? refused(...failures) : ok(parsed.data);
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

function failureOf(issue: z.core.$ZodIssue, json: unknown): Failure {
  const path = issue.path.map(String);
  return {
    where: `${FILE}: ${path.join('.') || 'top level'}`,
    found: foundAt(json, path, issue),
    remedy: remedyOf(issue),
  };
}

function foundAt(json: unknown, path: readonly string[], issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  let value: unknown = json;
  for (const key of path) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined;
  }
  if (value === undefined) return 'nothing';
  const shown = JSON.stringify(value);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Remove it or correct its spelling; `tieout schema close` prints what is allowed.';
    case 'invalid_value':
      return `Write one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_type':
      return `Write ${issue.expected === 'int' ? 'a whole number' : `a value of type ${issue.expected}`}.`;
    case 'too_small':
      return issue.origin === 'string' ? 'Must not be empty.' : `Must be at least ${issue.minimum}.`;
    default:
      return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
  }
}
