import { blankDays, blankTexts, IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Source } from '../setup/setup.ts';
import { AmountBuilder } from './amount-builder.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { DateBuilder } from './date-builder.ts';
import { headerName } from './header.ts';
import { IdBuilder } from './id-builder.ts';
import { IdentifierBuilder } from './identifier-builder.ts';
import type { Field, FieldType } from './kind.ts';
import type { NumberFormat } from './number-text.ts';
import { RateBuilder } from './rate-builder.ts';
import { TextBuilder, type UnknownWord, WordBuilder } from './text-builder.ts';
import { allowedWords, currencyReader, readFlag, readWholeNumber, wordReader } from './word-readings.ts';

/** What the setup says that columns are read by. */
export type ColumnSettings = {
  readonly source: Source;
  /** Names of currencies with their codes, from the setup. */
  readonly currencyNames: Readonly<Record<string, string>>;
  readonly pool: TextPool;
};

const noCurrency: UnknownWord = { code: 'currency-unknown', found: (text) => text };
const noWholeNumber: UnknownWord = {
  code: 'number-unreadable',
  found: (text) => `"${text}" is not a whole number`,
};

function noneOf(allowed: readonly string[]): UnknownWord {
  return { code: 'value-unknown', found: (text) => `"${text}" is none of ${allowed.join(', ')}` };
}

/** The builder for a field whose column has the given header. */
export function builderFor(field: Field, header: string, settings: ColumnSettings): ColumnBuilder {
  const { pool, source, currencyNames } = settings;
  switch (field.type) {
    case 'text':
      return field.words
        ? new WordBuilder(pool, wordReader(field.words, pool), noneOf(allowedWords(field.words)), 'text')
        : field.isIdentifier
          ? new IdentifierBuilder(pool)
          : new TextBuilder(pool);
    case 'id':
      return new IdBuilder(pool);
    case 'currency':
      return new WordBuilder(pool, currencyReader(currencyNames, pool), noCurrency, 'currency');
    case 'rate':
      return new RateBuilder(pool);
    case 'date':
      return new DateBuilder(pool, statedFor(source.dateOrder, header));
    case 'amount':
      return new AmountBuilder(pool, statedNumberFormat(source, header));
    case 'flag':
      return new WordBuilder(pool, readFlag, noneOf(['yes', 'no']), 'flag');
    case 'whole-number':
      return new WordBuilder(pool, readWholeNumber, noWholeNumber, 'whole number');
  }
}

/** The number format that close.json states for a header, or for all columns. */
export function statedNumberFormat(source: Source, header: string): NumberFormat | undefined {
  return statedFor(source.numberFormat, header);
}

/** A column of blank cells of a field's type. */
export function blankColumn(type: FieldType, length: number): IntColumn | MoneyColumn {
  switch (type) {
    case 'amount':
      return MoneyColumn.blank(length);
    case 'date':
      return blankDays(length);
    case 'flag':
      return IntColumn.filled(length, -1);
    case 'whole-number':
      return IntColumn.filled(length, 0);
    case 'text':
    case 'id':
    case 'currency':
    case 'rate':
      return blankTexts(length);
  }
}

function statedFor<Value>(stated: Readonly<Record<string, Value>>, header: string): Value | undefined {
  const wanted = headerName(header);
  for (const [key, value] of Object.entries(stated)) {
    const { object, name } = headerName(key);
    if (key !== '*' && object === wanted.object && name === wanted.name) return value;
  }
  return stated['*'];
}
