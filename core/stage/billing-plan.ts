/** Which extract tables become Billing lines, by which template, at which positions. */

import { counted } from '../model/counted.ts';
import { BLANK } from '../model/text-pool.ts';
import type { StageInput } from './stage-input.ts';
import { intColumns, type StageTable, tablesOf } from './stage-table.ts';
import { partOf } from './table-part.ts';
import { allTemplates } from './templates/all-templates.ts';
import { billingTransactionTemplates } from './templates/billing-transaction.ts';
import type { Template } from './templates/template.ts';

/** One table of lines: its rows become the lines from position `from` on. */
export type Segment = { readonly template: Template; readonly table: StageTable; readonly from: number };

/** The segments in the order of the templates and of the files, and the number of lines. */
export type Plan = { readonly segments: readonly Segment[]; readonly count: number };

/**
 * Lays every row of every table of a line kind to one position. Billing transactions come last: those of a type that
 * has no extract of its own. The others are reference only and noted (`transaction-reference`).
 */
export function planBilling(input: StageInput): Plan {
  const segments: Segment[] = [];
  let from = 0;
  const lay = (template: Template, table: StageTable): void => {
    segments.push({ template, table, from });
    from += table.count;
  };
  for (const template of allTemplates) {
    for (const table of tablesOf(input.extracts, input.kinds, template.kind)) lay(template, table);
  }
  const given = new Set(segments.map(({ template }) => template.type));
  const wanted = billingTransactionTemplates.filter(({ type }) => !given.has(type));
  for (const table of tablesOf(input.extracts, input.kinds, 'billingTransaction')) {
    let staged = 0;
    for (const template of wanted) {
      const rows = rowsOfType(table, template.type, input);
      if (rows.length > 0) lay(template, partOf(table, rows));
      staged += rows.length;
    }
    tellReference(table, staged, input);
  }
  return { segments, count: from };
}

function rowsOfType(table: StageTable, type: string, { pool }: StageInput): readonly number[] {
  const [types] = intColumns(table, ['documentType']);
  const code = pool.code(type);
  const rows: number[] = [];
  for (let row = 0; types && row < table.count; row += 1) if (types.get(row) === code) rows.push(row);
  return rows;
}

function tellReference(table: StageTable, staged: number, { findings }: StageInput): void {
  const [types] = intColumns(table, ['documentType']);
  for (let row = 0; types && row < table.count; row += 1) {
    if (types.get(row) !== BLANK) continue;
    findings.add('transaction-type-missing', { file: table.file, row: table.row.get(row) }, 'blank');
  }
  const found = `${table.count - staged} of ${counted(table.count, 'row')}`;
  if (staged < table.count) findings.add('transaction-reference', { file: table.file, row: 0 }, found);
}
