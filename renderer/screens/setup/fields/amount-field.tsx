import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppSettings } from '../../../../core/contract/window/shell.ts';
import { formatAmount } from '../../../format/amounts.ts';
import { decimalsOf } from '../../../format/currency-decimals.ts';
import { typedAmount } from '../../../format/typed-amount.ts';
import { useSettings } from '../../../state/settings.ts';
import { type FieldProps, labelProps } from './text-field.tsx';
import { defaultWords, useField } from './use-field.ts';

const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * What is typed as exact decimal text; else the text as it stands, in quotes where it would pass for such a text:
 * `1234.5` under `1.234,56` may be a slip, so it is refused and never guessed.
 */
function understoodOrRefused(typed: string, numbers: AppSettings['numbers']): string {
  const text = typed.trim();
  return typedAmount(text, numbers) ?? (PLAIN.test(text) ? `“${text}”` : text);
}

/** What is wrong in the terms of the person: the check would answer in terms of close.json. */
function errorWords(
  error: string | undefined,
  stated: string,
  numbers: AppSettings['numbers'],
): string | undefined {
  if (stated === '') return error === undefined ? undefined : 'Enter an amount.';
  return PLAIN.test(stated) ? error : `Write it as ${numbers}.`;
}

/**
 * An amount in the style of the settings, kept as exact decimal text. While it is typed it is echoed as it was
 * understood; what cannot be understood goes to the check as it stands and is refused there.
 */
export function AmountField(props: FieldProps & { readonly currency?: string; readonly unit?: string }) {
  const { stated: inDraft, fallback, error, place, change } = useField(props.path);
  const settings = useSettings();
  const [typed, setTyped] = useState<string>();
  const decimals = props.currency === undefined ? 0 : decimalsOf(props.currency);
  const stated = typeof inDraft === 'string' ? inDraft : '';
  const shown = formatAmount(stated, decimals, { ...settings, negatives: 'minus' });
  const unit = props.currency ?? props.unit ?? '';
  const isUnderstood = typed !== undefined && typedAmount(typed, settings.numbers) !== undefined;
  const echo = isUnderstood ? `Reads as ${shown}${unit === '' ? '' : ` ${unit}`}` : undefined;
  return (
    <TextInput
      {...labelProps(props)}
      error={errorWords(error, stated, settings.numbers)}
      data-place={place}
      inputMode="decimal"
      placeholder={typeof fallback === 'string' ? defaultWords(fallback) : ''}
      classNames={{ input: 'figure' }}
      rightSection={unit === '' ? null : <span className="unit">{unit}</span>}
      rightSectionWidth={unit === '' ? 0 : 44}
      value={typed ?? shown}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        setTyped(text);
        change(text.trim() === '' ? undefined : understoodOrRefused(text, settings.numbers));
      }}
      inputContainer={(input) => (
        <div className="echoed">
          {input}
          {echo === undefined ? null : (
            <span className="echo" role="status">
              {echo}
            </span>
          )}
        </div>
      )}
      onBlur={() => setTyped(undefined)}
    />
  );
}
