/** The dashboard of a close: what ties, what does not, and why. */

import { SegmentedControl } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { Overview } from '../../../core/contract/window/overview.ts';
import type { BridgeBasis } from '../../../core/match/bridge-types.ts';
import { useOverview } from '../../components/answer/use-overview.ts';
import { RunFirst } from '../../components/run-first/run-first.tsx';
import { Screen } from '../../components/screen/screen.tsx';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { BridgePanel } from './bridge-panel.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { choose, fitted, useCloseChoices } from './close-choices.ts';
import classes from './dashboard.module.css';
import { FindingsPanel } from './findings-panel.tsx';
import { Headline } from './headline.tsx';
import { HeatMap } from './heat-map.tsx';
import { AgesPanel, AlignmentPanel } from './standing-panel.tsx';

const BASES: readonly { readonly value: BridgeBasis; readonly label: string }[] = [
  { value: 'transaction', label: 'Transaction' },
  { value: 'functional', label: 'Functional' },
  { value: 'reporting', label: 'Reporting' },
];

/** Chooses periods and currency of all figures of the screen. */
function CloseControls() {
  const { basis, range } = useCloseChoices();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Periods"
        data={[
          { value: 'closing', label: 'Closing period' },
          { value: 'all', label: 'Every period' },
        ]}
        value={range}
        onChange={(value) => choose({ range: value === 'all' ? 'all' : 'closing' })}
      />
      <SegmentedControl
        size="xs"
        aria-label="Currency basis"
        data={[...BASES]}
        value={basis}
        onChange={(value) => {
          const chosen = BASES.find((each) => each.value === value);
          if (chosen) choose({ basis: chosen.value });
        }}
      />
    </>
  );
}

function Dashboard({ overview }: { readonly overview: Overview }) {
  const workspace = useWorkspace((state) => state.workspace);
  const choices = fitted(useCloseChoices(), overview);
  // At first only the headline: the panels are drawn in slices once it is on screen.
  const arePanelsDue = useDeferredValue(true, false);
  return (
    <div className={classes['dashboard']}>
      <Headline overview={overview} workspace={workspace} choices={choices} />
      {arePanelsDue ? (
        <>
          <div className={classes['side']}>
            <HeatMap overview={overview} choices={choices} />
            <AlignmentPanel overview={overview} />
          </div>
          <BridgePanel overview={overview} choices={choices} />
          <FindingsPanel overview={overview} />
          <AgesPanel overview={overview} />
          <ChecksPanel overview={overview} />
        </>
      ) : null}
    </div>
  );
}

/** The screen. */
export function CloseScreen() {
  const hasFigures = useWorkspace(({ workspace }) => workspace?.hasFigures ?? false);
  return hasFigures ? <FilledScreen /> : <Screen title="Close">{<RunFirst />}</Screen>;
}

function FilledScreen() {
  const settings = useSettings();
  const overview = useOverview(useCloseChoices(({ basis }) => basis));
  const count = (number: number) => formatCount(number, settings);
  const description = overview
    ? `${count(overview.billingLines)} lines of Billing and ${count(overview.revenueLines)} of Revenue in ${count(overview.matchedGroups)} matches`
    : undefined;
  return (
    <Screen title="Close" description={description} actions={<CloseControls />}>
      {overview ? <Dashboard overview={overview} /> : null}
    </Screen>
  );
}
