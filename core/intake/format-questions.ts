/** Questions about the order of day and month and about the decimal mark, where no cell of a column proves it. */

import type { ImportQuestion } from '../contract/window/import.ts';
import { datePart, dateShape } from '../extract/date-text.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { Source } from '../setup/setup.ts';
import type { Reading } from './read-extract.ts';

type Format = {
  readonly about: 'date-order' | 'number-format';
  readonly code: FindingCode;
  readonly part: 'dateOrder' | 'numberFormat';
  readonly remedy: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
};

const FORMATS: readonly Format[] = [
  {
    about: 'date-order',
    code: 'date-order-unknown',
    part: 'dateOrder',
    remedy: 'Say which comes first, as the export settings of the system say.',
    choices: [
      { value: 'DMY', title: 'Day first' },
      { value: 'MDY', title: 'Month first' },
    ],
  },
  {
    about: 'number-format',
    code: 'number-format-unknown',
    part: 'numberFormat',
    remedy: 'Say which mark separates decimals.',
    choices: [
      { value: '1,234.5', title: 'The dot, as in 1,234.5' },
      { value: '1.234,5', title: 'The comma, as in 1.234,5' },
    ],
  },
];

/** One question per column that is open; where several are, an answer may be given for all of them at once. */
export function formatQuestions(reading: Reading, source: Source): readonly ImportQuestion[] {
  return FORMATS.flatMap((format) => {
    const open = placesOf(reading, format.code);
    const columns = open.map(({ column }) => column);
    return open.map(({ column, found }): ImportQuestion => {
      const own = optionsFor(format, [column], source, '');
      const all =
        columns.length > 1 ? optionsFor(format, columns, source, ` in all ${columns.length} columns`) : [];
      return {
        about: format.about,
        subject: column,
        found: `${found}${format.about === 'date-order' ? telling(reading) : ''}.`,
        remedy: format.remedy,
        options: [...own, ...all],
      };
    });
  });
}

/** A date of another column that can be read one way only: no proof for this column, but a help to the person. */
function telling({ file, firstRows }: Reading): string {
  const dates = file.columns.flatMap(({ header, format }, at) =>
    format.startsWith('date ') ? [{ header, at }] : [],
  );
  for (const row of firstRows.values()) {
    for (const { header, at } of dates) {
      const shape = dateShape(datePart((row[at] ?? '').trim()));
      const hasOneReading = shape?.form === 'year-last' && Math.max(shape.first, shape.second) > 12;
      if (hasOneReading) return `; column "${header}" has ${row[at]}`;
    }
  }
  return '';
}

function optionsFor(
  { choices, part }: Format,
  columns: readonly string[],
  source: Source,
  where: string,
): ImportQuestion['options'] {
  return choices.map(({ value, title }) => ({
    value: where === '' ? value : `${value} *`,
    title: `${title}${where}`,
    stated: { [part]: { ...source[part], ...Object.fromEntries(columns.map((column) => [column, value])) } },
  }));
}

function placesOf(
  { findings, pool }: Reading,
  code: FindingCode,
): readonly { readonly column: string; readonly found: string }[] {
  return findings
    .all()
    .filter((finding) => finding.code === code)
    .flatMap(({ column, found }) =>
      Array.from({ length: column.length }, (_, at) => ({
        column: pool.text(column.get(at)),
        found: pool.text(found.get(at)),
      })),
    );
}
