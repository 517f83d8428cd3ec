import { Switch } from '@mantine/core';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** Yes or no; `fallback` is shown while neither the draft nor a default says. */
export function FlagField({ fallback = false, ...props }: FieldProps & { readonly fallback?: boolean }) {
  const { value, error, place, change } = useField(props.path);
  return (
    <Switch
      {...labelProps(props)}
      error={error}
      data-place={place}
      checked={typeof value === 'boolean' ? value : fallback}
      onChange={({ currentTarget }) => change(currentTarget.checked)}
    />
  );
}
