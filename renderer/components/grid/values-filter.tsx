/** Filters a column by the values it holds, each with the number of its rows. */

import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { GridValues } from '../../../core/contract/window/grid.ts';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './data-grid.module.css';
import { FilterButtons } from './filter-buttons.tsx';
import type { FilterFormProps } from './filter-popover.tsx';
import { valueWords } from './filter-words.ts';

/** The values of a column that match a text, as soon as they are read. */
function useValues(
  column: string,
  search: string,
  readValues: FilterFormProps['readValues'],
): GridValues | undefined {
  const [found, setFound] = useState<GridValues>();
  useEffect(() => {
    let isLast = true;
    void readValues(column, search).then((values) => {
      if (isLast) setFound(values);
    });
    return () => {
      isLast = false;
    };
  }, [column, search, readValues]);
  return found;
}

/** The values to choose from, each with the number of its rows. */
function Values({
  header,
  found,
  chosen,
  onToggle,
}: {
  readonly header: string;
  readonly found: GridValues | undefined;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}) {
  const settings = useSettings();
  return (
    <>
      <fieldset className={classes['values']}>
        <legend className={classes['hidden']}>Values of {header}</legend>
        {found?.values.map(({ value, count }) => (
          <Checkbox
            key={value}
            size="xs"
            checked={chosen.includes(value)}
            onChange={() => onToggle(value)}
            label={
              <>
                {valueWords(value)} <span className={classes['count']}>{formatCount(count, settings)}</span>
              </>
            }
          />
        ))}
        {found?.values.length === 0 ? <Text size="xs">No value matches.</Text> : null}
      </fieldset>
      {found && !found.isComplete ? (
        <Text size="xs" c="var(--tone-neutral)">
          There are more values. Type to find them.
        </Text>
      ) : null}
    </>
  );
}

/** The form of a set of values. */
export function ValuesFilter({
  column,
  filter,
  onChange,
  readValues,
  isBelow = false,
}: FilterFormProps & { readonly isBelow?: boolean }) {
  const [chosen, setChosen] = useState<readonly string[]>(filter?.is === 'one-of' ? filter.values : []);
  const [search, setSearch] = useState('');
  const [searched] = useDebouncedValue(search, 200);
  const found = useValues(column.key, searched, readValues);
  const toggle = (value: string) =>
    setChosen((now) => (now.includes(value) ? now.filter((each) => each !== value) : [...now, value]));
  const apply = () =>
    onChange(chosen.length === 0 ? undefined : { column: column.key, is: 'one-of', values: [...chosen] });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Stack gap={6}>
        <TextInput
          label={isBelow ? 'Or one of these values' : column.header}
          placeholder="Find a value"
          size="xs"
          {...(isBelow ? {} : { 'data-autofocus': true })}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Values header={column.header} found={found} chosen={chosen} onToggle={toggle} />
        <FilterButtons onClear={() => onChange(undefined)} />
      </Stack>
    </form>
  );
}
