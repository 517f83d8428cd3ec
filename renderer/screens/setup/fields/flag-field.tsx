import { Switch } from '@mantine/core';
import type { FieldProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** Yes or no; one that is switched back to its default states nothing. */
export function FlagField(props: FieldProps) {
  const { stated, fallback, error, place, change } = useField(props.path);
  return (
    <Switch
      {...(props.isBare ? { 'aria-label': props.label } : { label: props.label })}
      error={error}
      data-place={place}
      checked={typeof stated === 'boolean' ? stated : fallback === true}
      onChange={({ currentTarget: { checked } }) => change(checked === fallback ? undefined : checked)}
    />
  );
}
