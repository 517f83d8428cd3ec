import { TextInput } from '@mantine/core';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** A month as YYYY-MM; an empty one states nothing. */
export function MonthField(props: FieldProps) {
  const { value, error, place, change } = useField(props.path);
  return (
    <TextInput
      type="month"
      {...labelProps(props)}
      error={error}
      data-place={place}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
    />
  );
}
