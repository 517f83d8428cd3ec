/** Columns that a file lacks and that decide, without an error, how its rows are counted. */

import type { Kinds } from '../extract/all-kinds.ts';
import type { StageInput } from './stage-input.ts';
import { type StageTable, tablesOf } from './stage-table.ts';

type System = Kinds[keyof Kinds]['system'];

/**
 * Records `column-absent` for every file with rows and every field whose kind says what its absence costs: once per
 * file and column. Whatever else says the same, another column or another extract, makes up for it.
 */
export function tellAbsentColumns(system: System, input: StageInput): void {
  for (const key of Object.keys(input.kinds)) {
    // Object.keys gives the keys of the kinds as plain text.
    for (const table of tablesOf(input.extracts, input.kinds, key as keyof Kinds)) {
      if (table.kind.system !== system || table.count === 0) continue;
      for (const [name, { absence, labels }] of Object.entries(table.kind.fields)) {
        if (!absence || !isAbsent(table, name, input)) continue;
        const found = `no column for ${name}: ${absence.means}`;
        input.findings.add('column-absent', { file: table.file, row: 0, column: labels[0] ?? name }, found);
      }
    }
  }
}

/** True when a file lacks a column whose absence costs something, and nothing makes up for it. */
export function isAbsent(table: StageTable, name: string, input: StageInput): boolean {
  const absence = table.kind.fields[name]?.absence;
  if (!absence || table.present.has(name)) return false;
  if (absence.unless?.some((other) => table.present.has(other))) return false;
  if (absence.isAboutOrgs && !hasSeveralOrgs(table.kind.system, input)) return false;
  return !isSaidElsewhere(absence.unlessKind, name, input);
}

function hasSeveralOrgs(system: System, { setup }: StageInput): boolean {
  return system === 'revenue' ? setup.orgs.revenue.length > 1 : setup.features.multiOrg;
}

function isSaidElsewhere(kindName: string | undefined, field: string, input: StageInput): boolean {
  for (const [key, kind] of Object.entries(input.kinds)) {
    if (kind.name !== kindName) continue;
    const tables = tablesOf(input.extracts, input.kinds, key as keyof Kinds);
    return tables.some(({ count, present }) => count > 0 && present.has(field));
  }
  return false;
}
