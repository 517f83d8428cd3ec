/** How many adjustments have which status; a status chosen is all that the queue shows. */

import { IconAlertTriangle, IconCircleCheck, IconLock, IconPencil } from '@tabler/icons-react';
import type { AdjustmentStanding, AdjustmentsSummary } from '../../../core/contract/window/adjustments.ts';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './adjustments.module.css';
import { choiceOfStatus, type StatusChoice } from './queue-start.ts';

type Option = {
  readonly value: StatusChoice;
  readonly title: string;
  readonly count: number;
  /** Standing that is marked; undefined for all of them. */
  readonly standing?: AdjustmentStanding;
};

function optionsOf({ statuses }: AdjustmentsSummary): readonly Option[] {
  const sum = (which: AdjustmentsSummary['statuses']): number =>
    which.reduce((all, { count }) => all + count, 0);
  const standings = new Map(statuses.map(({ standing, standingTitle }) => [standing, standingTitle]));
  const options = [...standings].map(([standing, title]): Option => {
    const count = sum(statuses.filter((status) => status.standing === standing));
    return { value: standing, title, count, standing };
  });
  return [
    { value: '', title: 'All', count: sum(statuses) },
    ...options,
    ...statuses.map((status) => ({ ...status, value: choiceOfStatus(status) })),
  ];
}

const marks = {
  'to-settle': { Icon: IconAlertTriangle, label: 'to settle', tone: 'warning' },
  'by-hand': { Icon: IconPencil, label: 'to book by hand', tone: 'warning' },
  past: { Icon: IconLock, label: 'nothing can be booked', tone: 'quiet' },
  settled: { Icon: IconCircleCheck, label: 'settled', tone: 'good' },
} as const;

function Mark({ standing }: Pick<Option, 'standing'>) {
  if (!standing) return null;
  const { Icon, label, tone } = marks[standing];
  return <Icon size={15} aria-label={label} className={classes[tone]} />;
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
      {optionsOf(summary).map(({ value, title, count, standing }) => (
        <button
          key={value}
          type="button"
          className={classes['status']}
          aria-pressed={choice === value}
          onClick={() => onChoose(value)}
        >
          <Mark {...(standing && { standing })} />
          <span>{title}</span>
          <strong className="figure">{formatCount(count, settings)}</strong>
        </button>
      ))}
    </fieldset>
  );
}
