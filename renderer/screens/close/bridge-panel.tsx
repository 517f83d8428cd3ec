/** From Billing to Revenue in steps: the table says them exactly, the bars beside it show their size. */

import { Button } from '@mantine/core';
import { type CSSProperties, useRef } from 'react';
import type { BridgeStep, BridgeView, Overview } from '../../../core/contract/window/overview.ts';
import { Waterfall } from '../../charts/waterfall.tsx';
import { isUrgent, scaleOf, waterfallBars } from '../../charts/waterfall-option.ts';
import { useBridge } from '../../components/answer/use-overview.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { formatAmount, formatCount } from '../../format/amounts.ts';
import { decimalsOf } from '../../format/currency-decimals.ts';
import { type Focus, openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import { BridgeControls } from './bridge-controls.tsx';
import classes from './close.module.css';
import { type CloseChoices, chooseWhole, periodsOf } from './close-choices.ts';
import { cellsOf, linesBehind, type Part, partWords } from './close-scope.ts';
import { FigureLink } from './figure-link.tsx';
import { Panel } from './panel.tsx';

/** What a step asks for, in the words of the exceptions. */
const URGENCIES: Readonly<Record<string, string>> = {
  blocking: 'Blocking',
  correct: 'Correct',
  confirm: 'Confirm',
  watch: 'Watch',
  accepted: 'Accepted',
};
function StepRow({
  step,
  currency,
  focus,
}: {
  readonly step: BridgeStep;
  readonly currency: string;
  readonly focus: Focus;
}) {
  const settings = useSettings();
  return (
    <tr>
      <th scope="row">
        <span className={classes['stepName']}>
          <span className={classes['dot']} data-urgent={isUrgent(step) || undefined} aria-hidden="true" />
          <ExplainLink code={step.cause}>{step.title}</ExplainLink>
        </span>
      </th>
      <td className={classes['urgency']} data-urgent={isUrgent(step) || undefined}>
        {URGENCIES[step.urgency] ?? ''}
      </td>
      <td className="figure">{formatCount(step.lines, settings)}</td>
      <td>
        <FigureLink text={step.amount} currency={currency} name={step.title} focus={focus} />
      </td>
    </tr>
  );
}

function TotalRow({
  title,
  amount,
  currency,
  focus,
}: {
  readonly title: string;
  readonly amount: string;
  readonly currency: string;
  readonly focus: Focus;
}) {
  return (
    <tr className={classes['totalRow']}>
      <th scope="row">{title}</th>
      <td />
      <td />
      <td>
        <FigureLink text={amount} currency={currency} name={title} focus={focus} />
      </td>
    </tr>
  );
}

/** The number of rows, for the height of the drawing. */
function rows(count: number): CSSProperties {
  // React takes custom properties, its types do not know them.
  return { '--rows': count } as CSSProperties;
}

/** The steps as a table with the drawing beside it; both open the lines behind a step. */
function Steps({
  bridge,
  overview,
  part,
}: {
  readonly bridge: BridgeView;
  readonly overview: Overview;
  readonly part: Part;
}) {
  const settings = useSettings();
  const { cells } = overview;
  const focuses = [
    linesBehind(cells, part, { side: 'billing' }),
    ...bridge.steps.map(({ cause, title }) => linesBehind(cells, part, { cause, causeTitle: title })),
    linesBehind(cells, part, { side: 'revenue' }),
  ];
  const [billing = {}, ...rest] = focuses;
  const shown = (title: string, amount: string) =>
    `${title}: ${bridge.countsIn} ${formatAmount(amount, decimalsOf(bridge.countsIn), settings)}`;
  const words = [
    shown('Billing', bridge.billing),
    ...bridge.steps.map(({ title, amount, lines }) => `${shown(title, amount)} in ${lines} lines`),
    shown('Revenue', bridge.revenue),
  ];
  const { min, max } = scaleOf(waterfallBars(bridge));
  return (
    <>
      <div className={classes['steps']} style={rows(bridge.steps.length + 2)}>
        <table className={classes['stepTable']}>
          <caption className={classes['hidden']}>Bridge from Billing to Revenue in {bridge.countsIn}</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">To do</th>
              <th scope="col">Lines</th>
              <th scope="col">Billing − Revenue</th>
            </tr>
          </thead>
          <tbody>
            <TotalRow title="Billing" amount={bridge.billing} currency={bridge.countsIn} focus={billing} />
            {bridge.steps.map((step, at) => (
              <StepRow key={step.cause} step={step} currency={bridge.countsIn} focus={rest[at] ?? {}} />
            ))}
            <TotalRow
              title="Revenue"
              amount={bridge.revenue}
              currency={bridge.countsIn}
              focus={rest.at(-1) ?? {}}
            />
          </tbody>
        </table>
        <Waterfall
          bridge={bridge}
          words={words}
          className={classes['bars']}
          onPick={(position) => openLines(focuses[position] ?? {})}
        />
      </div>
      {min > 0 || max < 0 ? (
        <p className={classes['legend']}>
          The bars of Billing and Revenue are cut off, so that the steps can be seen.
        </p>
      ) : null}
    </>
  );
}

/** What the bridge is restricted to in words, with the ways to its lines and back to everything. */
function Restriction({
  words,
  focus,
  onWhole,
}: {
  readonly words: string;
  readonly focus: Focus;
  readonly onWhole: () => void;
}) {
  return (
    <div className={classes['restriction']}>
      <span role="status">{words}</span>
      <Button variant="subtle" size="compact-xs" onClick={() => openLines(focus)}>
        Open the lines
      </Button>
      <Button variant="subtle" size="compact-xs" onClick={onWhole}>
        Show every org
      </Button>
    </div>
  );
}

/** The bridge over the cells that are chosen. */
export function BridgePanel({
  overview,
  choices,
}: {
  readonly overview: Overview;
  readonly choices: CloseChoices;
}) {
  const orgBox = useRef<HTMLInputElement>(null);
  const { cells, basis } = overview;
  const { countsIn, org, range, period, documents } = choices;
  const closing = range === 'closing' ? periodsOf(cells, true) : undefined;
  const periods = period === undefined ? closing : [period];
  const part: Part = { basis, countsIn, org, periods, documents };
  const bridge = useBridge({ basis, countsIn, ...cellsOf(cells, part) });
  const isRestricted = org !== undefined || period !== undefined || documents !== undefined;
  return (
    <Panel
      title="Bridge"
      className={classes['bridge']}
      controls={<BridgeControls overview={overview} choices={choices} orgBox={orgBox} />}
    >
      {isRestricted ? (
        <Restriction
          words={partWords(cells, part)}
          focus={linesBehind(cells, part)}
          onWhole={() => {
            chooseWhole();
            // The button goes with the restriction: the focus stays with what the bridge is about.
            orgBox.current?.focus();
          }}
        />
      ) : null}
      {bridge ? <Steps bridge={bridge} overview={overview} part={part} /> : null}
    </Panel>
  );
}
