/** Which extract tables become Billing lines, by which template, at which positions. */

import type { StageInput } from './stage-input.ts';
import { type StageTable, tablesOf } from './stage-table.ts';
import { allTemplates } from './templates/all-templates.ts';
import type { Template } from './templates/template.ts';

/** One table of lines: its rows become the lines from position `from` on. */
export type Segment = { readonly template: Template; readonly table: StageTable; readonly from: number };

/** The segments in the order of the templates and of the files, and the number of lines. */
export type Plan = { readonly segments: readonly Segment[]; readonly count: number };

/** Lays every row of every table of a line kind to one position. */
export function planBilling({ extracts, kinds }: StageInput): Plan {
  const segments: Segment[] = [];
  let from = 0;
  for (const template of allTemplates) {
    for (const table of tablesOf(extracts, kinds, template.kind)) {
      segments.push({ template, table, from });
      from += table.count;
    }
  }
  return { segments, count: from };
}
