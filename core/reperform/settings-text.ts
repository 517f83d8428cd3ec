/** Makes close.json again from the rows of the sheet Parameters. */

import { type Failure, ok, type Result, refused } from '../model/result.ts';
import type { SettingRow } from '../report/setting-rows.ts';

type Leaf = { readonly json: string };
type Group = { readonly isList: boolean; readonly members: Map<string, Node> };
type Node = Leaf | Group;
/** One step of a path: a name, or the number of an entry from 1. */
type Step = { readonly key: string; readonly isEntry: boolean };

/** A row with its place, for what is said about it. */
export type PlacedSetting = SettingRow & { readonly where: string };

const REMEDY = 'Verify the workbook as it was exported; this sheet was changed afterwards.';
/** Steps of the longest path that is looked at; settings have few, and each is a level of a tree. */
const MOST_STEPS = 64;
const STEP = /\.?([A-Za-z_][\w-]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/**
 * The text of a close.json that states what the rows call entered and leaves out what they call default: read again
 * it gives the settings in force. Refused with every row that cannot be read.
 */
export function settingsText(rows: readonly PlacedSetting[]): Result<string> {
  const root: Group = { isList: false, members: new Map() };
  const failures: Failure[] = [];
  for (const row of wholeRows(rows)) {
    const found = place(root, row);
    if (found !== '') failures.push({ where: row.where, found, remedy: REMEDY });
  }
  return failures.length > 0 ? refused(...failures) : ok(textOf(root));
}

/** Long values put together again. */
function wholeRows(rows: readonly PlacedSetting[]): readonly PlacedSetting[] {
  const whole: { readonly row: PlacedSetting; readonly parts: string[] }[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (row.type === 'text, continued' && last?.row.path === row.path) last.parts.push(row.value);
    else whole.push({ row, parts: [row.value] });
  }
  return whole.map(({ row, parts }) => ({ ...row, value: parts.join('') }));
}

/** Puts a row into the tree; says what is wrong with it, '' for nothing. */
function place(root: Group, row: PlacedSetting): string {
  const steps = stepsOf(row.path);
  if (!steps || steps.length === 0) return `"${row.path}", which is no path of a setting`;
  const node = nodeOf(row);
  if (!node) return `${row.path} as ${row.type}: "${row.value}"`;
  let group = root;
  for (const [at, step] of steps.entries()) {
    if (group.isList !== step.isEntry) return `${row.path}, where another row has something else`;
    const isLast = at === steps.length - 1;
    if (isLast) break;
    const isList = steps[at + 1]?.isEntry === true;
    const next = group.members.get(step.key);
    // Groups around a default are stated only where they hold something, or as empty ones.
    if (!next && !row.isEntered) return '';
    const child = next ?? { isList, members: new Map<string, Node>() };
    if (!('members' in child)) return `${row.path}, where another row has a value`;
    group.members.set(step.key, child);
    group = child;
  }
  const key = steps.at(-1)?.key ?? '';
  if (group.members.has(key)) return `${row.path} twice`;
  if (row.isEntered) group.members.set(key, node);
  return '';
}

function stepsOf(path: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const match = STEP.exec(path);
    if (!match || steps.length === MOST_STEPS) return undefined;
    const [, name, entry, quoted] = match;
    const key = name ?? entry ?? (quoted === undefined ? undefined : textIn(quoted));
    if (key === undefined) return undefined;
    steps.push({ key, isEntry: entry !== undefined });
  }
  return steps;
}

function textIn(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function nodeOf({ type, value }: SettingRow): Node | undefined {
  switch (type) {
    case 'text':
      return { json: JSON.stringify(value) };
    case 'text in JSON': {
      const text = textIn(value);
      return text === undefined ? undefined : { json: JSON.stringify(text) };
    }
    case 'whole number':
    case 'number':
      return /^-?\d/.test(value) && Number.isFinite(Number(value))
        ? { json: String(Number(value)) }
        : undefined;
    case 'yes/no':
      return value === 'yes' || value === 'no' ? { json: String(value === 'yes') } : undefined;
    case 'empty list':
      return { isList: true, members: new Map() };
    case 'empty object':
      return { isList: false, members: new Map() };
    case 'nothing':
      return { json: 'null' };
    case 'text, continued':
      return undefined;
  }
}

function textOf(node: Node): string {
  if ('json' in node) return node.json;
  if (!node.isList) {
    const members = [...node.members].map(([key, part]) => `${JSON.stringify(key)}:${textOf(part)}`);
    return `{${members.join(',')}}`;
  }
  const entries = [...node.members].sort(([one], [other]) => Number(one) - Number(other));
  return `[${entries.map(([, part]) => textOf(part)).join(',')}]`;
}
