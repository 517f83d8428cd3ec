/** Makers of column readers. */

import type { ChoiceColumn } from '../../model/column-table.ts';
import { IntColumn } from '../../model/column-table.ts';
import { type Day, NO_DAY } from '../../model/iso-date.ts';
import type { MoneyColumn } from '../../model/money-column.ts';
import type { AmountReader, NameReader, NumberReader, TextReader } from './table.ts';

/** Texts that a table makes itself, each held once. */
export class Words {
  private readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly cells = new IntColumn();
  /** The numbers here of the words of columns that cells were copied from; none of these is kept for that. */
  private readonly copied = new WeakMap<Words, number[]>();
  private readonly text = (code: number): string => this.words[code] ?? '';

  /** Appends a cell. */
  push(word: string): void {
    this.cells.push(this.numberOf(word));
  }

  /** Appends a cell of another column. */
  pushCopy(from: Words, row: number): void {
    const numbers = this.copied.get(from) ?? this.beginCopies(from);
    const number = from.cells.get(row);
    const own = numbers[number] ?? this.numberOf(from.words[number] ?? '');
    numbers[number] = own;
    this.cells.push(own);
  }

  private beginCopies(from: Words): number[] {
    const numbers: number[] = [];
    this.copied.set(from, numbers);
    return numbers;
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    this.words.push(word);
    return this.words.length - 1;
  }

  /** The cells as a column. */
  reader(): TextReader {
    return textOf(
      (row) => this.cells.get(row),
      () => this.words.length,
      this.text,
    );
  }
}

/** Texts by code. */
export function textOf(
  code: (row: number) => number,
  codes: () => number,
  text: (code: number) => string,
): TextReader {
  return { holds: 'text', code, codes, text };
}

/** One of a fixed list of words, each as it is shown. */
export function choiceOf<Choice extends string>(
  choices: readonly Choice[],
  code: (row: number) => number,
  words: (choice: Choice) => string,
): TextReader {
  const shown = choices.map(words);
  return textOf(
    code,
    () => shown.length,
    (at) => shown[at] ?? '',
  );
}

/** The words of a column of choices, each as it is shown. */
export function choicesOf<Choice extends string>(
  column: ChoiceColumn<Choice>,
  words: (choice: Choice) => string,
): TextReader {
  return choiceOf(column.choices, (row) => column.code(row), words);
}

/** One and the same text in all rows. */
export function sameText(text: string): TextReader {
  return textOf(
    () => 0,
    () => 1,
    () => text,
  );
}

/** Names that are made row by row, with numbers that order them where there are any. */
export function namesOf(text: (row: number) => string, numbers?: NameReader['numbers']): NameReader {
  return { holds: 'name', text, ...(numbers && { numbers }) };
}

/** Days; NO_DAY is blank. */
export function daysOf(day: (row: number) => Day): NumberReader {
  return {
    holds: 'day',
    value: (row) => {
      const value = day(row);
      return value === NO_DAY ? Number.NaN : value;
    },
  };
}

/** Whole numbers; undefined is blank. */
export function countsOf(count: (row: number) => number | undefined): NumberReader {
  return { holds: 'count', value: (row) => count(row) ?? Number.NaN };
}

/** Amounts with the currency of each. */
export function amountsOf(amounts: MoneyColumn, currency: TextReader): AmountReader {
  return { holds: 'amount', amounts, currency };
}
