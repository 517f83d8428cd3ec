/** The org of an accounting period: its label in the extract, else the assignment in close.json. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { Place } from '../model/finding.ts';
import { orgNamedBy } from '../model/org.ts';
import type { PeriodInputs, PeriodTable } from './period-tables.ts';

/**
 * The orgs of a period row, `unlabeled` among them; none when neither a label nor an assignment says so, which is
 * recorded as `period-org-unknown`. A label outranks an assignment that contradicts it. Without Multi-Org no period
 * can carry a label, so all are unlabeled.
 */
export function periodOrgs(
  table: PeriodTable,
  row: number,
  inputs: PeriodInputs,
  place: Place,
): readonly string[] {
  const { setup, pool, findings } = inputs;
  if (!setup.features.multiOrg) return [UNLABELED];
  const id = pool.text(table.id.get(row));
  const named = pool.text(table.org.get(row));
  const label = named === '' ? pool.text(table.orgId.get(row)) : named;
  const assigned = setup.periods.assignments.find(
    (assignment) => plainId(assignment.id) === plainId(id),
  )?.org;
  const labelled = label === '' ? [] : orgsOfLabel(label, inputs);
  const period = `${pool.text(table.name.get(row))} (${id})`;
  if (labelled.length > 0) {
    if (assigned !== undefined && !labelled.includes(assigned)) {
      findings.add('period-org-contradicted', place, `${period}: label ${label}, assigned to ${assigned}`);
    }
    return labelled;
  }
  if (assigned !== undefined) return [assigned];
  if (table.hasOrgLabels && label === '') return [UNLABELED];
  const found = label === '' ? `${period} has no org label` : `${period}: no Billing org "${label}"`;
  findings.add('period-org-unknown', place, found);
  return [];
}

/** A cell may hold several labels of one period; each part must be an org, else none is believed. */
function orgsOfLabel(label: string, { setup }: PeriodInputs): readonly string[] {
  const whole = orgNamedBy(label, setup.orgs.billing);
  if (whole !== undefined) return [whole === '' ? UNLABELED : whole];
  const parts = label.split(/[;,|]/).filter((part) => part.trim() !== '');
  const orgs = parts.map((part) => orgNamedBy(part, setup.orgs.billing));
  return orgs.every((org) => org !== undefined && org !== '') ? orgs.filter((org) => org !== undefined) : [];
}

function plainId(id: string): string {
  return id.replaceAll('-', '').toLowerCase();
}
