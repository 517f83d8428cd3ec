/** What the close comes to: a sentence, what is open, and what asks for work. */

import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { CurrencySummary } from '../../../core/contract/summary.ts';
import type { Overview } from '../../../core/contract/window/overview.ts';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { Amount } from '../../components/amount/amount.tsx';
import { isZero } from '../../format/amounts.ts';
import { ToDoList } from './to-do-list.tsx';
import classes from './verdict.module.css';
import { isGood, type Standing, verdictWords } from './verdict-words.ts';

function Sentence({ standing }: { readonly standing: Standing }) {
  const Icon = isGood(standing) ? IconCircleCheck : IconAlertTriangle;
  return (
    <p className={classes['verdictTitle']} data-tone={isGood(standing) ? 'good' : 'bad'}>
      <Icon size={22} stroke={1.8} aria-hidden />
      {verdictWords(standing)}
    </p>
  );
}

/** What is not explained in each currency. */
function OpenAmounts({ currencies }: { readonly currencies: readonly CurrencySummary[] }) {
  if (currencies.length === 0) return null;
  return (
    <p className={classes['verdictText']}>
      Open:{' '}
      {currencies.map(({ currency, unexplained }, at) => (
        <span key={currency}>
          {at === 0 ? '' : ', '}
          <Amount text={unexplained} currency={currency} />
        </span>
      ))}
    </p>
  );
}

/** The sentence, and what there is to do: each leads to where it is done. */
export function Verdict({
  currencies,
  workspace,
  overview,
}: {
  readonly currencies: readonly CurrencySummary[];
  readonly workspace: WorkspaceState | undefined;
  readonly overview: Overview;
}) {
  const open = currencies.filter(({ unexplained }) => !isZero(unexplained));
  const isEmpty = overview.closing.length === 0;
  return (
    <div>
      <Sentence standing={{ isEmpty, isExplained: open.length === 0, blockers: workspace?.blockers ?? 0 }} />
      {isEmpty ? (
        <p className={classes['verdictText']}>
          Import the extracts of this period, or correct the closing dates in the setup.
        </p>
      ) : null}
      <OpenAmounts currencies={open} />
      <ToDoList workspace={workspace} overview={overview} />
    </div>
  );
}
