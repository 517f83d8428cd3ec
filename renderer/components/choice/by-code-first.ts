/** What is typed into a list of codes with names finds a code before a name that has the letters inside it. */

import type { ComboboxItem, OptionsFilter } from '@mantine/core';

/** Options that have the typed text, those whose code begins with it first: `EUR` finds the euro before the WIR euro. */
export const byCodeFirst: OptionsFilter = ({ options, search }) => {
  const typed = search.trim().toLowerCase();
  const found = options
    .filter((option): option is ComboboxItem => 'value' in option)
    .filter(({ label }) => label.toLowerCase().includes(typed));
  const isCode = ({ value }: ComboboxItem): boolean => value.toLowerCase().startsWith(typed);
  return [...found.filter(isCode), ...found.filter((option) => !isCode(option))];
};
