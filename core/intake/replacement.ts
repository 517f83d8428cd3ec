/** What a file changes that takes the place of an extract: told before it is taken. */

import type { Replacement } from '../contract/window/import.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { counted, countWords } from '../model/counted.ts';
import { absolute, type Money, parseMoney } from '../model/money.ts';
import { moneyWords } from '../model/money-words.ts';
import type { ExtractFacts } from './extract-facts.ts';

/** Decisions that would not apply any more; undefined where that cannot be told before the close is run. */
export type LostDecisions = Replacement['decisions'];

/** Compares the extract of the close with the file; whatever is less, or other, is a warning. */
export function replacementOf(
  before: ExtractFacts,
  after: ExtractFacts,
  decisions: LostDecisions,
): Replacement {
  const sums = sumChanges(before, after);
  const headersOf = ({ columns }: ExtractFacts): readonly string[] =>
    columns.map(({ header }) => header).filter((header) => header !== '');
  const [had, has] = [headersOf(before), headersOf(after)];
  return {
    rows: { before: before.rows.data, after: after.rows.data },
    sums,
    days: { before: before.days, after: after.days },
    columnsGone: had.filter((header) => !has.includes(header)),
    columnsAdded: has.filter((header) => !had.includes(header)),
    decisions,
    warnings: [
      ...kindWarnings(before, after),
      ...rowWarnings(before, after),
      ...sums.flatMap(sumWarnings),
      ...dayWarnings(before, after),
      ...columnWarnings(before, after),
      ...decisionWarnings(decisions),
    ],
  };
}

function sumChanges(before: ExtractFacts, after: ExtractFacts): Replacement['sums'] {
  const amountIn = ({ sums }: ExtractFacts, currency: string): string =>
    sums.find((sum) => sum.currency === currency)?.amount ?? '';
  const currencies = [...new Set([...before.sums, ...after.sums].map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) => ({
    currency,
    before: amountIn(before, currency),
    after: amountIn(after, currency),
  }));
}

function kindWarnings(before: ExtractFacts, after: ExtractFacts): readonly string[] {
  if (before.kind === after.kind) return [];
  const title = (name: string): string => allKinds.find((kind) => kind.name === name)?.title ?? 'unknown';
  return [`It is of another kind: ${title(after.kind)} instead of ${title(before.kind)}.`];
}

function rowWarnings({ rows: before }: ExtractFacts, { rows: after }: ExtractFacts): readonly string[] {
  const fewer = before.data - after.data;
  if (fewer <= 0) return [];
  return [
    `It has ${counted(fewer, 'row')} fewer: ${countWords(after.data)} instead of ${countWords(before.data)}.`,
  ];
}

function sumWarnings({ currency, before, after }: Replacement['sums'][number]): readonly string[] {
  const of = currency === '' ? 'The sum' : `The sum in ${currency}`;
  if (before === '') return [];
  if (after === '') return [`${of} is gone; it was ${moneyWords(moneyOf(before), currency)}.`];
  const [was, is] = [moneyOf(before), moneyOf(after)];
  const instead = `${moneyWords(is, currency)} instead of ${moneyWords(was, currency)}.`;
  if (was !== 0n && is !== 0n && was > 0n !== is > 0n) {
    return [`${of} has another sign: ${instead}`];
  }
  return absolute(is) < absolute(was) ? [`${of} is smaller: ${instead}`] : [];
}

function dayWarnings({ days: before }: ExtractFacts, { days: after }: ExtractFacts): readonly string[] {
  if (!before || (after && after.from <= before.from && after.to >= before.to)) return [];
  const was = `the extract in the close covers ${before.from} to ${before.to}`;
  if (!after) return [`Its rows have no dates; ${was}.`];
  return [`It covers ${after.from} to ${after.to} (${after.header}); ${was}.`];
}

function columnWarnings(before: ExtractFacts, after: ExtractFacts): readonly string[] {
  const fields = new Set(after.columns.map(({ field }) => field));
  const gone = before.columns.filter(({ field }) => field !== '' && !fields.has(field));
  if (gone.length === 0) return [];
  const headers = gone.map(({ header }) => `"${header}"`).join(', ');
  return [
    `${gone.length === 1 ? 'A column that was read is' : 'Columns that were read are'} gone: ${headers}.`,
  ];
}

function decisionWarnings(decisions: LostDecisions): readonly string[] {
  if (!decisions)
    return ['There are decisions about lines. Run the close first to see whether they still apply.'];
  const { gone, changed } = decisions;
  const about = (count: number, one: string, many: string): readonly string[] =>
    count === 0 ? [] : [`${counted(count, 'decided line')} ${count === 1 ? one : many}`];
  return [
    ...about(
      gone,
      'is not in it: what was decided about it will not count.',
      'are not in it: what was decided about them will not count.',
    ),
    ...about(
      changed,
      'says something else in it and has to be decided again.',
      'say something else in it and have to be decided again.',
    ),
  ];
}

/** The amount of a sum that this program wrote. */
function moneyOf(text: string): Money {
  const amount = parseMoney(text);
  if (amount === undefined) throw new Error(`a sum of ${text}`);
  return amount;
}
