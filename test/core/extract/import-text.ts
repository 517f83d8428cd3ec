import { type ImportedExtract, importExtract } from '../../../core/extract/import-extract.ts';
import { defineKind, type ExtractKind, field, mandatory } from '../../../core/extract/kind.ts';
import type { IntColumn } from '../../../core/model/column-table.ts';
import { Findings } from '../../../core/model/finding.ts';
import { formatDay } from '../../../core/model/iso-date.ts';
import { formatMoney } from '../../../core/model/money.ts';
import { MoneyColumn } from '../../../core/model/money-column.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { ownCopy } from '../../../core/read/own-copy.ts';
import { readRows } from '../../../core/read/read-rows.ts';
import type { Source } from '../../../core/setup/setup.ts';
import { sourceSchema } from '../../../core/setup/source-schema.ts';
import { byteSource } from '../read/byte-sources.ts';

/** A kind with a field of every type. */
export const sample = defineKind({
  name: 'sample',
  title: 'Sample',
  system: 'billing',
  objects: ['Sample Item'],
  fields: {
    id: mandatory('id', ['ID']),
    number: mandatory('text', ['Invoice Number']),
    date: field('date', ['Invoice Date']),
    posted: field('date', ['Posted Date']),
    amount: field('amount', ['Amount', 'Extended Price']),
    tax: field('amount', ['Tax Amount']),
    rate: field('rate', ['Exchange Rate']),
    currency: field('currency', ['Currency']),
    status: field('text', ['Status'], { posted: 'posted', canceled: 'cancelled', cancelled: 'cancelled' }),
    isExcluded: field('flag', ['Excluded']),
    period: field('whole-number', ['Period Id']),
    accountId: field('id', ['Account: ID']),
    account: field('text', ['Account: Account Number']),
  },
  control: { amount: 'amount', currency: 'currency' },
});

/** An imported file as plain values. */
export type Imported = ImportedExtract & {
  /** Cells of a field as text, blank ones empty; undefined when there is no table. */
  readonly cells: (field: string) => readonly string[] | undefined;
  /** `code row column: found` of every place. */
  readonly findings: readonly string[];
};

/** Imports a text or bytes as one file. */
export async function importText(
  content: string | Uint8Array,
  stated: Partial<Source> = {},
  options: {
    kinds?: readonly ExtractKind[];
    chunkSize?: number;
    names?: Record<string, string>;
    name?: string;
  } = {},
): Promise<Imported> {
  const pool = new TextPool(ownCopy);
  const findings = new Findings(pool);
  const imported = await importExtract({
    source: { ...sourceSchema.parse({ file: 'sample.csv' }), ...stated },
    index: 0,
    bytes: byteSource(content, options.chunkSize, options.name),
    readRows,
    kinds: options.kinds ?? [sample],
    pool,
    findings,
    currencyNames: options.names ?? {},
  });
  return { ...imported, cells: (name) => cellsOf(imported, name, pool), findings: placesOf(findings, pool) };
}

function cellsOf({ table }: ImportedExtract, name: string, pool: TextPool): readonly string[] | undefined {
  // The type of all kinds together cannot know which columns hold amounts.
  const column: IntColumn | MoneyColumn | undefined = table?.columns[name];
  const type = table?.kind.fields[name]?.type;
  if (!table || !column || !type) return undefined;
  return Array.from({ length: table.count }, (_, row) => {
    if (column instanceof MoneyColumn) return amountText(column, row);
    if (type === 'date') return formatDay(column.get(row));
    return type === 'flag' || type === 'whole-number' ? String(column.get(row)) : pool.text(column.get(row));
  });
}

function amountText(column: MoneyColumn, row: number): string {
  const amount = column.get(row);
  return amount === undefined ? '' : formatMoney(amount);
}

function placesOf(findings: Findings, pool: TextPool): readonly string[] {
  return findings.all().flatMap((finding) =>
    Array.from({ length: finding.row.length }, (_, at) => {
      const column = pool.text(finding.column.get(at));
      const found = pool.text(finding.found.get(at));
      return `${finding.code} ${finding.row.get(at)} ${column}: ${found}`;
    }),
  );
}

/** A file with the mandatory columns and one more, a cell per row. */
export function columnFile(header: string, cells: readonly string[], delimiter = ';'): string {
  const rows = cells.map((cell, at) => [`id-${at}`, `INV-${at}`, cell].join(delimiter));
  return `${['ID', 'Invoice Number', header].join(delimiter)}\n${rows.join('\n')}\n`;
}
