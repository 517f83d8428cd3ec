/** How many adjustments have which status; a status chosen is all that the queue shows. */

import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { AdjustmentsSummary } from '../../../core/contract/window/adjustments.ts';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './adjustments.module.css';
import { type StatusChoice, TO_DO } from './queue-start.ts';

type Option = {
  readonly value: StatusChoice;
  readonly title: string;
  readonly count: number;
  readonly mark: 'to-do' | 'settled' | 'none';
};

function optionsOf({ statuses }: AdjustmentsSummary): readonly Option[] {
  const count = (which: AdjustmentsSummary['statuses']): number =>
    which.reduce((sum, status) => sum + status.count, 0);
  return [
    { value: '', title: 'All', count: count(statuses), mark: 'none' },
    {
      value: TO_DO,
      title: 'To settle',
      count: count(statuses.filter(({ isSettled }) => !isSettled)),
      mark: 'to-do',
    },
    ...statuses.map(({ status, title, count: one, isSettled }) => ({
      value: status,
      title,
      count: one,
      mark: isSettled ? ('settled' as const) : ('to-do' as const),
    })),
  ];
}

function Mark({ mark }: Pick<Option, 'mark'>) {
  if (mark === 'none') return null;
  return mark === 'settled' ? (
    <IconCircleCheck size={15} aria-label="settled" className={classes['good']} />
  ) : (
    <IconAlertTriangle size={15} aria-label="to settle" className={classes['warning']} />
  );
}

/** The strip above the queue. */
export function StatusStrip({
  summary,
  choice,
  onChoose,
}: {
  readonly summary: AdjustmentsSummary;
  /** The one that is shown; undefined while something else is. */
  readonly choice: StatusChoice | undefined;
  readonly onChoose: (choice: StatusChoice) => void;
}) {
  const settings = useSettings();
  return (
    <fieldset className={classes['strip']} aria-label="Status">
      {optionsOf(summary).map(({ value, title, count, mark }) => (
        <button
          key={value}
          type="button"
          className={classes['status']}
          aria-pressed={choice === value}
          onClick={() => onChoose(value)}
        >
          <Mark mark={mark} />
          <span>{title}</span>
          <strong className="figure">{formatCount(count, settings)}</strong>
        </button>
      ))}
    </fieldset>
  );
}
