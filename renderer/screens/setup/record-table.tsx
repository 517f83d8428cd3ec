/** A group of the draft whose names are chosen by the person: one row a name, its value as a field. */

import { Button, Select, Table, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { entriesAt, type JsonPath, pathText } from '../../state/json-path.ts';
import { changeDraft, useSetup } from '../../state/setup.ts';
import { TableHead } from './list-table.tsx';
import { focusPlace, RemoveButton } from './section.tsx';
import classes from './setup.module.css';

type Options = readonly { readonly value: string; readonly label: string }[];

type Props = {
  readonly path: JsonPath;
  readonly title: string;
  readonly nameHeader: string;
  readonly valueHeader: string;
  /** Field for the value of a name. */
  readonly cell: (path: JsonPath, name: string) => ReactNode;
  /** What a new name starts with. */
  readonly fresh: unknown;
  /** Names to choose from; any text where left out. */
  readonly names?: Options;
};

type NewNameProps = {
  readonly nameHeader: string;
  readonly names: Options | undefined;
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
};

function NewName({ nameHeader, names, taken, onAdd }: NewNameProps) {
  const [name, setName] = useState('');
  const isFree = name.trim() !== '' && !taken.includes(name.trim());
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!isFree) return;
    onAdd(name.trim());
    setName('');
  };
  const shared = { 'aria-label': `New: ${nameHeader.toLowerCase()}`, placeholder: nameHeader };
  return (
    <form className={classes['adding']} onSubmit={add}>
      {names ? (
        <Select
          {...shared}
          searchable
          data={names.filter(({ value }) => !taken.includes(value))}
          value={name === '' ? null : name}
          onChange={(chosen) => setName(chosen ?? '')}
        />
      ) : (
        <TextInput {...shared} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      )}
      <Button type="submit" variant="default" leftSection={<IconPlus size={14} />} disabled={!isFree}>
        Add
      </Button>
    </form>
  );
}

/** The table. */
export function RecordTable({ path, title, nameHeader, valueHeader, cell, fresh, names }: Props) {
  const taken = useSetup(useShallow(({ draft }) => entriesAt(draft, path).map(([name]) => name)));
  const added = useRef<string>(undefined);
  useEffect(() => {
    // The value of a name that was just added is filled in next.
    if (added.current !== undefined && taken.includes(added.current)) {
      focusPlace(pathText([...path, added.current]));
      added.current = undefined;
    }
  });
  const add = (name: string): void => {
    added.current = name;
    changeDraft([...path, name], fresh);
  };
  return (
    <>
      {taken.length === 0 ? null : (
        <Table
          className={classes['narrowTable'] ?? ''}
          aria-label={title}
          verticalSpacing={4}
          horizontalSpacing={6}
        >
          <TableHead headers={[{ header: nameHeader }, { header: valueHeader }]} />
          <Table.Tbody>
            {taken.map((name) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Table.Td>{cell([...path, name], name)}</Table.Td>
                <Table.Td>
                  <RemoveButton what={name} onClick={() => changeDraft([...path, name], undefined)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <NewName nameHeader={nameHeader} names={names} taken={taken} onAdd={add} />
    </>
  );
}
