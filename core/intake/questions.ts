/** What only the person can answer before a file can be taken. Nothing is guessed; every answer is a statement. */

import type { ImportQuestion } from '../contract/window/import.ts';
import { allKinds } from '../extract/all-kinds.ts';
import type { Binding } from '../extract/bind-columns.ts';
import { rankedKinds } from '../extract/recognise.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { Source } from '../setup/setup.ts';
import { columnQuestions } from './column-questions.ts';
import { formatQuestions } from './format-questions.ts';
import type { Reading } from './read-extract.ts';

const NEAREST = 5;
const DELIMITERS = [
  { value: ',', title: 'Comma' },
  { value: ';', title: 'Semicolon' },
  { value: '\t', title: 'Tab' },
  { value: '|', title: 'Vertical bar' },
];
const ENCODINGS = [
  { value: 'utf-8', title: 'UTF-8' },
  { value: 'windows-1252', title: 'Windows-1252 (Western European)' },
  { value: 'utf-16le', title: 'UTF-16, little endian' },
  { value: 'utf-16be', title: 'UTF-16, big endian' },
];

/** Findings that are asked about, so that they need not be told again. */
export const ASKED: ReadonlySet<FindingCode> = new Set([
  ...(['kind-unknown', 'kind-ambiguous', 'column-missing', 'column-twice'] as const),
  ...(['date-order-unknown', 'number-format-unknown', 'encoding-unknown', 'sheet-missing'] as const),
]);

/** All open questions about a file; `parts` are its sheets, or the files in it. */
export function questionsOf(
  reading: Reading,
  source: Source,
  parts: readonly string[],
): readonly ImportQuestion[] {
  const { trouble, header } = reading;
  if (trouble) return troubleQuestions(trouble, reading.file.encoding, parts);
  const { found } = header;
  switch (found.outcome) {
    case 'unknown':
      return [...sheetQuestion(source, parts), ...unknownQuestions(reading, source)];
    case 'ambiguous':
      return [kindQuestion('The header has the columns of several kinds of extract.', found.best)];
    case 'incomplete':
    case 'recognised':
      return [...columnQuestions(found.binding, header.headers, source), ...formatQuestions(reading, source)];
  }
}

function troubleQuestions(
  { code, found }: NonNullable<Reading['trouble']>,
  encoding: string,
  parts: readonly string[],
): readonly ImportQuestion[] {
  if (code === 'sheet-missing') return parts.length === 0 ? [] : [sheetOf(parts, found)];
  if (code !== 'encoding-unknown') return [];
  const remedy = 'Say how the file is encoded, or export it as UTF-8.';
  const options = optionsOf(
    ENCODINGS.filter(({ value }) => value !== encoding),
    (value) => ({ encoding: value }),
  );
  return [{ about: 'encoding', subject: '', found: `${found}.`, remedy, options }];
}

function sheetQuestion({ sheet }: Source, parts: readonly string[]): readonly ImportQuestion[] {
  if (sheet !== undefined || parts.length <= 1) return [];
  return [sheetOf(parts, `None of the ${parts.length} sheets was recognised.`)];
}

function sheetOf(parts: readonly string[], found: string): ImportQuestion {
  const options = parts.map((name) => ({ value: name, title: name, stated: { sheet: name } }));
  return { about: 'sheet', subject: '', found, remedy: 'Say which one holds the extract.', options };
}

function unknownQuestions({ header, firstRows }: Reading, source: Source): readonly ImportQuestion[] {
  const { found } = header;
  // Where no header was found, the first row is the likeliest.
  const first = [...firstRows.values()].find((row) => row.some((cell) => cell.trim() !== ''));
  const headers = header.row > 0 ? header.headers : (first ?? []);
  const filled = headers.filter((one) => one.trim() !== '');
  const [only = ''] = filled;
  const inIt = DELIMITERS.filter(({ value }) => only.includes(value));
  if (filled.length === 1 && inIt.length > 0) {
    const remedy = 'Say what separates the cells.';
    const options = optionsOf(inIt, (value) => ({ delimiter: value }));
    return [{ about: 'delimiter', subject: '', found: `The header is one cell: ${only}`, remedy, options }];
  }
  const ranked = rankedKinds(headers, allKinds, source.columns).slice(0, NEAREST);
  const best = 'best' in found ? found.best : [];
  const nearest = best.length === 0 ? 'No header was found in the first rows.' : lacking(best);
  return [kindQuestion(nearest, ranked)];
}

function lacking(best: readonly Binding[]): string {
  const words = best.map(({ kind, missing }) => {
    const labels = missing.map((field) => kind.fields[field]?.labels[0] ?? field);
    return `${kind.title} lacks ${labels.join(', ')}`;
  });
  return `No kind of extract has all its columns here. ${words.join('; ')}.`;
}

function kindQuestion(found: string, bindings: readonly Binding[]): ImportQuestion {
  const options = bindings.map(({ kind: { name, title } }) => ({
    value: name,
    title,
    stated: { kind: name },
  }));
  const remedy = 'Say what the file is, or leave it out.';
  return { about: 'kind', subject: '', found, remedy, options };
}

function optionsOf(
  choices: readonly { readonly value: string; readonly title: string }[],
  stated: (value: string) => Readonly<Record<string, unknown>>,
): ImportQuestion['options'] {
  return choices.map((choice) => ({ ...choice, stated: stated(choice.value) }));
}
