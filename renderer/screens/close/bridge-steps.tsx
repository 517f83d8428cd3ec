/** From Billing to Revenue in steps: the table says them exactly, the bars beside it show their size. */

import type { CSSProperties } from 'react';
import type { BridgeStep, BridgeView, Overview } from '../../../core/contract/window/overview.ts';
import { Waterfall } from '../../charts/waterfall.tsx';
import { isUrgent, scaleOf, waterfallBars } from '../../charts/waterfall-option.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { formatCount, placesOf } from '../../format/amounts.ts';
import { type Focus, openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './bridge-steps.module.css';
import { bridgeWords } from './bridge-words.ts';
import { linesBehind, type Part } from './close-scope.ts';
import { FigureLink } from './figure-link.tsx';
import panels from './panel.module.css';

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
  places,
  focus,
}: {
  readonly step: BridgeStep;
  readonly currency: string;
  readonly places: number;
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
        <FigureLink text={step.amount} currency={currency} places={places} name={step.title} focus={focus} />
      </td>
    </tr>
  );
}

function TotalRow({
  title,
  amount,
  currency,
  places,
  focus,
}: {
  readonly title: string;
  readonly amount: string;
  readonly currency: string;
  readonly places: number;
  readonly focus: Focus;
}) {
  return (
    <tr className={classes['totalRow']}>
      <th scope="row">{title}</th>
      <td />
      <td />
      <td>
        <FigureLink text={amount} currency={currency} places={places} name={title} focus={focus} />
      </td>
    </tr>
  );
}

/** The lines behind Billing, each step, and Revenue, in the order of the table. */
function focusesOf({ steps }: BridgeView, { cells }: Overview, part: Part): readonly Focus[] {
  return [
    linesBehind(cells, part, { side: 'billing' }),
    ...steps.map(({ cause, title }) => linesBehind(cells, part, { cause, causeTitle: title })),
    linesBehind(cells, part, { side: 'revenue' }),
  ];
}

function StepTable({ bridge, focuses }: { readonly bridge: BridgeView; readonly focuses: readonly Focus[] }) {
  const [billing = {}, ...rest] = focuses;
  const places = placesOf([bridge.billing, bridge.revenue, ...bridge.steps.map(({ amount }) => amount)]);
  const shared = { currency: bridge.countsIn, places };
  return (
    <table className={classes['stepTable']}>
      <caption className="for-readers">Bridge from Billing to Revenue in {bridge.countsIn}</caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">To do</th>
          <th scope="col">Lines</th>
          <th scope="col">Billing − Revenue</th>
        </tr>
      </thead>
      <tbody>
        <TotalRow title="Billing" amount={bridge.billing} {...shared} focus={billing} />
        {bridge.steps.map((step, at) => (
          <StepRow key={step.cause} step={step} {...shared} focus={rest[at] ?? {}} />
        ))}
        <TotalRow title="Revenue" amount={bridge.revenue} {...shared} focus={rest.at(-1) ?? {}} />
      </tbody>
    </table>
  );
}

/** The number of rows, for the height of the drawing. */
function rows(count: number): CSSProperties {
  // React takes custom properties, its types do not know them.
  return { '--rows': count } as CSSProperties;
}

/** The steps as a table with the drawing beside it; both open the lines behind a step. */
export function BridgeSteps({
  bridge,
  overview,
  part,
}: {
  readonly bridge: BridgeView;
  readonly overview: Overview;
  readonly part: Part;
}) {
  const settings = useSettings();
  const focuses = focusesOf(bridge, overview, part);
  const { min, max } = scaleOf(waterfallBars(bridge));
  return (
    <>
      <div className={classes['steps']} style={rows(bridge.steps.length + 2)}>
        <StepTable bridge={bridge} focuses={focuses} />
        <Waterfall
          bridge={bridge}
          words={bridgeWords(bridge, settings)}
          className={classes['bars']}
          onPick={(position) => openLines(focuses[position] ?? {})}
        />
      </div>
      {min > 0 || max < 0 ? (
        <p className={panels['legend']}>
          The bars of Billing and Revenue are cut off, so that the steps can be seen.
        </p>
      ) : null}
    </>
  );
}
