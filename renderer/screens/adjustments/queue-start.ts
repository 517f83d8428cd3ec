/** Which adjustments the queue shows: what another screen led to, else those of a status. */

import type { AdjustmentStanding, AdjustmentsSummary } from '../../../core/contract/window/adjustments.ts';
import type { GridFilter } from '../../../core/contract/window/grid.ts';
import type { GridQuery } from '../../components/grid/grid-query.ts';
import type { Focus } from '../../state/navigation.ts';

/** A standing, a status with its standing, or '' for everything. */
export type StatusChoice = string;

/** Everything that can still be settled. */
export const TO_DO = 'to-settle' satisfies AdjustmentStanding;

type Statuses = Pick<AdjustmentsSummary, 'statuses'>;
type Status = AdjustmentsSummary['statuses'][number];

/** What is chosen to see the adjustments of one status and standing. */
export function choiceOfStatus({ status, standing }: Pick<Status, 'status' | 'standing'>): StatusChoice {
  return `${standing} ${status}`;
}

function filtersOf({ statuses }: Statuses, choice: StatusChoice): GridFilter[] {
  const ofStanding = (title: string): GridFilter => ({ column: 'standing', is: 'one-of', values: [title] });
  const one = statuses.find((status) => choiceOfStatus(status) === choice);
  if (one) return [{ column: 'status', is: 'one-of', values: [one.title] }, ofStanding(one.standingTitle)];
  const same = statuses.find(({ standing }) => standing === choice);
  return same ? [ofStanding(same.standingTitle)] : [];
}

/** The choice that is looked at; undefined where another screen led to something else than one of them. */
export function choiceOf(
  summary: Statuses,
  choice: StatusChoice,
  { scope, filters, line }: Focus,
): StatusChoice | undefined {
  if (scope || line !== undefined) return undefined;
  if (!filters) return choice;
  const { statuses } = summary;
  const choices = [...statuses.map(choiceOfStatus), ...statuses.map(({ standing }) => standing)];
  return choices.find((one) => JSON.stringify(filtersOf(summary, one)) === JSON.stringify(filters));
}

/** What the queue starts with. */
export function startOf(summary: Statuses, choice: StatusChoice, focus: Focus): Partial<GridQuery> {
  const { scope, filters, line } = focus;
  if (!scope && !filters && line === undefined) return { filters: filtersOf(summary, choice) };
  const lines = line === undefined ? undefined : { lines: [line] };
  const restriction = scope ?? lines;
  return { ...(restriction && { scope: restriction }), ...(filters && { filters }) };
}

/** How the restriction to a scope reads; '' for none. */
export function scopeTitleOf({ title, scope, line }: Focus): string {
  if (!scope && line === undefined) return '';
  return title ?? (line === undefined ? 'What led here' : `Line ${line}`);
}
