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

/** The form of a set of values. */
export function ValuesFilter({
  column,
  filter,
  onChange,
  readValues,
  isBelow = false,
}: FilterFormProps & { readonly isBelow?: boolean }) {
  const settings = useSettings();
  const [chosen, setChosen] = useState<readonly string[]>(filter?.is === 'one-of' ? filter.values : []);
  const [search, setSearch] = useState('');
  const [searched] = useDebouncedValue(search, 200);
  const [found, setFound] = useState<GridValues>();
  useEffect(() => {
    let isLast = true;
    void readValues(column.key, searched).then((values) => {
      if (isLast) setFound(values);
    });
    return () => {
      isLast = false;
    };
  }, [column.key, searched, readValues]);
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
        <fieldset className={classes['values']}>
          <legend className={classes['hidden']}>Values of {column.header}</legend>
          {found?.values.map(({ value, count }) => (
            <Checkbox
              key={value}
              size="xs"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
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
        <FilterButtons onClear={() => onChange(undefined)} />
      </Stack>
    </form>
  );
}
