/** How files that are offered for import stand: what may be taken, what asks for an answer, and the words for it. */

import type { FilePreview } from '../../core/contract/window/import.ts';

/** A file of a preview; the key names it over all previews that are open. */
export type OfferedFile = {
  readonly key: string;
  readonly preview: string;
  readonly file: FilePreview;
  /** True once somebody has said that what it replaces is meant to give way. */
  readonly isMeant: boolean;
};

/** How a file stands, in words and as a tone. */
export type OfferedStanding = {
  readonly tone: 'good' | 'warning' | 'bad' | 'neutral';
  readonly words: string;
};

/** `1 row`, `2 rows`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** True when it has less than the extract that it would replace and nobody said yet that this is meant. */
export function asksWhetherMeant({ file, isMeant }: Pick<OfferedFile, 'file' | 'isMeant'>): boolean {
  return !isMeant && (file.replacement?.warnings.length ?? 0) > 0;
}

/** True when nothing stands against taking the file. */
export function canBeTaken(offered: Pick<OfferedFile, 'file' | 'isMeant'>): boolean {
  const { questions, unreadable, isKnown, replaces } = offered.file;
  const isAnswered = questions.length === 0 && unreadable === '' && !asksWhetherMeant(offered);
  return isAnswered && (!isKnown || replaces !== '');
}

/** True for a file that is taken unless somebody unticks it. */
export function isChosenAtFirst(offered: Pick<OfferedFile, 'file' | 'isMeant'>): boolean {
  return canBeTaken(offered) && !offered.file.isKnown;
}

/** First and last day that is closed, '' while the setup does not say. */
export type ClosedDays = { readonly from: string; readonly to: string };

/** True when the rows of a file are dated and none of them in the days that are closed: it may be of another month. */
export function isOfOtherDays({ days }: Pick<FilePreview, 'days'>, { from, to }: ClosedDays): boolean {
  return days !== undefined && from !== '' && to !== '' && (days.to < from || days.from > to);
}

/** The standing of a file, worst first. */
export function offeredStanding(
  offered: Pick<OfferedFile, 'file' | 'isMeant'>,
  closed: ClosedDays,
): OfferedStanding {
  const { file } = offered;
  const { questions, unreadable, isKnown, replaces, rows } = file;
  if (unreadable !== '') return { tone: 'bad', words: 'Cannot be read' };
  if (questions.length > 0) return { tone: 'warning', words: countWords(questions.length, 'question') };
  if (isKnown && replaces === '') return { tone: 'neutral', words: 'Already in this close' };
  if (isKnown) return { tone: 'neutral', words: 'Unchanged' };
  if (asksWhetherMeant(offered)) return { tone: 'warning', words: 'Differs, to be confirmed' };
  const trouble =
    rows.refused > 0 ? `, ${countWords(rows.refused, 'row')} refused` : otherTrouble(file, closed);
  const words = `${replaces === '' ? 'Ready' : 'Ready, replaces'}${trouble}`;
  return { tone: trouble === '' ? 'good' : 'warning', words };
}

/** Findings about a row as a whole; the others are about a cell of one that is taken. */
const WHOLE_ROWS: readonly string[] = ['row-refused', 'total-row'];

/** Findings about a cell that is blank and must not be. */
const BLANK_CELLS: readonly string[] = ['amount-missing', 'direction-missing'];

/** `, 2 cells unread, 1 cell blank`: in rows that are taken, of the first places; else `, no rows`, `, 1 rate differs`; '' for no trouble. */
function otherTrouble(file: FilePreview, closed: ClosedDays): string {
  const cells = file.refused.filter(({ code }) => !WHOLE_ROWS.includes(code));
  const blank = cells.filter(({ code }) => BLANK_CELLS.includes(code)).length;
  const unread = cells.length - blank;
  const words = [
    unread > 0 ? `, ${countWords(unread, 'cell')} unread` : '',
    blank > 0 ? `, ${countWords(blank, 'cell')} blank` : '',
  ].join('');
  if (words !== '') return words;
  if (file.rows.data === 0) return ', no rows';
  const { count: rates } = file.rateDifferences;
  if (rates > 0) return `, ${countWords(rates, 'rate')} ${rates === 1 ? 'differs' : 'differ'}`;
  return isOfOtherDays(file, closed) ? ', no day of this close' : '';
}

/** `Take 3 files`: what the button does. */
export function takeWords(chosen: readonly FilePreview[]): string {
  return `Take ${countWords(chosen.length, 'file')}`;
}

/** What taking comes to, in one sentence: `2 new files, 1 that replaces an extract of the same name; 8,573 rows.` */
export function takeSentence(chosen: readonly FilePreview[]): string {
  const replacing = chosen.filter(({ replaces }) => replaces !== '').length;
  const fresh = chosen.length - replacing;
  const rows = chosen.reduce((sum, file) => sum + file.rows.data, 0);
  const parts = [
    fresh === 0 ? '' : countWords(fresh, 'new file'),
    replacing === 0
      ? ''
      : `${replacing} that ${replacing === 1 ? 'replaces an extract' : 'replace extracts'} of the same name`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}; ${countWords(rows, 'row')}.`;
}
