import { counted } from '../../model/counted.ts';
import type { DecidedLine, DecisionEntry, DecisionState, Review } from '../../model/decision.ts';
import { actionWords } from '../../model/decision-words.ts';
import { column, count, input, status, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { aboutWords, afterWords, beforeWords } from '../decision-entry-words.ts';
import type { Cell, Row, Tone } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

const columns = [
  column('Entry', 'count', 9),
  column('At (UTC)', 'id', 22),
  column('Who', 'text', 22),
  column('Account', 'id', 16),
  column('Action', 'text', 24),
  column('Decided line', 'id', 18),
  wrapped('Before', 30),
  wrapped('After', 60),
  wrapped('Reason', 44),
  column('State', 'status', 13),
  wrapped('About', 36),
  column('Action code', 'id', 22),
  column('Lines', 'count', 9),
  column('Line content', 'id', 18),
  column('Previous hash', 'id', 62),
  column('Hash', 'id', 62),
  column('Subject as recorded', 'id', 24),
  column('Before as recorded', 'id', 24),
  column('After as recorded', 'id', 24),
];

const tones: Readonly<Record<DecisionState, Tone>> = {
  'in-force': 'good',
  replaced: 'neutral',
  withdrawn: 'neutral',
  stale: 'bad',
  orphan: 'bad',
};

/**
 * Every entry of the log in order, one row for each line that it is about and one row where it is about none; its own
 * words stand on each of its rows, and to the right of them what the log holds for programs. decisions.json can be written
 * again from it: `Lines` says how many rows carry a line.
 */
export function changeLogSheet(context: CloseContext): LongSheet {
  const { review } = context.close;
  const { entries, length } = review.log;
  const starts = rowStarts(entries);
  return {
    name: 'Change log',
    purpose: 'What people decided: who, when, what, before, after and why, as a chain of hashes',
    title: titleBlock(
      context,
      `Change log: ${counted(length, 'decision')}, each with the hash of the one before`,
      'no amounts',
    ),
    keyColumns: 3,
    whenEmpty: 'Change log: nobody has decided anything about this close',
    main: {
      columns,
      count: starts.at(-1) ?? 0,
      rows: (from, to) => rowsBetween(review, starts, from, to),
    },
    below: [],
  };
}

/** Position of the first row of each entry, and at the end the number of all rows. */
function rowStarts(entries: readonly DecisionEntry[]): readonly number[] {
  const starts = [0];
  for (const { lines } of entries) starts.push((starts.at(-1) ?? 0) + Math.max(lines.length, 1));
  return starts;
}

function* rowsBetween(review: Review, starts: readonly number[], from: number, to: number): Generator<Row> {
  for (const [at, entry] of review.log.entries.entries()) {
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? start;
    for (let row = Math.max(start, from); row < Math.min(end, to); row += 1) {
      yield rowOf(review, entry, entry.lines[row - start]);
    }
  }
}

function rowOf(review: Review, entry: DecisionEntry, line: DecidedLine | undefined): Row {
  const { sequence, at, by, action, lines, subject, before, after, reason } = entry;
  return [
    count(sequence),
    text(at),
    typed(by.name),
    text(by.account),
    text(actionWords[action]),
    text(line?.line ?? ''),
    text(beforeWords(entry)),
    typed(afterWords(entry)),
    typed(reason),
    stateCell(review.stateOf(sequence, line?.line)),
    typed(aboutWords(entry)),
    text(action),
    count(lines.length),
    text(line?.content ?? ''),
    text(entry.previousHash),
    text(entry.hash),
    text(subject),
    text(before),
    text(after),
  ];
}

function typed(words: string): Cell {
  return input(text(words));
}

function stateCell(state: DecisionState): Cell {
  return status(state.replace('-', ' '), tones[state]);
}
