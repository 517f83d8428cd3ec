/** Which adjustments the queue shows: what another screen led to, else those of a status. */

import type { AdjustmentsSummary } from '../../../core/contract/window/adjustments.ts';
import type { GridFilter } from '../../../core/contract/window/grid.ts';
import type { GridQuery } from '../../components/grid/grid-query.ts';
import type { Focus } from '../../state/navigation.ts';

/** All that is not settled. */
export const TO_DO = 'to-do';
/** A status, all that is not settled, or '' for everything. */
export type StatusChoice = string;

type Statuses = Pick<AdjustmentsSummary, 'statuses'>;

function filtersOf({ statuses }: Statuses, choice: StatusChoice): GridFilter[] {
  if (choice === '') return [];
  const chosen = statuses.filter(({ status, isSettled }) =>
    choice === TO_DO ? !isSettled : status === choice,
  );
  return [{ column: 'status', is: 'one-of', values: chosen.map(({ title }) => title) }];
}

/** The choice that is looked at; undefined where another screen led to something else than one status. */
export function choiceOf(
  { statuses }: Statuses,
  choice: StatusChoice,
  { scope, filters, line }: Focus,
): StatusChoice | undefined {
  if (scope || line !== undefined) return undefined;
  if (!filters) return choice;
  const [filter, ...others] = filters;
  if (others.length > 0 || filter?.is !== 'one-of' || filter.column !== 'status') return undefined;
  const [title, ...more] = filter.values;
  return more.length > 0 ? undefined : statuses.find((status) => status.title === title)?.status;
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
