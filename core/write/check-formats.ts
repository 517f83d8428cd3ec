/** Conditional formats of checks: green while a check passes, red while it fails, over one range per run of cells. */

import type ExcelJS from 'exceljs';
import { addressOf } from '../model/cell-address.ts';
import { TONE_FILL, TONE_INK } from './cell-styles.ts';
import { xmlText } from './xml-text.ts';

/** Numbers of the two looks in the workbook's differential formats. */
export type CheckLooks = { readonly good: number; readonly bad: number };

/** Registers the looks of checks. */
export function checkLooks(register: (style: Partial<ExcelJS.Style>) => number): CheckLooks {
  return { good: register(lookOf('good')), bad: register(lookOf('bad')) };
}

// A differential format keeps the colour of a solid fill as its background.
function lookOf(tone: 'good' | 'bad'): Partial<ExcelJS.Style> {
  return {
    font: { bold: true, color: { argb: TONE_INK[tone] } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: TONE_FILL[tone] } },
  };
}

/** Rows of one column; `to` grows while the run goes on. */
type Run = { readonly from: number; to: number };

/** Remembers which cells of a sheet are checks, as runs of rows by column. */
export class CheckCells {
  private readonly runs: Run[][] = [];

  /** Takes the next check; rows come from top to bottom. */
  add(column: number, row: number): void {
    let runs = this.runs[column];
    if (!runs) {
      runs = [];
      this.runs[column] = runs;
    }
    const last = runs.at(-1);
    if (last && last.to >= row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }

  /** The conditional formats as XML. */
  xml(looks: CheckLooks): string {
    let xml = '';
    let priority = 1;
    for (const [column, runs] of this.runs.entries()) {
      for (const run of runs ?? []) {
        xml += formatXml(column, run, looks, priority);
        priority += 3;
      }
    }
    return xml;
  }
}

function formatXml(column: number, { from, to }: Run, { good, bad }: CheckLooks, priority: number): string {
  // The formulas stand for the first cell of the range and move with the cell; a blank cell is neither.
  const cell = addressOf(column, from);
  const rules = [
    rule(good, priority, `OR(${cell}="OK",AND(ISNUMBER(${cell}),${cell}=0))`),
    rule(bad, priority + 1, `OR(${cell}="FAIL",AND(ISNUMBER(${cell}),${cell}<>0))`),
    // Beside an error value the rule above has no result.
    rule(bad, priority + 2, `ISERROR(${cell})`),
  ];
  const range = from === to ? cell : `${cell}:${addressOf(column, to)}`;
  return `<conditionalFormatting sqref="${range}">${rules.join('')}</conditionalFormatting>`;
}

function rule(look: number, priority: number, formula: string): string {
  const attributes = `type="expression" dxfId="${look}" priority="${priority}"`;
  return `<cfRule ${attributes}><formula>${xmlText(formula)}</formula></cfRule>`;
}
