/** What reading an extract found, kept with the extract so that it need not be read again to be told. */

import { z } from 'zod';
import type { FilePreview } from '../contract/window/import.ts';
import { formatMoney } from '../model/money.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Reading } from './read-extract.ts';

const days = z.strictObject({ header: z.string(), from: z.string(), to: z.string() });
const facts = z.strictObject({
  kind: z.string(),
  rows: z.strictObject({ read: z.int(), blank: z.int(), refused: z.int(), data: z.int() }),
  sums: z.array(z.strictObject({ currency: z.string(), amount: z.string() })),
  days: days.optional(),
  columns: z.array(z.strictObject({ header: z.string(), field: z.string() })),
});
const kept = z.strictObject({ format: z.literal('tieout-reading/1'), key: z.string(), facts });

/** Kind, rows, sums, days and columns of an extract. */
export type ExtractFacts = Pick<FilePreview, 'kind' | 'rows' | 'sums'> & {
  readonly days?: FilePreview['days'];
  readonly columns: readonly Pick<FilePreview['columns'][number], 'header' | 'field'>[];
};

/** The facts of a file as its preview tells them. */
export function factsOf({ kind, rows, sums, days: covered, columns }: FilePreview): ExtractFacts {
  const read = columns.map(({ header, field }) => ({ header, field }));
  return { kind, rows, sums, columns: read, ...(covered && { days: covered }) };
}

/** The facts of an extract that was read. */
export function factsOfReading({ file, days: covered }: Reading): ExtractFacts {
  const { rowsRead: read, blank, refused, data } = file.rows;
  return {
    kind: file.kind,
    rows: { read, blank, refused, data },
    sums: sumsOf(file),
    columns: file.columns.map(({ header, field }) => ({ header, field })),
    ...(covered && { days: covered }),
  };
}

/** The sums of a file in the order of their currencies. */
export function sumsOf({ sums }: Pick<SourceFile, 'sums'>): FilePreview['sums'] {
  return [...sums]
    .map(([currency, amount]) => ({ currency, amount: formatMoney(amount) }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** The text under which the workspace keeps facts; `key` says of which content, read in which way. */
export function factsText(key: string, found: ExtractFacts): string {
  return JSON.stringify({ format: 'tieout-reading/1', key, facts: found });
}

/** The facts in a text of the workspace; undefined for a key that is not meant, and for what another version wrote. */
export function readFacts(text: string, isMeant: (key: string) => boolean): ExtractFacts | undefined {
  const parsed = kept.safeParse(JSON.parse(text));
  if (!parsed.success || !isMeant(parsed.data.key)) return undefined;
  const { days: covered, ...others } = parsed.data.facts;
  return { ...others, ...(covered && { days: covered }) };
}
