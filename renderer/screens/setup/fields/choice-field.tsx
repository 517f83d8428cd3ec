import { Select } from '@mantine/core';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** One of several words; it can be cleared where nothing need be stated. */
export function ChoiceField(
  props: FieldProps & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly canClear?: boolean;
    readonly isSearchable?: boolean;
    /** What nothing stated means. */
    readonly placeholder?: string;
  },
) {
  const { value, error, place, change } = useField(props.path);
  const { canClear = false, isSearchable = false } = props;
  return (
    <Select
      {...labelProps(props)}
      error={error}
      data-place={place}
      data={props.options}
      clearable={canClear}
      clearButtonProps={{ 'aria-label': `Clear ${props.label}` }}
      searchable={isSearchable}
      placeholder={props.placeholder ?? 'Choose'}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen) => change(chosen ?? undefined)}
    />
  );
}
