/** What was found wrong with the data, by kind: the most severe first, each with its size and age. */

import { Button } from '@mantine/core';
import type { FindingSummary, Overview } from '../../../core/contract/window/overview.ts';
import { Amount } from '../../components/amount/amount.tsx';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { formatCount } from '../../format/amounts.ts';
import { decimalsOf } from '../../format/currency-decimals.ts';
import { openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './findings-panel.module.css';
import panels from './panel.module.css';
import { Panel } from './panel.tsx';
import { SeverityMark } from './severity-mark.tsx';

function FindingRow({
  finding,
  currencies,
}: {
  readonly finding: FindingSummary;
  readonly currencies: readonly string[];
}) {
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
      {currencies.map((currency) => {
        const amount = amounts.find((each) => each.currency === currency)?.amount;
        return (
          <td key={currency} className="figure">
            {amount === undefined ? null : <Amount text={amount} decimals={decimalsOf(currency)} />}
          </td>
        );
      })}
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
  const found = findings.flatMap(({ amounts }) => amounts.map(({ currency }) => currency));
  const currencies = [...new Set(found)].toSorted();
  return (
    <Panel
      title="Findings"
      className={panels['wide']}
      note={findings.length === 0 ? 'none' : `${findings.length} kinds`}
    >
      {findings.length === 0 ? (
        <p className={panels['quiet']}>Nothing was found wrong with the data.</p>
      ) : (
        <div className={classes['across']}>
          <table className={classes['list']}>
            <caption className="for-readers">Findings by kind</caption>
            <thead>
              <tr>
                <th scope="col">Severity</th>
                <th scope="col">Finding</th>
                <th scope="col" className="figure">
                  Places
                </th>
                {currencies.map((currency) => (
                  <th key={currency} scope="col" className="figure">
                    {currency}
                  </th>
                ))}
                <th scope="col" className="figure">
                  Oldest
                </th>
              </tr>
            </thead>
            <tbody>
              {findings.map((finding) => (
                <FindingRow key={finding.code} finding={finding} currencies={currencies} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
