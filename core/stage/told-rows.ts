import type { Findings } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { headerOf } from '../model/source-file.ts';
import type { StageInput } from './stage-input.ts';

const ROWS = 2 ** 32;

/** Rows whose cell of a field a finding has told already, by file and row. */
export class ToldRows {
  private readonly keys = new Set<number>();

  /** Reads the places of each finding whose column is the header of one of its fields in that file. */
  constructor(
    { findings, files, pool }: Pick<StageInput, 'findings' | 'files' | 'pool'>,
    told: Partial<Record<FindingCode, readonly string[]>>,
  ) {
    for (const { code, file, row, column } of toldFindings(findings, told)) {
      for (let at = 0; at < row.length; at += 1) {
        const header = pool.text(column.get(at));
        const fields = told[code] ?? [];
        if (!fields.some((field) => headerOf(files, file.get(at), field) === header)) continue;
        this.keys.add(file.get(at) * ROWS + row.get(at));
      }
    }
  }

  /** True when a finding has told the cell of this row. */
  has(file: number, row: number): boolean {
    return this.keys.has(file * ROWS + row);
  }
}

function toldFindings(findings: Findings, told: Partial<Record<FindingCode, readonly string[]>>) {
  return findings.all().filter(({ code }) => told[code] !== undefined);
}
