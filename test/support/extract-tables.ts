/** Builds extract tables for tests from a few cells, as the import would from a file; cells not named are blank. */

import { kinds } from '../../core/extract/all-kinds.ts';
import { extractsOf } from '../../core/extract/extracts.ts';
import type { ExtractKind, ExtractTable, Field } from '../../core/extract/kind.ts';
import { IntColumn } from '../../core/model/column-table.ts';
import { Findings } from '../../core/model/finding.ts';
import { NO_DAY, parseIsoDate } from '../../core/model/iso-date.ts';
import { parseMoney } from '../../core/model/money.ts';
import { MoneyColumn } from '../../core/model/money-column.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import type { Setup } from '../../core/setup/setup.ts';
import type { StageInput } from '../../core/stage/stage-input.ts';
import { setupWith } from './setup-fixture.ts';

type Fields = Readonly<Record<string, Field>>;

/** Cells of one row by field; dates as ISO text, amounts as plain decimals, flags as Y or N. */
export type Row<Of extends Fields> = { readonly [Name in keyof Of]?: string };

/** One file of a test: its kind, its rows, and its name when the default will not do. */
export type TestFile = {
  readonly kind: ExtractKind;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly name?: string;
};

/** A file of a kind; the compiler knows its fields. */
export function fileOf<Of extends Fields>(
  kind: ExtractKind<Of>,
  rows: readonly Row<Of>[],
  name?: string,
): TestFile {
  const file = { kind: kind as unknown as ExtractKind, rows: rows as TestFile['rows'] };
  return name === undefined ? file : { ...file, name };
}

/** A table of the kind. Fields that no row names are not present. */
function tableOf(file: TestFile, index: number, pool: TextPool): ExtractTable {
  const present = new Set(file.rows.flatMap((row) => Object.keys(row)));
  const row = new IntColumn();
  for (const at of file.rows.keys()) row.push(at + 2);
  const columns = Object.fromEntries(
    Object.entries(file.kind.fields).map(([name, field]) => [
      name,
      columnOf(
        field,
        file.rows.map((cells) => cells[name] ?? ''),
        pool,
      ),
    ]),
  );
  return { kind: file.kind, file: index, count: file.rows.length, row, columns: columns as never, present };
}

function columnOf(field: Field, cells: readonly string[], pool: TextPool): IntColumn | MoneyColumn {
  if (field.type === 'amount') {
    const column = new MoneyColumn();
    for (const cell of cells) column.push(cell === '' ? undefined : parseMoney(cell));
    return column;
  }
  const column = new IntColumn();
  for (const cell of cells) column.push(cellOf(field, cell, pool));
  return column;
}

function cellOf(field: Field, cell: string, pool: TextPool): number {
  if (field.type === 'date') return cell === '' ? NO_DAY : (parseIsoDate(cell) ?? NO_DAY);
  if (field.type === 'flag') return cell === '' ? -1 : Number(cell === 'Y');
  if (field.type === 'whole-number') return Number(cell);
  return pool.code(field.words?.[cell.toLowerCase().replaceAll(' ', '')] ?? cell);
}

/** Inputs of staging over test files; close.json names the files in their order. */
export function stageInput(files: readonly TestFile[], parts: Record<string, unknown> = {}): StageInput {
  const pool = new TextPool();
  const sourceFiles = files.map(sourceFile);
  const sources = sourceFiles.map(({ name }) => ({ file: name }));
  const setup: Setup = setupWith(files.length === 0 ? parts : { sources, ...parts });
  const extracts = extractsOf(files.map((file, index) => tableOf(file, index, pool)));
  return { kinds, extracts, setup, pool, findings: new Findings(pool), files: sourceFiles };
}

/** The evidence of a test file: its rows below one header, nothing stated. */
export function sourceFile(file: TestFile, index: number): SourceFile {
  const data = file.rows.length;
  return {
    index,
    name: file.name ?? `${file.kind.name}-${index + 1}.csv`,
    sheet: '',
    kind: file.kind.name,
    system: file.kind.system,
    bytes: 1,
    sha256: '',
    encoding: 'utf-8',
    delimiter: ',',
    columns: [],
    rows: { rowsRead: data + 1, header: 1, blank: 0, refused: 0, data },
    asOf: '',
    range: undefined,
    parameters: '',
    sums: new Map(),
  };
}
