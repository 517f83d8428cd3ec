/** Filters a column of text: by a condition, or by its most frequent values. */

import { Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FilterButtons } from './filter-buttons.tsx';
import type { FilterFormProps } from './filter-popover.tsx';
import { TEXT_CONDITIONS } from './filter-words.ts';
import { ValuesFilter } from './values-filter.tsx';

type Condition = keyof typeof TEXT_CONDITIONS;

const CONDITIONS: readonly Condition[] = ['contains', 'equals', 'starts-with', 'not-contains'];

function isCondition(text: string | null): text is Condition {
  return CONDITIONS.some((condition) => condition === text);
}

/** The form of a condition on text, with the list of values below it. */
export function TextFilter(props: FilterFormProps) {
  const { column, filter, onChange } = props;
  const given = filter && 'value' in filter ? filter : undefined;
  const [is, setIs] = useState<Condition>(given?.is ?? 'contains');
  const [value, setValue] = useState(given?.value ?? '');
  return (
    <Stack gap="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChange(value === '' && is !== 'equals' ? undefined : { column: column.key, is, value });
        }}
      >
        <Stack gap={6}>
          <Select
            label={column.header}
            size="xs"
            data={CONDITIONS.map((each) => ({ value: each, label: TEXT_CONDITIONS[each] }))}
            value={is}
            onChange={(each) => {
              if (isCondition(each)) setIs(each);
            }}
            comboboxProps={{ withinPortal: false }}
          />
          <TextInput
            aria-label="Text"
            placeholder={is === 'equals' ? 'Blank finds blanks' : ''}
            size="xs"
            data-autofocus
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <FilterButtons onClear={() => onChange(undefined)} />
        </Stack>
      </form>
      <ValuesFilter {...props} isBelow />
    </Stack>
  );
}
