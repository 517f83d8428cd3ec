import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JsonPath } from '../../../state/json-path.ts';
import { useField } from '../fields/use-field.ts';

/** A name on which other places hang: it is taken over when typing ends, so that none of them sees half of it. */
export function NameField({
  path,
  label,
  onRename,
}: {
  readonly path: JsonPath;
  readonly label: string;
  readonly onRename: (name: string) => void;
}) {
  const { stated, error, place } = useField(path);
  const [typed, setTyped] = useState<string>();
  const name = typeof stated === 'string' ? stated : '';
  const take = (): void => {
    if (typed !== undefined && typed.trim() !== name) onRename(typed.trim());
    setTyped(undefined);
  };
  return (
    <TextInput
      aria-label={label}
      error={error}
      data-place={place}
      value={typed ?? name}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
