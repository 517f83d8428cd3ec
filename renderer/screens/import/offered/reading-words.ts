/** Ways to read a file that may be stated, with their names. */

/** A value of close.json and how it is called. */
export type Choice = { readonly value: string; readonly label: string };

/** What separates cells. */
export const DELIMITERS: readonly Choice[] = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
];

/** How text is encoded. */
export const ENCODINGS: readonly Choice[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16, little endian' },
  { value: 'utf-16be', label: 'UTF-16, big endian' },
  { value: 'windows-1252', label: 'Windows-1252 (Western European)' },
];

/** Whether amounts of adjustments carry their sign. */
export const SIGNS: readonly Choice[] = [
  { value: 'prove', label: 'As the file proves' },
  { value: 'unsigned-with-type', label: 'Without sign, the type says the direction' },
  { value: 'already-signed', label: 'With their sign' },
];

/** Orders of day, month and year. */
export const DATE_ORDERS: readonly Choice[] = [
  { value: 'DMY', label: 'Always day first' },
  { value: 'MDY', label: 'Always month first' },
  { value: 'YMD', label: 'Always year first' },
];

/** Marks of numbers. */
export const NUMBER_FORMATS: readonly Choice[] = [
  { value: '1,234.5', label: 'Always 1,234.5' },
  { value: '1.234,5', label: 'Always 1.234,5' },
];

/** How a column was read without a statement: `date MDY` in words. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'Not answered',
  'date DMY': 'Day first',
  'date MDY': 'Month first',
  'date YMD': 'Year first',
  'date D-MON-Y': 'Month by name',
  number: 'Not answered',
  'number 1,234.5': '1,234.5',
  'number 1.234,5': '1.234,5',
};

/** The format of a column in words. */
export function formatWords(format: string): string {
  return FORMATS[format] ?? format;
}

/** The name of a value. */
export function nameOf(choices: readonly Choice[], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
