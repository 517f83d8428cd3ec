/** Answers that were given about a file in an earlier close, and what a file of the same layout says against them. */

import type { FilePreview } from '../contract/window/import.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { findHeader } from '../extract/find-header.ts';
import { headerName } from '../extract/header.ts';
import type { SavedProfile } from './intake-types.ts';
import { layoutOf } from './profiles.ts';
import { readingParts, type StatedEntry, withStated } from './stated-entry.ts';

/** An extract of a close that ends. */
export type AnsweredExtract = {
  readonly entry: StatedEntry;
  readonly kind: string;
  readonly headers: readonly string[];
};

/** Parts of an entry that the cells of a file may contradict, in the order in which they decide how it is read. */
const FORMATS = ['encoding', 'dateOrder', 'numberFormat'] as const;

/** What was answered about an extract, for its next one; undefined where nothing was: its kind alone was recognised. */
export function answersOf(
  { entry, kind, headers }: AnsweredExtract,
  closeTo: string,
): SavedProfile | undefined {
  const stated = readingParts(entry);
  const isAnswer = Object.keys(stated).some((part) => part !== 'kind') || !isRecognised(headers, kind);
  if (!isAnswer || kind === '' || headers.length === 0) return undefined;
  return { name: answersName(entry), kind, headers, stated: { ...stated, kind }, closeTo };
}

function isRecognised(headers: readonly string[], kind: string): boolean {
  const found = findHeader([headers], { kinds: allKinds, isStated: false }, {});
  return found.outcome === 'recognised' && found.binding.kind.name === kind;
}

/** The name under which the answers about a file, or about a sheet of it, are kept. */
function answersName({ file, sheet }: StatedEntry): string {
  return `${String(file)}${sheet === undefined ? '' : ` / ${String(sheet)}`} (as answered)`;
}

/**
 * The answers of the latest close for the layout of a row. Where files of one layout were answered differently, those of
 * the file of the same name; otherwise none, since nobody said which of them holds.
 */
export function answersFor(
  entry: StatedEntry,
  row: readonly string[],
  profiles: readonly SavedProfile[],
): SavedProfile | undefined {
  const fitting = profiles.filter(
    ({ closeTo, headers }) => closeTo !== '' && layoutOf(headers) === layoutOf(row),
  );
  const latest = fitting
    .map(({ closeTo }) => closeTo)
    .toSorted()
    .at(-1);
  const last = fitting.filter(({ closeTo }) => closeTo === latest);
  const isOne = new Set(last.map(({ stated }) => JSON.stringify(stated))).size === 1;
  return isOne ? last[0] : last.find(({ name }) => name === answersName(entry));
}

/** The entry without the answers that the file contradicts, and which these are. */
export async function fittingAnswers(
  entry: StatedEntry,
  read: (entry: StatedEntry) => Promise<FilePreview>,
): Promise<{ readonly entry: StatedEntry; readonly contradicted: StatedEntry }> {
  let fitting = entry;
  const contradicted: Record<string, unknown> = {};
  for (const part of FORMATS) {
    if (!(part in fitting)) continue;
    const without = withStated(fitting, { [part]: null });
    // Read without an answer a file asks, or says by itself how it is meant.
    const own = await read(without);
    const answered = part === 'numberFormat' ? await read(fitting) : own;
    if (!isContradicted(part, entry[part], own, answered)) continue;
    fitting = without;
    contradicted[part] = entry[part];
  }
  return { entry: fitting, contradicted };
}

function isContradicted(
  part: (typeof FORMATS)[number],
  answer: unknown,
  own: FilePreview,
  answered: FilePreview,
): boolean {
  if (part === 'encoding') {
    const isAsked = own.questions.some(({ about }) => about === 'encoding');
    return !isAsked && own.unreadable === '' && own.encoding !== answer;
  }
  const mixed = part === 'dateOrder' ? 'date-order-mixed' : 'number-format-mixed';
  if (own.findings.some(({ code }) => code === mixed)) return true;
  const answers = new Map(Object.entries(recordOf(answer)).map(([header, value]) => [nameOf(header), value]));
  return own.columns.some(({ header, format, samples }) => {
    const said = /^(?:date (DMY|MDY)|number (.+))$/.exec(format);
    const read = part === 'dateOrder' ? said?.[1] : said?.[2];
    if (read === undefined) return false;
    const expected = answers.get(nameOf(header)) ?? answers.get('*');
    if (part === 'dateOrder') return expected === undefined ? !hasValue(answers, read) : expected !== read;
    return expected !== undefined && expected !== read && isReadOtherwise(header, samples, own, answered);
  });
}

/** Whole numbers are the same with either mark. */
function isReadOtherwise(
  header: string,
  samples: readonly string[],
  own: FilePreview,
  answered: FilePreview,
): boolean {
  const isUnread = answered.refused.some(
    ({ code, column }) => code === 'number-unreadable' && column === header,
  );
  const hasOtherSums = JSON.stringify(own.sums) !== JSON.stringify(answered.sums);
  return isUnread || hasOtherSums || samples.some((cell) => /\d[.,]/.test(cell));
}

function hasValue(answers: ReadonlyMap<string, string>, value: string): boolean {
  return [...answers.values()].includes(value);
}

function recordOf(answer: unknown): Readonly<Record<string, string>> {
  // Date orders and number formats of an entry that fits the schema are words by header.
  return answer as Readonly<Record<string, string>>;
}

function nameOf(header: string): string {
  if (header === '*') return header;
  const { object, name } = headerName(header);
  return `${object}:${name}`;
}
