/** The periods of both calendars around an adjustment: where it is booked, and where it belongs. */

import { VisuallyHidden } from '@mantine/core';
import type { AdjustmentDetail, TimelinePeriod } from '../../../core/contract/window/adjustments.ts';
import { formatDay } from '../../format/dates.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './timeline.module.css';
import { middleOf, type Scale, scaleOf, spanOf } from './timeline-scale.ts';

type LaneProps = {
  readonly name: string;
  readonly periods: readonly TimelinePeriod[];
  readonly scale: Scale;
  /** Name of the period that is marked, and with which word. */
  readonly marked: string;
  readonly mark: string;
};

/** The name without the org, which the lane says already. */
function shortName({ name, org }: TimelinePeriod): string {
  return name.startsWith(`${org} `) ? name.slice(org.length + 1) : name;
}

/** The standing of a period, short enough for its bar. */
function shortStatus({ status }: TimelinePeriod): string {
  return status.replace('pending-close', 'pending');
}

/** The standing of a period as people say it. */
function statusWords({ status }: TimelinePeriod): string {
  return status.replace('-', ' ');
}

function Lane({ name, periods, scale, marked, mark }: LaneProps) {
  return (
    <div className={classes['lane']}>
      <span className={classes['laneName']}>{name}</span>
      <div className={classes['bars']}>
        {periods.map((period) => {
          const { left, width } = spanOf(scale, period);
          const isMarked = period.name === marked;
          return (
            <div
              key={`${period.name}\n${period.from}`}
              className={classes['bar']}
              data-marked={isMarked || undefined}
              data-closed={/closed/i.test(period.status) || undefined}
              style={{ left: `${left}%`, width: `${width}%` }}
              title={`${period.name}, ${statusWords(period)}`}
            >
              <span className={classes['barName']}>{shortName(period)}</span>
              <span className={classes['barStatus']}>{isMarked ? mark : shortStatus(period)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function PeriodTable({ detail }: { readonly detail: AdjustmentDetail }) {
  const dates = useSettings((settings) => settings.dates);
  const { bookedPeriod, alignedPeriod, unlabeledPeriods, orgPeriods } = detail;
  const rows = [
    ...unlabeledPeriods.map((period) => ({ period, mark: period.name === bookedPeriod ? 'booked' : '' })),
    ...orgPeriods.map((period) => ({ period, mark: period.name === alignedPeriod ? 'aligned' : '' })),
  ];
  return (
    <VisuallyHidden>
      <table>
        <caption>Periods around {formatDay(detail.date, dates)}</caption>
        <thead>
          <tr>
            <th scope="col">Calendar</th>
            <th scope="col">Period</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Status</th>
            <th scope="col">Adjustment</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, mark }) => (
            <tr key={`${period.org}\n${period.name}\n${period.from}`}>
              <td>{period.org}</td>
              <td>{period.name}</td>
              <td>{formatDay(period.from, dates)}</td>
              <td>{formatDay(period.to, dates)}</td>
              <td>{statusWords(period)}</td>
              <td>{mark}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}

/** The timeline, with a table of the same for those who do not see it. */
export function Timeline({ detail }: { readonly detail: AdjustmentDetail }) {
  const dates = useSettings((settings) => settings.dates);
  const scale = scaleOf(detail);
  if (!scale) return null;
  const { date, org, unlabeledPeriods, orgPeriods, bookedPeriod, alignedPeriod } = detail;
  return (
    <section className={classes['timeline']} aria-label="Timeline">
      <div aria-hidden className={classes['drawing']}>
        <Lane name="Unlabeled" periods={unlabeledPeriods} scale={scale} marked={bookedPeriod} mark="Booked" />
        {org === '' ? (
          <p className={classes['noLane']}>No org, so no calendar to align with</p>
        ) : (
          <Lane name={org} periods={orgPeriods} scale={scale} marked={alignedPeriod} mark="Belongs" />
        )}
        {date === '' ? null : (
          <div className={classes['axis']}>
            <div className={classes['date']} style={{ left: `${middleOf(scale, date)}%` }}>
              <span className={classes['dateName']}>{formatDay(date, dates)}</span>
            </div>
          </div>
        )}
      </div>
      <PeriodTable detail={detail} />
    </section>
  );
}
