/** The log of decisions. */

import type { DecidedLine, DecisionEntry, DecisionState } from '../../model/decision.ts';
import { actionWords, isSignature } from '../../model/decision-words.ts';
import { withoutSetupFile } from '../../model/setting-places.ts';
import type { Tone } from '../../report/sheet.ts';
import type { CloseView } from '../close-view.ts';
import { Words } from '../grid/dictionary.ts';
import { type GridTable, NO_LINES, type TableColumn, type TextReader } from '../grid/table.ts';
import { countColumn, tableColumn } from './columns.ts';

/** How a decision reads by its state. */
const decisionTones: Readonly<Record<DecisionState, Tone>> = {
  'in-force': 'good',
  replaced: 'neutral',
  withdrawn: 'neutral',
  stale: 'bad',
  orphan: 'bad',
};

/** The setup as a whole, or a part of it, a file, another entry; digests of a signature say nothing to a reader. */
function subjectWords({ action, subject }: DecisionEntry): string {
  if (subject === '' || isSignature(action)) return '';
  if (action === 'accept-difference') return `until ${subject}`;
  if (action === 'withdraw') return `entry ${subject}`;
  return subject === 'close.json' ? 'Setup' : withoutSetupFile(subject);
}

type Entry = { readonly entry: DecisionEntry; readonly line: DecidedLine | undefined };

/** Every entry of the log as a table, the latest first: a row for each line that it is about, or one for none. */
export function decisionsTable(view: CloseView): GridTable {
  const { log, stateOf } = view.close.review;
  const rows = log.entries
    .toReversed()
    .flatMap((entry): readonly Entry[] =>
      entry.lines.length === 0 ? [{ entry, line: undefined }] : entry.lines.map((line) => ({ entry, line })),
    );
  const stateAt = (at: number): DecisionState => {
    const row = rows[at];
    return row ? stateOf(row.entry.sequence, row.line?.line) : 'in-force';
  };
  const places = view.rowsNamed(rows.flatMap(({ line }) => line?.line ?? []));
  const { billing, revenue } = view.close;
  const documentOf = ({ line }: Entry): string => {
    const [left, right] = [places.billing.get(line?.line ?? ''), places.revenue.get(line?.line ?? '')];
    if (left !== undefined) return view.text(billing.document.get(left));
    return right === undefined ? '' : view.text(revenue.document.get(right));
  };
  return {
    count: rows.length,
    columns: columnsOf(rows, stateAt, documentOf),
    key: (at) => `${rows[at]?.entry.sequence} ${rows[at]?.line?.line ?? ''}`,
    tone: (at) => decisionTones[stateAt(at)],
    lines: (at) => {
      const name = rows[at]?.line?.line ?? '';
      const [left, right] = [places.billing.get(name), places.revenue.get(name)];
      if (left !== undefined) return { billing: [left], revenue: [] };
      return right === undefined ? NO_LINES : { billing: [], revenue: [right] };
    },
    file: () => -1,
  };
}

function columnsOf(
  rows: readonly Entry[],
  stateAt: (at: number) => DecisionState,
  documentOf: (row: Entry) => string,
): readonly TableColumn[] {
  const words = (of: (row: Entry, at: number) => string): TextReader => wordsOf(rows, of);
  const ofEntry = (of: (entry: DecisionEntry) => string): TextReader => words(({ entry }) => of(entry));
  const about = words((row) =>
    [documentOf(row), subjectWords(row.entry)].filter((part) => part !== '').join(', '),
  );
  const after = ofEntry((entry) => (isSignature(entry.action) ? '' : entry.after));
  const state = words((_, at) => stateAt(at).replace('-', ' '));
  const line = words((row) => row.line?.line ?? '');
  const who = ofEntry(({ by }) => by.name);
  const action = ofEntry(({ action }) => actionWords[action]);
  const reason = ofEntry(({ reason }) => reason);
  const before = ofEntry(({ before }) => before);
  const account = ofEntry(({ by }) => by.account);
  return [
    countColumn('sequence', 'Entry', (at) => rows[at]?.entry.sequence),
    tableColumn('at', 'At (UTC)', 'id', ofEntry(timeWords), { width: 21 }),
    tableColumn('by', 'Who', 'text', who, { width: 20 }),
    tableColumn('action', 'Action', 'choice', action, { width: 22 }),
    tableColumn('subject', 'About', 'text', about, { width: 26 }),
    tableColumn('after', 'After', 'text', after, { width: 22 }),
    tableColumn('reason', 'Reason', 'text', reason, { width: 36 }),
    tableColumn('state', 'State', 'choice', state),
    tableColumn('line', 'Line', 'id', line, { width: 17 }),
    tableColumn('before', 'Before', 'text', before, { width: 22 }),
    tableColumn('account', 'Account', 'text', account, { width: 14 }),
  ];
}

function wordsOf(rows: readonly Entry[], of: (row: Entry, at: number) => string): TextReader {
  const all = new Words();
  for (const [at, row] of rows.entries()) all.push(of(row, at));
  return all.reader();
}

// To the second, with a blank for the T, so that the column is read at a glance.
function timeWords({ at }: DecisionEntry): string {
  return at.slice(0, 19).replace('T', ' ');
}
