import Papa from 'papaparse';
import type { CsvDialect } from './csv-dialect.ts';
import type { RowTrouble } from './text-rows.ts';

/** Records cut out of the text so far. */
export type Records = {
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  readonly troubles: readonly RowTrouble[];
};

/** What papaparse's parser returns; its type declarations leave it open. */
type Parsed = {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
};

/**
 * Cuts text that arrives in pieces into records. The parser is asked for whole records only and what is left over
 * is put before the next piece, so neither a quoted cell nor a line end is torn by the border of a piece.
 */
export class CsvRecords {
  /** Row of the record that comes next, as a spreadsheet counts. */
  nextRow = 1;
  private rest = '';
  private readonly parser: InstanceType<typeof Papa.Parser>;
  private readonly newline: string;

  constructor(dialect: CsvDialect) {
    this.newline = dialect.newline;
    this.parser = new Papa.Parser({ delimiter: dialect.delimiter, newline: dialect.newline });
  }

  /** Length of the text that is not a whole record yet. */
  get pending(): number {
    return this.rest.length;
  }

  /** The whole records of the text so far; with the last piece also what has no line end behind it. */
  take(piece: string, isLast: boolean): Records {
    const text = this.rest + piece;
    const parsed: Parsed = this.parser.parse(text, 0, !isLast);
    this.rest = isLast ? '' : text.slice(parsed.meta.cursor);
    const { data } = parsed;
    if (isLast && text.endsWith(this.newline) && isEmptyRecord(data.at(-1))) data.pop();
    // An error in a record that is not whole yet may vanish with the next piece.
    const errors = parsed.errors.filter((error) => error.row < data.length);
    return this.numbered(data, errors, text.includes('\0'));
  }

  private numbered(data: string[][], errors: Parsed['errors'], hasNul: boolean): Records {
    const first = this.nextRow;
    this.nextRow += data.length;
    const all = [...quoteTroubles(data, errors, first), ...(hasNul ? nulTroubles(data, first) : [])];
    // A row is refused once, whatever is wrong with it.
    const refused = new Map(all.map((trouble) => [trouble.row, trouble]));
    const troubles = [...refused.values()].sort((a, b) => a.row - b.row);
    const numbers: number[] = [];
    const rows = refused.size === 0 ? data : data.filter((_, at) => !refused.has(first + at));
    for (let at = 0; at < data.length; at += 1) if (!refused.has(first + at)) numbers.push(first + at);
    return { rows, numbers, troubles };
  }
}

function isEmptyRecord(record: readonly string[] | undefined): boolean {
  return record?.length === 1 && record[0] === '';
}

function quoteTroubles(data: string[][], errors: Parsed['errors'], first: number): RowTrouble[] {
  const troubles = new Map<number, RowTrouble>();
  for (const { row, code } of errors) {
    if (troubles.has(row)) continue;
    const cells = data[row] ?? [];
    const lines = cells.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 1);
    const extent = lines > 1 ? `; ${lines} lines of the file went into this row` : '';
    const found =
      code === 'MissingQuotes'
        ? 'a quote that is opened and never closed'
        : 'a quote inside a quoted cell that is not doubled';
    troubles.set(row, { row: first + row, cell: brokenCell(cells), found: found + extent });
  }
  return [...troubles.values()];
}

/** The cell with a quote or line end left in it, when there is just one such cell. */
function brokenCell(cells: readonly string[]): number {
  const broken = cells.flatMap((cell, at) => (/["\r\n]/.test(cell) ? [at] : []));
  return broken.length === 1 ? (broken[0] ?? -1) : -1;
}

function nulTroubles(data: string[][], first: number): RowTrouble[] {
  return data.flatMap((cells, at) => {
    const cell = cells.findIndex((text) => text.includes('\0'));
    return cell < 0 ? [] : [{ row: first + at, cell, found: 'a NUL byte' }];
  });
}
