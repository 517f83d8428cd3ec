import { useMemo } from 'react';
import { byCodeFirst } from '../../../components/choice/by-code-first.ts';
import { useSetup } from '../../../state/setup.ts';
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './text-field.tsx';

/** The currencies of ISO 4217 as options: `EUR · Euro`. */
export function useCurrencyOptions(): readonly { readonly value: string; readonly label: string }[] {
  const currencies = useSetup(({ choices }) => choices.currencies);
  return useMemo(
    () => currencies.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
    [currencies],
  );
}

/** A currency, found by code or name. */
export function CurrencyField(
  props: FieldProps & { readonly canClear?: boolean; readonly placeholder?: string },
) {
  return <ChoiceField {...props} options={useCurrencyOptions()} isSearchable filter={byCodeFirst} />;
}
