/** Below the grid: how many rows, how many of them selected, and copying them. */

import { Button, Menu } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './data-grid.module.css';
import type { GridState } from './grid-state.ts';
import { countSelected } from './row-selection.ts';
import { currenciesOf, FIRST_TOTALS } from './total-rows.ts';

/** The foot of a grid. Rows counted while groups are shown are those on show, headers of groups included. */
export function GridFooter({
  state,
  isAllTotals,
  onTotals,
  onCopy,
}: {
  readonly state: GridState;
  readonly isAllTotals: boolean;
  readonly onTotals: (isAll: boolean) => void;
  readonly onCopy: (options: { readonly hasHeader: boolean }) => void;
}) {
  const settings = useSettings();
  const { view, selection, query, message } = state;
  const selected = countSelected(selection);
  const currencies = currenciesOf(view?.sums ?? []).length;
  const count = (number: number) => formatCount(number, settings);
  const { rows: shown, total } = view ?? { rows: 0, total: 0 };
  const all = `${count(total)} ${total === 1 ? 'row' : 'rows'}`;
  const rows = shown === total ? all : `${count(shown)} of ${all}`;
  return (
    <div className={classes['footer']}>
      <span role="status">
        {view === undefined ? '' : query.groupBy.length > 0 ? `${rows} in groups` : rows}
      </span>
      {selected > 1 ? <span>{count(selected)} selected</span> : null}
      {currencies > FIRST_TOTALS ? (
        <Button size="compact-xs" variant="subtle" onClick={() => onTotals(!isAllTotals)}>
          {isAllTotals ? `Totals of ${FIRST_TOTALS} currencies` : `Totals of all ${currencies} currencies`}
        </Button>
      ) : null}
      <span className={classes['message']} role="status">
        {message}
      </span>
      <Menu position="top-end" shadow="md">
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={selected === 0}
            leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />}
          >
            Copy
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onCopy({ hasHeader: false })} rightSection={<kbd>Ctrl+C</kbd>}>
            Selected rows
          </Menu.Item>
          <Menu.Item onClick={() => onCopy({ hasHeader: true })} rightSection={<kbd>Ctrl+Shift+C</kbd>}>
            Selected rows with headers
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
