/** Unlabeled adjustments (IIA, IA, CBA): the queue, each on the timeline of both calendars, and the org it belongs to. */

import { Button, SegmentedControl } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { AdjustmentsSummary } from '../../../core/contract/window/adjustments.ts';
import type { GridRow } from '../../../core/contract/window/grid.ts';
import { useAnswer } from '../../components/answer/use-answer.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { valueWords } from '../../components/grid/filter-words.ts';
import type { GridHandle, SelectedRows } from '../../components/grid/grid-props.ts';
import { RunFirst } from '../../components/run-first/run-first.tsx';
import { Screen } from '../../components/screen/screen.tsx';
import { askDecision } from '../../state/decision.ts';
import { goTo, useNavigation } from '../../state/navigation.ts';
import { ask } from '../../state/refusals.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { AdjustmentPane } from './adjustment-pane.tsx';
import classes from './adjustments.module.css';
import { OrgTotals } from './org-totals.tsx';
import { choiceOf, type StatusChoice, scopeTitleOf, startOf, TO_DO } from './queue-start.ts';
import { StatusStrip } from './status-strip.tsx';

/** What is assigned, in words: a number of adjustments, or the one that is looked at. */
function aboutOf(selected: SelectedRows | undefined, current: GridRow | undefined): string {
  if (selected && selected.count > 1) return `${selected.count} adjustments`;
  if (current?.kind === 'group') return `${valueWords(current.title)}: ${current.rows} adjustments`;
  return current?.cells[0] ?? current?.key ?? '';
}

/** Assigns an org to the selected rows, or to the one that is looked at; looks at the next one afterwards. */
async function assign(
  summary: AdjustmentsSummary,
  selected: SelectedRows | undefined,
  current: GridRow | undefined,
  grid: GridHandle | null,
): Promise<void> {
  const orgs = summary.orgChoices;
  // The head of a group stands for all its rows.
  const isSeveral = selected !== undefined && (selected.count > 1 || current?.kind === 'group');
  if (!isSeveral && current?.kind !== 'row') return;
  const about = aboutOf(selected, current);
  const decided = await askDecision({
    orgs,
    about: isSeveral
      ? `${about}: Tieout keeps them booked as unlabeled and aligns them with the org that you name.`
      : `${about}: Tieout keeps it booked as unlabeled and aligns it with the org that you name.`,
    wish: isSeveral
      ? { action: 'assign-org', rows: { view: selected.view, ranges: [...selected.ranges] } }
      : { action: 'assign-org', lines: [current?.kind === 'row' ? current.key : ''] },
  });
  if (decided && !isSeveral) grid?.next();
  grid?.focus();
}

function Queue({ summary }: { readonly summary: AdjustmentsSummary }) {
  const focus = useNavigation((state) => state.focus);
  const [choice, setChoice] = useState<StatusChoice>(
    summary.statuses.some(({ standing }) => standing === TO_DO) ? TO_DO : '',
  );
  const [current, setCurrent] = useState<GridRow>();
  const [selected, setSelected] = useState<SelectedRows>();
  const grid = useRef<GridHandle>(null);
  const shown = current?.kind === 'row' ? current.key : focus.line;
  const count = current?.kind === 'group' && selected?.count === 1 ? current.rows : (selected?.count ?? 1);
  const onAssign = (): void => void assign(summary, selected, current, grid.current);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the buttons inside
    <div
      className={classes['page']}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof HTMLInputElement;
        const isHeld = event.ctrlKey || event.metaKey || event.altKey;
        if (event.key.toLowerCase() !== 'a' || isHeld || isTyping) return;
        event.preventDefault();
        onAssign();
      }}
    >
      <StatusStrip
        summary={summary}
        choice={choiceOf(summary, choice, focus)}
        onChoose={(chosen) => {
          setChoice(chosen);
          goTo('adjustments');
        }}
      />
      <div className={classes['split']}>
        <DataGrid
          ref={grid}
          grid="adjustments"
          label="Unlabeled adjustments"
          start={startOf(summary, choice, focus)}
          scopeTitle={scopeTitleOf(focus)}
          onClearScope={() => goTo('adjustments')}
          startsAtFirstRow
          onCurrent={setCurrent}
          onSelection={setSelected}
          actions={
            <Button size="xs" leftSection={<IconTag size={15} aria-hidden />} onClick={onAssign}>
              {count > 1 ? `Assign org to ${count}` : 'Assign org'}
            </Button>
          }
          empty={<EmptyState title="Nothing here" text="No unlabeled adjustment has this status." />}
        />
        {current?.kind === 'group' ? (
          <aside className={classes['pane']} aria-label="Adjustment">
            <EmptyState
              title={`${valueWords(current.title)}: ${current.rows} adjustments`}
              text="Open the group to look at one of them, or assign an org to all."
            />
          </aside>
        ) : shown === undefined ? null : (
          <AdjustmentPane line={shown} onAssign={onAssign} />
        )}
      </div>
    </div>
  );
}

type Part = 'queue' | 'totals';

function Filled() {
  const summary = useAnswer('adjustments', () => ask('adjustments', {}));
  const [part, setPart] = useState<Part>('queue');
  return (
    <Screen
      title="Unlabeled adjustments"
      description="IIA, IA and CBA carry no org. Each is shown as booked and as aligned with the periods of its org."
      isFilling
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Part"
          data={[
            { value: 'queue', label: 'Queue' },
            { value: 'totals', label: 'Totals by org' },
          ]}
          value={part}
          onChange={(value) => setPart(value === 'totals' ? 'totals' : 'queue')}
        />
      }
    >
      {summary === undefined ? null : part === 'queue' ? (
        <Queue summary={summary} />
      ) : (
        <OrgTotals totals={summary.totals} />
      )}
    </Screen>
  );
}

/** The screen. */
export function AdjustmentsScreen() {
  const hasFigures = useWorkspace(({ workspace }) => workspace?.hasFigures ?? false);
  if (hasFigures) return <Filled />;
  return (
    <Screen title="Unlabeled adjustments">
      <RunFirst />
    </Screen>
  );
}
