/** Filters a column of figures or dates by bounds, both included. */

import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatAmount } from '../../format/amounts.ts';
import { typedAmount } from '../../format/typed-amount.ts';
import { isDay } from '../../format/typed-day.ts';
import { useSettings } from '../../state/settings.ts';
import { DayInput } from '../date-input/date-input.tsx';
import { FilterButtons } from './filter-buttons.tsx';
import type { FilterFormProps } from './filter-popover.tsx';

/** The form of two bounds. */
export function RangeFilter({ column, filter, onChange }: FilterFormProps) {
  const { numbers, negatives } = useSettings();
  const isDate = column.kind === 'date';
  const given = filter?.is === 'between' ? filter : { from: '', to: '' };
  const typed = (text: string) => (isDate ? text : formatAmount(text, 0, { numbers, negatives: 'minus' }));
  const [from, setFrom] = useState(typed(given.from));
  const [to, setTo] = useState(typed(given.to));
  const plain = (text: string) => {
    if (text.trim() === '') return '';
    if (isDate) return isDay(text) ? text : undefined;
    return typedAmount(text, numbers);
  };
  const bounds = { from: plain(from), to: plain(to) };
  const echo = (text: string | undefined) =>
    text === undefined ? '' : formatAmount(text, column.kind === 'amount' ? 2 : 0, { numbers, negatives });
  const field = (label: string, text: string, set: (text: string) => void, bound: string | undefined) =>
    isDate ? (
      <DayInput label={label} size="xs" value={text} onChange={set} />
    ) : (
      <TextInput
        label={label}
        size="xs"
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
        error={bound === undefined ? `Write figures as ${numbers}` : undefined}
        description={echo(bound)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (bounds.from === undefined || bounds.to === undefined) return;
        const isEmpty = bounds.from === '' && bounds.to === '';
        onChange(
          isEmpty ? undefined : { column: column.key, is: 'between', from: bounds.from, to: bounds.to },
        );
      }}
    >
      <Stack gap={6}>
        {field(`${column.header} from`, from, setFrom, bounds.from)}
        {field('To', to, setTo, bounds.to)}
        <FilterButtons onClear={() => onChange(undefined)} />
      </Stack>
    </form>
  );
}
