/** Above the grid: search, filters, groups, columns, and what the screen adds. */

import { Button, CloseButton, Menu, TextInput } from '@mantine/core';
import { IconColumns3, IconFilter, IconSearch, IconStack2 } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import type { GridColumn } from '../../../core/contract/window/grid.ts';
import { menuKeys } from '../../format/keys.ts';
import classes from './data-grid.module.css';
import { DEEPEST_GROUP } from './grid-query.ts';

const ICON = { size: 15, stroke: 1.6, 'aria-hidden': true } as const;
const SEARCH_DELAY_IN_MS = 200;

function SearchBox({
  search,
  onSearch,
  box,
}: {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly box: RefObject<HTMLInputElement | null>;
}) {
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  useEffect(() => {
    if (typed === search) return undefined;
    const timer = setTimeout(() => onSearch(typed), SEARCH_DELAY_IN_MS);
    return () => clearTimeout(timer);
  }, [typed, search, onSearch]);
  return (
    <TextInput
      ref={box}
      type="search"
      size="xs"
      flex="1 1 150px"
      maw={210}
      aria-label="Find in these rows"
      placeholder={`Find (${menuKeys('mod F')})`}
      leftSection={<IconSearch {...ICON} />}
      rightSection={
        typed === '' ? null : (
          <CloseButton size="xs" aria-label="Clear the search" onClick={() => setTyped('')} />
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

/** Chooses a column to filter by. */
function FilterMenu({
  columns,
  onOpen,
}: {
  readonly columns: readonly GridColumn[];
  readonly onOpen: (column: string) => void;
}) {
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconFilter {...ICON} />}>
          Filter
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu']}>
        {columns.map(({ key, header }) => (
          <Menu.Item key={key} onClick={() => onOpen(key)}>
            {header}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Entries that are on or off; the menu stays open while they are turned. */
function ChoiceMenu({
  label,
  icon,
  choices,
  onToggle,
  foot,
}: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly choices: readonly {
    readonly key: string;
    readonly label: string;
    readonly isOn: boolean;
    readonly isDisabled?: boolean;
  }[];
  readonly onToggle: (key: string) => void;
  readonly foot?: ReactNode;
}) {
  return (
    <Menu position="bottom-start" shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={icon}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu']}>
        {choices.map(({ key, label: words, isOn, isDisabled = false }) => (
          <Menu.CheckboxItem key={key} checked={isOn} disabled={isDisabled} onChange={() => onToggle(key)}>
            {words}
          </Menu.CheckboxItem>
        ))}
        {foot}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What the toolbar shows and does. */
export type ToolbarProps = {
  readonly columns: readonly GridColumn[];
  readonly search: string;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly groupBy: readonly string[];
  readonly hidden: readonly string[];
  readonly onSearch: (search: string) => void;
  readonly onFilter: (column: string) => void;
  readonly onGroup: (column: string) => void;
  readonly onColumn: (column: string) => void;
  readonly onResetColumns: () => void;
  /** Buttons of the screen, at the right. */
  readonly actions: ReactNode;
};

/** The row of tools above a grid. */
export function GridToolbar(props: ToolbarProps) {
  const { columns, groupBy, hidden } = props;
  const headerOf = (key: string) => columns.find((column) => column.key === key)?.header ?? key;
  const groupLabel = groupBy.length === 0 ? 'Group' : `Group: ${groupBy.map(headerOf).join(', ')}`;
  return (
    <div className={classes['toolbar']}>
      <SearchBox search={props.search} onSearch={props.onSearch} box={props.searchBox} />
      <FilterMenu columns={columns} onOpen={props.onFilter} />
      <ChoiceMenu
        label={groupLabel}
        icon={<IconStack2 {...ICON} />}
        choices={columns
          .filter(({ canGroup }) => canGroup)
          .map(({ key, header }) => ({
            key,
            label: header,
            isOn: groupBy.includes(key),
            isDisabled: !groupBy.includes(key) && groupBy.length >= DEEPEST_GROUP,
          }))}
        onToggle={props.onGroup}
      />
      <ChoiceMenu
        label="Columns"
        icon={<IconColumns3 {...ICON} />}
        choices={columns.map(({ key, header }) => ({ key, label: header, isOn: !hidden.includes(key) }))}
        onToggle={props.onColumn}
        foot={
          <>
            <Menu.Divider />
            <Menu.Item onClick={props.onResetColumns}>Reset columns</Menu.Item>
          </>
        }
      />
      <div className={classes['actions']}>{props.actions}</div>
    </div>
  );
}
