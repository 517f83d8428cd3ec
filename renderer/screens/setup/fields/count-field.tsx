import { NumberInput } from '@mantine/core';
import { type FieldProps, labelProps } from './text-field.tsx';
import { defaultWords, useField } from './use-field.ts';

/** A number that counts something: days, hours, environments; never an amount. */
export function CountField(
  props: FieldProps & {
    readonly suffix?: string;
    readonly hasDecimals?: boolean;
  },
) {
  const { stated, fallback, error, place, change } = useField(props.path);
  const { suffix = '' } = props;
  return (
    <NumberInput
      {...labelProps(props)}
      error={error}
      data-place={place}
      min={0}
      allowNegative={false}
      allowDecimal={props.hasDecimals ?? false}
      placeholder={typeof fallback === 'number' ? defaultWords(`${fallback}${suffix}`) : ''}
      suffix={suffix}
      value={typeof stated === 'number' ? stated : ''}
      onChange={(typed) => change(typeof typed === 'number' ? typed : undefined)}
    />
  );
}
