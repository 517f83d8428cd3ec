import { NumberInput } from '@mantine/core';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/** A number that counts something: days, hours, environments; never an amount. */
export function CountField(
  props: FieldProps & {
    readonly suffix?: string;
    readonly hasDecimals?: boolean;
    readonly fallback?: number;
  },
) {
  const { value, error, place, change } = useField(props.path);
  return (
    <NumberInput
      {...labelProps(props)}
      error={error}
      data-place={place}
      min={0}
      allowNegative={false}
      allowDecimal={props.hasDecimals ?? false}
      placeholder="By default"
      suffix={props.suffix ?? ''}
      value={typeof value === 'number' ? value : (props.fallback ?? '')}
      onChange={(typed) => change(typeof typed === 'number' ? typed : undefined)}
    />
  );
}
