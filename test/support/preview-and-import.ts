/** What a preview says of files and what the import of a close makes of the same files, in one form to be compared. */

import type { FilePreview } from '../../core/contract/window/import.ts';
import { kinds } from '../../core/extract/all-kinds.ts';
import { extractsOf } from '../../core/extract/extracts.ts';
import { importAll } from '../../core/import-all.ts';
import { ASKED } from '../../core/intake/questions.ts';
import { Findings } from '../../core/model/finding.ts';
import type { FindingCode } from '../../core/model/finding-catalogue.ts';
import { formatMoney } from '../../core/model/money.ts';
import { finished } from '../../core/model/sliced-work.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { Run } from '../../core/run.ts';
import type { Setup } from '../../core/setup/setup.ts';
import { stageBilling } from '../../core/stage/stage-billing.ts';
import { stageRevenue } from '../../core/stage/stage-revenue.ts';
import { memoryHost } from '../closes/run-close.ts';

/** What both say of one file. */
export type SaidOfFile = {
  readonly name: string;
  readonly kind: string;
  readonly system: string;
  readonly sheet: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly rows: FilePreview['rows'];
  readonly sums: readonly string[];
};

/** What both say is wrong with one file: `code row column: found`; of what is asked and of the file only the code. */
export type Troubles = {
  readonly places: readonly string[];
  readonly others: readonly string[];
  readonly isAsked: boolean;
};

/** What an import said; `files` is undefined when it was refused. */
export type ImportSaid = {
  readonly files: readonly SaidOfFile[] | undefined;
  readonly troublesOf: (file: number) => Troubles;
};

/** What a preview says of a file. */
export function saidByPreview(preview: FilePreview): SaidOfFile {
  const { name, kind, system, sheet, sha256, bytes, encoding, delimiter, rows } = preview;
  const columns = preview.columns.map(({ header, field, format }) => `${header} → ${field} (${format})`);
  const sums = preview.sums.map(({ currency, amount }) => `${currency} ${amount}`);
  return { name, kind, system, sheet, sha256, bytes, encoding, delimiter, rows, columns, sums };
}

/** What a preview says is wrong with a file. */
export function troublesByPreview(preview: FilePreview): Troubles {
  return {
    places: preview.refused.map(({ code, row, column, found }) =>
      OF_LINES.has(code) ? `${code} ${row}` : `${code} ${row} ${column}: ${found}`,
    ),
    others: preview.findings.map(({ code, count }) => `${code} ${count}`).sort(),
    isAsked: preview.questions.length > 0,
  };
}

/** Imports the extracts of a setup and makes lines of them as a close does. */
export async function saidByImport(
  setup: Setup,
  contents: ReadonlyMap<string, string | Uint8Array>,
): Promise<ImportSaid> {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const imported = await importAll(new Run(memoryHost(new Map(contents))), setup, pool, findings);
  const staged = Findings.joined(pool, [findings]);
  if (imported.isOk) {
    const { files, tables } = imported.value;
    const input = { kinds, extracts: extractsOf(tables), files, setup, pool, findings: staged };
    finished(stageBilling(input));
    finished(stageRevenue(input));
  }
  return {
    files: imported.isOk ? imported.value.files.map(saidOfFile) : undefined,
    troublesOf: (file) => troublesByImport(findings, staged, pool, file),
  };
}

function saidOfFile(file: SourceFile): SaidOfFile {
  const { name, kind, system, sheet, sha256, bytes, encoding, delimiter, rows } = file;
  const { rowsRead: read, blank, refused, data } = rows;
  const columns = file.columns.map(({ header, field, format }) => `${header} → ${field} (${format})`);
  const sums = [...file.sums].map(([currency, amount]) => `${currency} ${formatMoney(amount)}`).sort();
  const facts = { name, kind, system, sheet, sha256, bytes, encoding, delimiter, columns, sums };
  return { ...facts, rows: { read, blank, refused, data } };
}

const OF_ROWS: ReadonlySet<FindingCode> = new Set([
  ...(['row-refused', 'total-row', 'date-unreadable', 'number-unreadable'] as const),
  ...(['value-unknown', 'currency-unknown', 'id-damaged'] as const),
]);

/** What making lines of the rows finds; the run names the row and the document, the preview the cell. */
const OF_LINES: ReadonlySet<string> = new Set<FindingCode>(['amount-missing', 'direction-missing']);

function troublesByImport(findings: Findings, staged: Findings, pool: TextPool, file: number): Troubles {
  const places: { row: number; text: string }[] = placesOfLines(staged, file);
  const others = new Map<FindingCode, number>();
  let isAsked = false;
  for (const finding of findings.all()) {
    const { code } = finding;
    for (let at = 0; at < finding.row.length; at += 1) {
      if (finding.file.get(at) !== file) continue;
      const row = finding.row.get(at);
      const text = `${code} ${row} ${pool.text(finding.column.get(at))}: ${pool.text(finding.found.get(at))}`;
      if (OF_ROWS.has(code)) places.push({ row, text });
      else if (ASKED.has(code)) isAsked = true;
      else if (code !== 'file-unreadable') others.set(code, (others.get(code) ?? 0) + 1);
    }
  }
  return {
    places: places.sort((a, b) => a.row - b.row).map(({ text }) => text),
    others: [...others].map(([code, count]) => `${code} ${count}`).sort(),
    isAsked,
  };
}

function placesOfLines(staged: Findings, file: number): { row: number; text: string }[] {
  return staged
    .all()
    .filter(({ code }) => OF_LINES.has(code))
    .flatMap((finding) =>
      Array.from({ length: finding.row.length }, (_, at) => at)
        .filter((at) => finding.file.get(at) === file)
        .map((at) => finding.row.get(at))
        .map((row) => ({ row, text: `${finding.code} ${row}` })),
    );
}
