/** What was found on a line, and what people decided about it. */

import type { LineDetail } from '../../../core/contract/window/line.ts';
import { formatMoment } from '../../format/dates.ts';
import { useSettings } from '../../state/settings.ts';
import { ExplainLink } from '../explain/explain-link.tsx';
import classes from './line.module.css';
import { Section } from './section.tsx';

/** The findings with their remedies. */
export function LineFindings({ findings }: Pick<LineDetail, 'findings'>) {
  return (
    <Section title="Findings">
      <ul className={classes['notes']}>
        {findings.map(({ code, severity, title, found, remedy }) => (
          <li key={`${code} ${found}`} data-severity={severity}>
            <ExplainLink code={code}>{title}</ExplainLink>
            <span className={classes['quiet']}> {severity}</span>
            <p>{found}</p>
            <p className={classes['quiet']}>{remedy}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The decisions, the latest first. */
export function LineDecisions({ decisions }: Pick<LineDetail, 'decisions'>) {
  const { dates } = useSettings();
  return (
    <Section title="Decisions">
      <ul className={classes['notes']}>
        {decisions.map(({ sequence, at, by, action, after, reason, state }) => (
          <li key={sequence}>
            <strong>{action}</strong>
            {after === '' ? null : `: ${after}`}
            {reason === '' ? null : <p>{reason}</p>}
            <p className={classes['quiet']}>
              {by}, {formatMoment(at, dates)}, no. {sequence}, {state}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
