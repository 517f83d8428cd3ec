/** Folds the log of decisions into what is in force, and finds the lines of this run that it is about. */

import type { DecisionEntry, DecisionLog, Review, UnappliedDecision } from '../model/decision.ts';
import { decisionPlace, unappliedWords } from '../model/decision-words.ts';
import type { Findings, Place } from '../model/finding.ts';
import type { OpenItem, PriorClose } from '../model/prior-close.ts';
import type { SourceFile } from '../model/source-file.ts';
import { DecidedLines, type FoundLine, type LinesToDecide } from './decided-lines.ts';
import { standingOf } from './decision-standing.ts';
import { whyNoMatch } from './match-rules.ts';
import { contentOfItem } from './open-item-digest.ts';
import { refusedRowsWords, sourceTitle } from './refused-rows.ts';
import { ReviewBuilder } from './review-builder.ts';

/** The log, and the lines, open items of the prior close and files that its decisions may be about. */
export type FoldInput = LinesToDecide & {
  readonly log: DecisionLog;
  readonly files: readonly SourceFile[];
  readonly prior: Pick<PriorClose, 'openItems'> | undefined;
  readonly findings: Findings;
};

/**
 * The decisions in force, applied to the lines of this run and to open items that no extract has. A decision about a line that says something else now is
 * stale, one about a line that is gone is an orphan; neither is applied, and both are findings that block.
 */
export function foldDecisions(input: FoldInput): Review {
  const { log, files, findings, prior } = input;
  const standing = standingOf(log);
  const names = log.entries.flatMap(({ lines }) => lines.map(({ line }) => line));
  const items = new Map((prior?.openItems ?? []).map((item) => [item.line, item]));
  const lines = new DecidedLines(input, names);
  const fold = { lines, items, builder: new ReviewBuilder(log), files, findings };
  for (const entry of log.entries) {
    if (standing.isWithdrawn(entry)) fold.builder.setState(entry, '', 'withdrawn');
    else if (entry.action === 'accept-refused-rows') foldFile(fold, entry, standing.isReplaced(entry, ''));
    else foldLines(fold, entry, (line) => standing.isReplaced(entry, line));
  }
  return fold.builder.review();
}

type Fold = Pick<FoldInput, 'files' | 'findings'> & {
  readonly lines: DecidedLines;
  /** Open items of the prior close by name of their line. */
  readonly items: ReadonlyMap<string, OpenItem>;
  readonly builder: ReviewBuilder;
};

/** These hold for all of their lines or for none. */
const AS_A_WHOLE: ReadonlySet<string> = new Set(['accept-difference', 'match', 'unmatch', 'close-item']);
/** These may be about an open item that no extract has; those for a whole then are about that item alone. */
const ABOUT_ITEMS: ReadonlySet<string> = new Set(['accept-difference', 'close-item', 'comment', 'set-owner']);

function foldLines(fold: Fold, entry: DecisionEntry, isReplaced: (line: string) => boolean): void {
  const { lines, builder } = fold;
  const standing = entry.lines.filter(({ line }) => !isReplaced(line));
  for (const { line } of entry.lines)
    builder.setState(entry, line, isReplaced(line) ? 'replaced' : 'in-force');
  const named = standing.flatMap((decided) => foldLine(fold, entry, decided) ?? []);
  const found = named.filter((one) => typeof one !== 'string');
  const items = named.filter((one) => typeof one === 'string');
  builder.applyToItems(entry, items);
  if (items.length > 0 && items.length === standing.length) return;
  const isWhole = AS_A_WHOLE.has(entry.action);
  const isApplied = found.length > 0 && (!isWhole || found.length === standing.length);
  const why = isApplied && entry.action === 'match' ? whyNoMatch(lines, found) : '';
  if (why !== '') reportStale(fold, { entry, line: '', found: why }, decisionPlace(entry));
  if (isApplied && why === '') builder.apply(entry, found);
  else if (isWhole) builder.holdBack(entry);
}

/** The line, or the name of an open item that no extract has, when it says the same as when it was decided. */
function foldLine(
  fold: Fold,
  entry: DecisionEntry,
  { line, content }: DecisionEntry['lines'][number],
): FoundLine | string | undefined {
  const found = fold.lines.find(line);
  if (!found) return foldItem(fold, entry, { line, content });
  if (entry.action === 'close-item') {
    const now = `an extract has ${fold.lines.title(found)} now: accept its difference instead`;
    reportStale(fold, { entry, line, found: now }, fold.lines.place(found));
    return undefined;
  }
  if (fold.lines.decided(found).content === content) return found;
  const now = `${fold.lines.title(found)} says something else now`;
  reportStale(fold, { entry, line, found: now }, fold.lines.place(found));
  return undefined;
}

function foldItem(
  fold: Fold,
  entry: DecisionEntry,
  { line, content }: DecisionEntry['lines'][number],
): string | undefined {
  const item = fold.items.get(line);
  const isAbout =
    ABOUT_ITEMS.has(entry.action) && (!AS_A_WHOLE.has(entry.action) || entry.lines.length === 1);
  if (!item || !isAbout) {
    reportOrphan(fold, { entry, line, found: 'the line is in no extract' });
    return undefined;
  }
  if (contentOfItem(item) === content) return line;
  const found = `the open item ${item.document} says something else now`;
  reportStale(fold, { entry, line, found }, decisionPlace(entry));
  return undefined;
}

function foldFile(fold: Fold, entry: DecisionEntry, isReplaced: boolean): void {
  const { builder, files } = fold;
  const file = files.find((one) => sourceTitle(one) === entry.subject);
  if (isReplaced) {
    builder.setState(entry, '', 'replaced');
  } else if (!file || file.rows.refused === 0) {
    const found = file ? 'no row of the file is refused any more' : 'the file is not read any more';
    reportOrphan(fold, { entry, line: '', found });
  } else if (refusedRowsWords(file) === entry.after) {
    builder.acceptRefusedRows(file.index, entry);
  } else {
    const found = 'the file is another one now';
    reportStale(fold, { entry, line: '', found }, { file: file.index, row: 0 });
  }
}

function reportStale({ builder, findings }: Fold, stale: UnappliedDecision, place: Place): void {
  builder.setUnapplied('stale', stale);
  findings.add('decision-stale', place, unappliedWords(stale));
}

function reportOrphan({ builder, findings }: Fold, orphan: UnappliedDecision): void {
  builder.setUnapplied('orphan', orphan);
  findings.add('decision-orphaned', decisionPlace(orphan.entry), unappliedWords(orphan));
}
