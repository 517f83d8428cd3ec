/** Where the unlabeled adjustments stand, and how old the exceptions are. */

import { Button } from '@mantine/core';
import { IconCircleCheck, IconClockHour4 } from '@tabler/icons-react';
import type { GridFilter } from '../../../core/contract/window/grid.ts';
import type { Overview } from '../../../core/contract/window/overview.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { formatCount } from '../../format/amounts.ts';
import { goTo, openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import marks from './marks.module.css';
import panels from './panel.module.css';
import { Panel } from './panel.tsx';
import classes from './standing-panel.module.css';

/** The statuses of the adjustments; each opens its queue. */
export function AlignmentPanel({ overview }: { readonly overview: Overview }) {
  const settings = useSettings();
  const { alignment } = overview;
  return (
    <Panel title="Unlabeled adjustments" note="IIA, IA and CBA against the periods of their orgs">
      {alignment.length === 0 ? (
        <p className={panels['quiet']}>The extracts hold no unlabeled adjustments.</p>
      ) : (
        <ul className={classes['statuses']}>
          {alignment.map(({ status, title, count, standing, standingTitle }) => {
            const isSettled = standing === 'settled';
            const Mark = isSettled ? IconCircleCheck : IconClockHour4;
            return (
              <li key={`${status} ${standing}`}>
                <span className={marks['outcome']} data-tone={isSettled ? 'good' : 'warning'}>
                  <Mark size={16} stroke={1.8} aria-hidden />
                  {standingTitle}
                </span>
                <ExplainLink code={status}>{title}</ExplainLink>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={`Open ${count} adjustments: ${title}`}
                  onClick={() =>
                    goTo('adjustments', {
                      filters: [
                        { column: 'status', is: 'one-of', values: [title] },
                        { column: 'standing', is: 'one-of', values: [standingTitle] },
                      ],
                    })
                  }
                >
                  {formatCount(count, settings)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

/** What the ages count: what asks for work, and what is watched. */
const ASKING: GridFilter = {
  column: 'urgency',
  is: 'one-of',
  values: ['Blocking', 'Correct', 'Confirm', 'Watch'],
};

/** Exceptions by age, with bars as long as their share. */
export function AgesPanel({ overview }: { readonly overview: Overview }) {
  const settings = useSettings();
  const most = Math.max(1, ...overview.ages.map(({ exceptions }) => exceptions));
  return (
    <Panel title="Age of exceptions" note="at the end of the period" className={panels['short']}>
      <ul className={classes['ages']}>
        {overview.ages.map(({ title, from, to, exceptions }) => (
          <li key={title}>
            <span>{title}</span>
            <span
              className={classes['ageBar']}
              style={{ width: `${(exceptions / most) * 100}%` }}
              aria-hidden="true"
            />
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Open ${exceptions} exceptions, ${title}`}
              onClick={() => openLines({ filters: [{ column: 'age', is: 'between', from, to }, ASKING] })}
            >
              {formatCount(exceptions, settings)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
