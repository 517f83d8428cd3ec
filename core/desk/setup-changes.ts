/** What changed between two drafts of a setup, as entries for the log. */

import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/canonical-json.ts';
import type { PlannedDecision } from '../review/decision-plan.ts';
import { isRecord } from './draft-setup.ts';
import { recorded } from './open-close.ts';

/** More than so many changes are recorded by part of the setup, and longer values by their hash. */
const MOST_CHANGES = 50;
const LONGEST_VALUE = 1000;

type Change = { readonly path: string; readonly before: unknown; readonly after: unknown };

/** One entry for each value that differs, with its path; empty when nothing does. */
export function setupChanges(before: unknown, after: unknown, reason: string): readonly PlannedDecision[] {
  const each = changesAt('', before, after, Number.POSITIVE_INFINITY);
  const changes = each.length > MOST_CHANGES ? changesAt('', before, after, 1) : each;
  return changes.map(({ path, ...values }) =>
    recorded('change-setup', {
      subject: path === '' ? 'close.json' : `close.json: ${path}`,
      before: valueText(values.before),
      after: valueText(values.after),
      reason,
    }),
  );
}

function changesAt(path: string, before: unknown, after: unknown, depth: number): readonly Change[] {
  if (areSame(before, after)) return [];
  const keys = depth > 0 ? keysOf(before, after) : undefined;
  if (!keys) return [{ path, before, after }];
  return keys.flatMap((key) =>
    changesAt(path === '' ? key : `${path}.${key}`, at(before, key), at(after, key), depth - 1),
  );
}

/** Keys of two objects, or positions of two lists of one length; undefined for values that are told as a whole. */
function keysOf(before: unknown, after: unknown): readonly string[] | undefined {
  if (isRecord(before) && isRecord(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const areLists = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  return areLists ? [...before.keys()].map(String) : undefined;
}

function at(value: unknown, key: string): unknown {
  // Only objects and lists are asked for their keys.
  return (value as Readonly<Record<string, unknown>>)[key];
}

function areSame(one: unknown, other: unknown): boolean {
  return valueText(one, Number.POSITIVE_INFINITY) === valueText(other, Number.POSITIVE_INFINITY);
}

/** The value as canonical JSON, '' for none; a long one by its hash. */
function valueText(value: unknown, longest = LONGEST_VALUE): string {
  if (value === undefined) return '';
  const text = canonicalJson(value);
  if (text.length <= longest) return text;
  return `SHA-256 ${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}
