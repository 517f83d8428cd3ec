/** Below the grid: how many rows, how many of them selected, and copying them. */

import { Button, Menu } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { AppSettings } from '../../../core/contract/window/shell.ts';
import { formatCount } from '../../format/amounts.ts';
import { menuKeys } from '../../format/keys.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './data-grid.module.css';
import type { GridState } from './grid-state.ts';
import { countSelected } from './row-selection.ts';
import { currenciesOf, FIRST_TOTALS } from './total-rows.ts';

type OnCopy = (options: { readonly hasHeader: boolean }) => void;

function CopyMenu({ isDisabled, onCopy }: { readonly isDisabled: boolean; readonly onCopy: OnCopy }) {
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={isDisabled}
          leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />}
        >
          Copy
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCopy({ hasHeader: false })} rightSection={<kbd>{menuKeys('mod C')}</kbd>}>
          Selected rows
        </Menu.Item>
        <Menu.Item
          onClick={() => onCopy({ hasHeader: true })}
          rightSection={<kbd>{menuKeys('mod Shift C')}</kbd>}
        >
          Selected rows with headers
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** How many rows are on show; '' before the first answer. */
function rowsText({ view, query }: GridState, settings: AppSettings): string {
  if (view === undefined) return '';
  const { rows, total } = view;
  const all = `${formatCount(total, settings)} ${total === 1 ? 'row' : 'rows'}`;
  const shown = rows === total ? all : `${formatCount(rows, settings)} of ${all}`;
  return query.groupBy.length > 0 ? `${shown} in groups` : shown;
}

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
  readonly onCopy: OnCopy;
}) {
  const settings = useSettings();
  const { view, selection, message } = state;
  const selected = countSelected(selection);
  const currencies = currenciesOf(view?.sums ?? []).length;
  return (
    <div className={classes['footer']}>
      <span role="status">{rowsText(state, settings)}</span>
      {selected > 1 ? <span>{formatCount(selected, settings)} selected</span> : null}
      {currencies > FIRST_TOTALS ? (
        <Button size="compact-xs" variant="subtle" onClick={() => onTotals(!isAllTotals)}>
          {isAllTotals ? `Totals of ${FIRST_TOTALS} currencies` : `Totals of all ${currencies} currencies`}
        </Button>
      ) : null}
      <span className={classes['message']} role="status">
        {message}
      </span>
      <CopyMenu isDisabled={selected === 0} onCopy={onCopy} />
    </div>
  );
}
