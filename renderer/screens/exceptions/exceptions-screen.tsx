/** The lines behind every figure: what asks for work, both sides of a line, and what is decided about it. */

import { Button, SegmentedControl, Select } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GridRow } from '../../../core/contract/window/grid.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import type { GridHandle, SelectedRows } from '../../components/grid/grid-props.ts';
import type { GridStart } from '../../components/grid/use-grid.ts';
import { Screen } from '../../components/screen/screen.tsx';
import { type Focus, goTo, openLines, useNavigation } from '../../state/navigation.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Detail, type GroupHead } from './detail.tsx';
import {
  emptyWords,
  type Preset,
  presetStart,
  presets,
  presetTitles,
  shownTable,
  tables,
} from './exception-tables.ts';
import { pressActionOf } from './line-actions.tsx';
import { type RefusedRow, refusedRowOf } from './refused-row.ts';
import { Split } from './split.tsx';

/** What the table starts with: what another screen led to, else the preset. */
function startOf(focus: Focus, preset: Preset): GridStart {
  const { scope, filters, line } = focus;
  if (line !== undefined && !scope) return { scope: { lines: [line] } };
  if (!scope && !filters) return shownTable(focus.grid) === 'exceptions' ? presetStart(preset) : {};
  return { ...(scope ? { scope } : {}), ...(filters ? { filters } : {}) };
}

function TableControls({
  focus,
  preset,
  onPreset,
}: {
  readonly focus: Focus;
  readonly preset: Preset;
  readonly onPreset: (preset: Preset) => void;
}) {
  const table = shownTable(focus.grid);
  const isFocused = focus.scope !== undefined || focus.filters !== undefined || focus.line !== undefined;
  return (
    <>
      {table === 'exceptions' ? (
        <SegmentedControl
          size="xs"
          aria-label="Ways to look at the exceptions"
          data={presets.map((each) => ({ value: each, label: presetTitles[each] }))}
          value={isFocused ? '' : preset}
          onChange={(value) => {
            const chosen = presets.find((each) => each === value);
            if (chosen) onPreset(chosen);
          }}
        />
      ) : null}
      <Select
        size="xs"
        w={180}
        aria-label="Table"
        data={tables.map(({ grid, title }) => ({ value: grid, label: title }))}
        value={table}
        onChange={(value) => openLines({ grid: shownTable(value) })}
      />
    </>
  );
}

/** F6 goes from the table to the detail and back, wherever the keyboard is on the screen. */
function useF6(toDetail: () => void, toTable: () => void, detail: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      if (detail.current?.contains(document.activeElement)) toTable();
      else toDetail();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [toDetail, toTable, detail]);
}

function Tables() {
  const focus = useNavigation((state) => state.focus);
  const [preset, setPreset] = useState<Preset>('to-do');
  const [line, setLine] = useState('');
  const [refused, setRefused] = useState<RefusedRow>();
  const [group, setGroup] = useState<GroupHead>();
  const [rows, setRows] = useState<SelectedRows>();
  const grid = useRef<GridHandle>(null);
  const detail = useRef<HTMLElement>(null);
  const table = shownTable(focus.grid);
  const title = tables.find((each) => each.grid === table)?.title ?? '';
  const start = useMemo(() => startOf(focus, preset), [focus, preset]);
  const toDetail = useCallback(() => detail.current?.focus(), []);
  const toTable = useCallback(() => grid.current?.focus(), []);
  useF6(toDetail, toTable, detail);
  const onCurrent = useCallback(
    (row: GridRow | undefined, cell: (column: string) => string) => {
      setLine(cell('line'));
      setRefused(table === 'refused-rows' ? refusedRowOf(cell) : undefined);
      setGroup(row?.kind === 'group' ? row : undefined);
    },
    [table],
  );
  return (
    <Screen
      title="Exceptions"
      description="What differs, stands alone or asks for a decision, down to the row of the file."
      isFilling
      actions={
        <TableControls
          focus={focus}
          preset={preset}
          onPreset={(chosen) => {
            setPreset(chosen);
            openLines({});
          }}
        />
      }
    >
      <Split
        onKeyDown={pressActionOf}
        left={
          <DataGrid
            ref={grid}
            grid={table}
            label={title}
            start={start}
            scopeTitle={focus.title ?? (focus.line === undefined ? '' : `Line ${focus.line}`)}
            onClearScope={() => openLines({ grid: table })}
            startsAtFirstRow
            onCurrent={onCurrent}
            onSelection={setRows}
            onOpen={toDetail}
            empty={<EmptyState title="Nothing here" text={emptyWords(table)} />}
          />
        }
        right={
          <Detail
            ref={detail}
            line={line}
            refused={refused}
            group={group}
            rows={rows}
            onDecided={toTable}
            onLeave={toTable}
          />
        }
      />
    </Screen>
  );
}

/** The screen. */
export function ExceptionsScreen() {
  const hasFigures = useWorkspace(({ workspace }) => workspace?.hasFigures ?? false);
  if (hasFigures) return <Tables />;
  return (
    <Screen title="Exceptions">
      <EmptyState
        title="Nothing to list yet"
        text="Exceptions are listed once Billing was matched with Revenue."
        action={<Button onClick={() => goTo('close')}>Go to the close</Button>}
      />
    </Screen>
  );
}
