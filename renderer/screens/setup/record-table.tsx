/** A group of the draft whose names the person chooses, as a table: name, value, one row each. */

import { Select, Table, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { entriesAt, type JsonPath } from '../../state/json-path.ts';
import { changeDraft, useSetup } from '../../state/setup.ts';
import { TableHead } from './list-table.tsx';
import { AddButton, RemoveButton } from './section.tsx';
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

function NewName({
  nameHeader,
  names,
  taken,
  onAdd,
}: {
  readonly nameHeader: string;
  readonly names: Options | undefined;
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}) {
  const [name, setName] = useState('');
  const add = (): void => {
    onAdd(name.trim());
    setName('');
  };
  const label = `New: ${nameHeader.toLowerCase()}`;
  return (
    <div className={classes['adding']}>
      {names ? (
        <Select
          aria-label={label}
          placeholder={nameHeader}
          searchable
          data={names.filter(({ value }) => !taken.includes(value))}
          value={name === '' ? null : name}
          onChange={(chosen) => setName(chosen ?? '')}
        />
      ) : (
        <TextInput
          aria-label={label}
          placeholder={nameHeader}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      )}
      <AddButton isDisabled={name.trim() === '' || taken.includes(name.trim())} onClick={add}>
        Add
      </AddButton>
    </div>
  );
}

/** The table. */
export function RecordTable({ path, title, nameHeader, valueHeader, cell, fresh, names }: Props) {
  const taken = useSetup(useShallow(({ draft }) => entriesAt(draft, path).map(([name]) => name)));
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
      <NewName
        nameHeader={nameHeader}
        names={names}
        taken={taken}
        onAdd={(name) => changeDraft([...path, name], fresh)}
      />
    </>
  );
}
