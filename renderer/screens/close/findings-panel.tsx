/** What was found wrong with the data, by kind: the most severe first, each with its size and age. */

import { Button } from '@mantine/core';
import type { FindingSummary, Overview } from '../../../core/contract/window/overview.ts';
import { Amount } from '../../components/amount/amount.tsx';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { formatCount } from '../../format/amounts.ts';
import { openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './close.module.css';
import { Panel } from './panel.tsx';
import { SeverityMark } from './severity-mark.tsx';

function FindingRow({ finding }: { readonly finding: FindingSummary }) {
  const settings = useSettings();
  const { code, severity, title, count, amounts, oldestDays } = finding;
  return (
    <tr>
      <td>
        <SeverityMark severity={severity} />
      </td>
      <th scope="row">
        <ExplainLink code={code}>{title}</ExplainLink>
      </th>
      <td>
        <Button
          variant="subtle"
          size="compact-xs"
          title="Open the places"
          aria-label={`Open ${count} places of ${title}`}
          onClick={() => openLines({ grid: 'finding-places', scope: { finding: code }, title })}
        >
          {formatCount(count, settings)}
        </Button>
      </td>
      <td className={classes['amounts']}>
        {amounts.map(({ currency, amount }) => (
          <Amount key={currency} text={amount} currency={currency} />
        ))}
      </td>
      <td className="figure">
        {oldestDays === undefined
          ? ''
          : `${formatCount(oldestDays, settings)} ${oldestDays === 1 ? 'day' : 'days'}`}
      </td>
    </tr>
  );
}

/** The findings as a table. */
export function FindingsPanel({ overview }: { readonly overview: Overview }) {
  const { findings } = overview;
  return (
    <Panel
      title="Findings"
      className={classes['wide']}
      note={findings.length === 0 ? 'none' : `${findings.length} kinds`}
    >
      {findings.length === 0 ? (
        <p className={classes['quiet']}>Nothing was found wrong with the data.</p>
      ) : (
        <table className={classes['list']}>
          <caption className={classes['hidden']}>Findings by kind</caption>
          <thead>
            <tr>
              <th scope="col">Severity</th>
              <th scope="col">Finding</th>
              <th scope="col" className="figure">
                Places
              </th>
              <th scope="col" className="figure">
                Amount
              </th>
              <th scope="col" className="figure">
                Oldest
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <FindingRow key={finding.code} finding={finding} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
