import { z } from 'zod';
import { amountText, dateRange, momentOrEmpty } from './values-schema.ts';

/** Headers by field as they are stated; null says that no column is this field. */
export type StatedColumns = Readonly<Record<string, string | null>>;

/** One extract: which file, what it is, and what the preparer states about it. */
export const sourceSchema = z.strictObject({
  file: z.string().min(1).describe('File name relative to the folder of close.json.'),
  sheet: z
    .string()
    .optional()
    .describe(
      'Sheet of an XLSX file, default: the first; or file inside a ZIP archive, default: the only one.',
    ),
  kind: z.string().optional().describe('Kind of extract; default: recognised by its header.'),
  asOf: momentOrEmpty.default('').describe('When the extract was taken, ISO 8601.'),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'write the month as YYYY-MM')
    .optional()
    .describe(
      'Month that an account extract stands for, e.g. "2026-10"; default: those taken at about one time belong together.',
    ),
  range: dateRange.optional().describe('Dates that the extract covers, as asked of the source system.'),
  parameters: z.string().default('').describe('Filters and parameters of the export, in words.'),
  control: z
    .strictObject({
      rows: z.int().min(0).optional(),
      sums: z.record(z.string(), amountText).default({}).describe('Sum of the amount column by currency.'),
      reference: z.string().default('').describe('Where the control figures come from.'),
    })
    .optional()
    .describe('Control count and sums from the source system.'),
  columns: z
    .record(z.string(), z.string().nullable())
    .default({})
    .describe(
      'Field name → header, where the header is unusual; null where no column of the file is this field, whatever its header says.',
    ),
  dateOrder: z
    .record(z.string(), z.enum(['DMY', 'MDY', 'YMD']))
    .default({})
    .describe('Date order by header; "*" for all columns.'),
  numberFormat: z
    .record(z.string(), z.enum(['1,234.5', '1.234,5']))
    .default({})
    .describe('Number format by header; "*" for all columns.'),
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
    .optional()
    .describe('Encoding, where the file does not show it.'),
  delimiter: z
    .enum([',', ';', '\t', '|'])
    .optional()
    .describe('Separator of cells, where the file does not show it.'),
  signs: z
    .enum(['prove', 'unsigned-with-type', 'already-signed'])
    .default('prove')
    .describe('Whether adjustment amounts are unsigned with a Type column, or signed already.'),
});
