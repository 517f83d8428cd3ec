import { TextInput } from '@mantine/core';
import type { JsonPath } from '../../../state/json-path.ts';
import { useField } from './use-field.ts';

/** What every field of the setup is given: its place in the draft and its words. */
export type FieldProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly description?: string;
  /** The label stands in the header of a table and is only read out. */
  readonly isBare?: boolean;
  /** The close does not run without it. */
  readonly isRequired?: boolean;
};

/** Below the field, so that fields beside each other stand in one line. */
const BELOW: readonly ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

/** The label as a visible one, or only for screen readers; what describes the field stands below it. */
export function labelProps({ label, description, isBare, isRequired = false }: FieldProps) {
  if (isBare) return { 'aria-label': label };
  const named = { label, required: isRequired };
  return description === undefined ? named : { ...named, description, inputWrapperOrder: [...BELOW] };
}

/** A text; an empty one states nothing, or '' where the schema wants a text. */
export function TextField(props: FieldProps & { readonly placeholder?: string }) {
  const { stated, error, place, change } = useField(props.path);
  return (
    <TextInput
      {...labelProps(props)}
      error={error}
      data-place={place}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      value={typeof stated === 'string' ? stated : ''}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value;
        change(typed === '' && !props.isRequired ? undefined : typed);
      }}
    />
  );
}
