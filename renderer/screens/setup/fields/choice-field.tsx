import { type OptionsFilter, Select } from '@mantine/core';
import { clearButton } from '../../../components/choice/clear-button.ts';
import { type FieldProps, labelProps } from './text-field.tsx';
import { defaultWords, useField } from './use-field.ts';

/** One of several words; it can be cleared where it has a default or need not be stated. */
export function ChoiceField(
  props: FieldProps & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly canClear?: boolean;
    readonly isSearchable?: boolean;
    /** What typing finds and in which order; without it every label that has the text. */
    readonly filter?: OptionsFilter;
    /** What nothing stated means, where that is no default. */
    readonly placeholder?: string;
  },
) {
  const { stated, fallback, error, place, change } = useField(props.path);
  const { canClear = false, isSearchable = false, options } = props;
  const byDefault = options.find(({ value }) => value === fallback);
  return (
    <Select
      {...labelProps(props)}
      error={error}
      data-place={place}
      data={options}
      clearable={canClear || byDefault !== undefined}
      clearButtonProps={clearButton(`Clear ${props.label}`)}
      searchable={isSearchable}
      {...(props.filter && { filter: props.filter })}
      placeholder={byDefault ? defaultWords(byDefault.label) : (props.placeholder ?? 'Choose')}
      value={typeof stated === 'string' ? stated : null}
      onChange={(chosen) => change(chosen ?? undefined)}
    />
  );
}
