/** What ties and what does not: a sentence, and every currency with both sides and what is between them. */

import type { Overview } from '../../../core/contract/window/overview.ts';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { type CloseChoices, periodsOf } from './close-choices.ts';
import { CurrencyTable } from './currency-table.tsx';
import classes from './headline.module.css';
import { Verdict } from './verdict.tsx';

/** The top of the dashboard. */
export function Headline({
  overview,
  workspace,
  choices,
}: {
  readonly overview: Overview;
  readonly workspace: WorkspaceState | undefined;
  readonly choices: CloseChoices;
}) {
  const { range } = choices;
  const currencies = overview[range];
  const periods = range === 'closing' ? periodsOf(overview.cells, true) : undefined;
  return (
    <div className={classes['headline']}>
      <Verdict currencies={currencies} workspace={workspace} overview={overview} />
      <CurrencyTable currencies={currencies} overview={overview} periods={periods} />
    </div>
  );
}
