import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of reading and recognising extracts. */
export const importFindings = {
  'file-unreadable': {
    severity: 'blocking',
    title: 'A file cannot be read',
    meaning:
      'The file is empty, damaged, protected by a password, or no table at all, such as a web page or a PDF.',
    remedy: 'Export the file again as CSV or XLSX without a password, and open it once to see what it holds.',
  },
  'encoding-unknown': {
    severity: 'blocking',
    title: 'The encoding of a file is not what it seems',
    meaning: 'The file holds bytes that its encoding does not allow, so letters would be read wrongly.',
    remedy: 'State the encoding of the file (often "windows-1252"), or export it as UTF-8.',
    at: 'sources.encoding',
  },
  'sheet-missing': {
    severity: 'blocking',
    title: 'A sheet is not in the workbook',
    meaning:
      'The setup names a sheet that the workbook, or a file that the archive does not have; or the archive holds several files and the setup names none.',
    remedy: 'Name the sheet, or the file inside the archive.',
    at: 'sources.sheet',
  },
  'kind-unknown': {
    severity: 'blocking',
    title: 'An extract was not recognised',
    meaning:
      'No kind of extract has its mandatory columns in the header of this file. The kinds that come nearest are named with the columns they lack.',
    remedy:
      'State the kind of the extract and the columns of its fields, or export the file with the columns listed.',
    at: 'sources.kind',
  },
  'kind-ambiguous': {
    severity: 'blocking',
    title: 'An extract fits more than one kind',
    meaning: 'The header of this file carries the mandatory columns of several kinds of extract.',
    remedy: 'State the kind of the extract.',
    at: 'sources.kind',
  },
  'column-missing': {
    severity: 'blocking',
    title: 'A mandatory column is missing',
    meaning:
      'The kind of extract was named or recognised, but a column without which it cannot be used is absent.',
    remedy: 'Export the file again with the column, or name the column that holds it.',
    at: 'sources.columns',
  },
  'column-twice': {
    severity: 'blocking',
    title: 'Two columns mean the same field',
    meaning: 'Two headers of the file map to one field, so it is open which of them counts.',
    remedy: 'Name the right column for the field, or export the file without the other one.',
    at: 'sources.columns',
  },
  'row-refused': {
    severity: 'blocking',
    title: 'A row could not be read',
    meaning:
      'The row has another number of cells than the header, a cell in quotes that is never closed or has a single quote inside, or a NUL byte. A quote inside a cell that does not begin with one is read as it stands.',
    remedy:
      'Correct the row in the source system or export the file again. Rows that are no data may be accepted with a reason.',
    at: 'accept-refused-rows',
  },
  'total-row': {
    severity: 'blocking',
    title: 'The last row looks like a total',
    meaning:
      'The last row of the file has an amount, but no id, number or date: a report or a spreadsheet has put the sum below the rows. The row is left out.',
    remedy:
      'Export the file again without totals, or delete the row in it, so that every row is a line. Or accept, with a reason, that it was left out.',
    at: 'accept-refused-rows',
  },
  'column-absent': {
    severity: 'warning',
    title: 'A column that changes the result is not in the file',
    meaning:
      'The file can be used without the column, but then something cannot be told that decides how its rows are counted. What that is stands beside the column.',
    remedy:
      'Add the column to the export. If your tenant does not have it, make sure that the case named does not occur.',
  },
  'date-order-unknown': {
    severity: 'blocking',
    title: 'The order of day and month is open',
    meaning:
      'No date of the column has a day above 12, so nothing proves whether the day or the month comes first.',
    remedy: 'State for the column whether the day or the month comes first.',
    at: 'sources.dateOrder',
  },
  'date-order-mixed': {
    severity: 'blocking',
    title: 'Dates of one column contradict each other',
    meaning: 'Some dates of the column fit only day first and others only month first.',
    remedy: 'Export the column in one date format.',
  },
  'date-unreadable': {
    severity: 'blocking',
    title: 'A date cannot be read',
    meaning: 'The cell holds no date, or a date that does not exist. It counts as blank.',
    remedy: 'Correct the cell in the source system and export again.',
  },
  'number-format-unknown': {
    severity: 'blocking',
    title: 'The decimal mark is open',
    meaning:
      'Numbers of the column can be read with the dot or comma as decimal mark or as grouping, and nothing decides.',
    remedy: 'State for the column which mark separates decimals.',
    at: 'sources.numberFormat',
  },
  'number-format-mixed': {
    severity: 'blocking',
    title: 'Numbers of one column contradict each other',
    meaning: 'Some numbers of the column fit only a decimal dot and others only a decimal comma.',
    remedy: 'Export the column in one number format.',
  },
  'number-unreadable': {
    severity: 'blocking',
    title: 'A number cannot be read',
    meaning:
      'The cell holds no number, or one with more than 13 integer or 9 decimal digits. It counts as blank, and a row without its amount counts as zero in every total.',
    remedy: 'Correct the cell in the source system and export again.',
  },
  'value-unknown': {
    severity: 'blocking',
    title: 'A cell holds a word that is not known',
    meaning:
      'The column allows a fixed list of words, and this is none of those shown. A word is carried as it stands; a yes or no counts as blank; an adjustment whose direction is not known has no amount and counts as zero.',
    remedy: 'Correct the cell, or report the word so that it can be added.',
  },
  'currency-unknown': {
    severity: 'blocking',
    title: 'A currency is not known',
    meaning: 'The cell is neither an ISO 4217 code nor the name of a currency. It counts as blank.',
    remedy: 'Add the name with its code to the names of currencies in the setup, or correct the cell.',
    at: 'currencies.names',
  },
  'id-damaged': {
    severity: 'blocking',
    title: 'An id or number was damaged by a spreadsheet',
    meaning:
      'A record id, or the number of an account, document or charge, is in scientific notation or has a wrong length: the file was opened and saved by a spreadsheet.',
    remedy: 'Export the file again and do not save it from a spreadsheet.',
  },
  'custom-field-not-carried': {
    severity: 'note',
    title: 'A custom field is not used',
    meaning:
      'The extract has a custom field. The reconciliation has no use for it; the column is listed so that every column of the file is accounted for.',
    remedy: 'Nothing. Its values are in no figure and decide nothing.',
  },
} as const satisfies Record<string, FindingEntry>;
