import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatAmount } from '../../../format/amounts.ts';
import { typedAmount } from '../../../format/typed-amount.ts';
import { useSettings } from '../../../state/settings.ts';
import { useDecimals } from './currency-field.tsx';
import { type FieldProps, labelProps } from './text-field.tsx';
import { useField } from './use-field.ts';

/**
 * An amount in the style of the settings, kept as exact decimal text. While it is typed it is echoed as it was
 * understood; what cannot be understood goes to the check as it stands and is refused there.
 */
export function AmountField(props: FieldProps & { readonly currency?: string; readonly unit?: string }) {
  const { value, error, place, change } = useField(props.path);
  const settings = useSettings();
  const [typed, setTyped] = useState<string>();
  const currencyDecimals = useDecimals(props.currency);
  const decimals = props.currency === undefined ? 0 : currencyDecimals;
  const stated = typeof value === 'string' ? value : '';
  const shown = formatAmount(stated, decimals, { ...settings, negatives: 'minus' });
  const unit = props.currency ?? props.unit ?? '';
  const isUnderstood = typed !== undefined && typedAmount(typed, settings.numbers) !== undefined;
  const echo = isUnderstood ? `Reads as ${shown}${unit === '' ? '' : ` ${unit}`}` : undefined;
  return (
    <TextInput
      {...labelProps({ ...props, description: echo ?? props.description ?? '\u00a0' })}
      error={error ?? (typed && !isUnderstood ? `Write it as ${settings.numbers}.` : undefined)}
      data-place={place}
      inputMode="decimal"
      classNames={{ input: 'figure' }}
      rightSection={unit === '' ? null : <span className="unit">{unit}</span>}
      rightSectionWidth={unit === '' ? 0 : 44}
      value={typed ?? shown}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        setTyped(text);
        change(text.trim() === '' ? undefined : (typedAmount(text, settings.numbers) ?? text));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
