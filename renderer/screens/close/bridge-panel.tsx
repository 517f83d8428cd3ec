/** The bridge from Billing to Revenue, over every org or one cell. */

import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Overview } from '../../../core/contract/window/overview.ts';
import { useBridge } from '../../components/answer/use-overview.ts';
import { type Focus, openLines } from '../../state/navigation.ts';
import { BridgeControls } from './bridge-controls.tsx';
import classes from './bridge-panel.module.css';
import { BridgeSteps } from './bridge-steps.tsx';
import { type CloseChoices, chooseWhole, periodsOf } from './close-choices.ts';
import { cellsOf, linesBehind, type Part, partWords } from './close-scope.ts';
import { Panel } from './panel.tsx';

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
      {bridge ? <BridgeSteps bridge={bridge} overview={overview} part={part} /> : null}
    </Panel>
  );
}
