/** What the right mouse button, or the menu key, offers on a row of a grid. */

import { Menu } from '@mantine/core';
import type { GridColumn, GridFilter } from '../../../core/contract/window/grid.ts';
import { menuKeys } from '../../format/keys.ts';
import classes from './data-grid.module.css';

/** A menu that is open: the cell that it is about, and where in the window. */
export type OpenRowMenu = {
  /** Key of the cell's column; '' beside the columns. */
  readonly column: string;
  /** The cell exactly as the engine gave it. */
  readonly value: string;
  readonly left: number;
  readonly top: number;
};

const LONGEST_VALUE = 32;

function shortened(value: string): string {
  return value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
}

/** The filter that leaves the rows with the same cell; undefined for cells that are filtered by ranges. */
function filterOfCell({ key, kind }: GridColumn, value: string): GridFilter | undefined {
  if (kind === 'choice') return { column: key, is: 'one-of', values: [value] };
  if (kind === 'text' || kind === 'id') return { column: key, is: 'equals', value };
  return undefined;
}

/** The menu. */
export function RowMenu({
  open,
  column,
  onCopy,
  onFilter,
  onClose,
}: {
  readonly open: OpenRowMenu;
  readonly column: GridColumn | undefined;
  readonly onCopy: (options: { readonly hasHeader: boolean }) => void;
  readonly onFilter: (filter: GridFilter) => void;
  readonly onClose: () => void;
}) {
  const filter = column ? filterOfCell(column, open.value) : undefined;
  return (
    <Menu
      opened
      position="bottom-start"
      shadow="md"
      offset={2}
      onChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu.Target>
        <span className={classes['pointer']} style={{ left: open.left, top: open.top }} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown aria-label="Row">
        <Menu.Item onClick={() => onCopy({ hasHeader: false })} rightSection={<kbd>{menuKeys('mod C')}</kbd>}>
          Copy
        </Menu.Item>
        <Menu.Item
          onClick={() => onCopy({ hasHeader: true })}
          rightSection={<kbd>{menuKeys('mod Shift C')}</kbd>}
        >
          Copy rows with headers
        </Menu.Item>
        {filter && column ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onFilter(filter)}>
              {column.header}: only {open.value === '' ? 'blank' : `“${shortened(open.value)}”`}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
