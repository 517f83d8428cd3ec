/** The filter of one column, opened from its header, its chip or the list of filters. */

import { Popover } from '@mantine/core';
import type { GridColumn, GridFilter, GridValues } from '../../../core/contract/window/grid.ts';
import classes from './data-grid.module.css';
import { RangeFilter } from './range-filter.tsx';
import { TextFilter } from './text-filter.tsx';
import { ValuesFilter } from './values-filter.tsx';

/** Where the filter of a column is open, inside the grid's own box. */
export type OpenFilter = {
  readonly column: string;
  readonly left: number;
  readonly top: number;
  readonly opener: HTMLElement;
};

/** What the form of every kind of filter gets. */
export type FilterFormProps = {
  readonly column: GridColumn;
  readonly filter: GridFilter | undefined;
  /** Sets the condition, or takes it away. */
  readonly onChange: (filter: GridFilter | undefined) => void;
  readonly readValues: (column: string, search: string) => Promise<GridValues | undefined>;
};

function FilterForm(props: FilterFormProps) {
  switch (props.column.kind) {
    case 'choice':
      return <ValuesFilter {...props} />;
    case 'text':
    case 'id':
      return <TextFilter {...props} />;
    case 'amount':
    case 'rate':
    case 'count':
    case 'date':
      return <RangeFilter {...props} />;
  }
}

/** The open filter, beside what opened it. */
export function FilterPopover({
  open,
  onClose,
  ...form
}: FilterFormProps & { readonly open: OpenFilter; readonly onClose: () => void }) {
  return (
    <Popover
      opened
      onChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      position="bottom-start"
      trapFocus
      shadow="md"
      width={280}
    >
      <Popover.Target>
        <span className={classes['anchor']} style={{ left: open.left, top: open.top }} aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown aria-label={`Filter ${form.column.header}`}>
        <FilterForm key={form.column.key} {...form} />
      </Popover.Dropdown>
    </Popover>
  );
}
