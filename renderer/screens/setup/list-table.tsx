/** A list of the draft as a table: one row an entry, each cell a field. */

import { Table } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { type JsonPath, listAt, pathText, withEntry } from '../../state/json-path.ts';
import { changeDraft, takeDraft, useSetup } from '../../state/setup.ts';
import { AddButton, focusPlace, RemoveButton } from './section.tsx';
import classes from './setup.module.css';
import { usePaste } from './use-paste.tsx';

/** One column: what stands in it for the entry at a place. */
export type ListColumn = {
  readonly header: string;
  /** Width in pixels; the others share what is left. */
  readonly width?: number;
  readonly cell: (path: JsonPath, at: number) => ReactNode;
};

/** The header of a table of fields, the last column for the buttons of a row. */
export function TableHead({
  headers,
}: {
  readonly headers: readonly Pick<ListColumn, 'header' | 'width'>[];
}) {
  return (
    <Table.Thead>
      <Table.Tr>
        {headers.map(({ header, width }) => (
          <Table.Th key={header} {...(width === undefined ? {} : { w: width })}>
            {header}
          </Table.Th>
        ))}
        <Table.Th w={44}>
          <span className="for-readers">Remove</span>
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

/** The table; `entry` names one row, `fresh` is a new one. */
export function ListTable(props: {
  readonly path: JsonPath;
  readonly title: string;
  readonly entry: string;
  readonly columns: readonly ListColumn[];
  readonly fresh: () => unknown;
  /** Said while the list is empty. */
  readonly none: string;
  /** Takes an entry away, with what hangs on it. */
  readonly onRemove?: (at: number) => void;
  /** What the cells of pasted lines become, the name first; left out where nothing is pasted. */
  readonly pasteKeys?: readonly string[];
}) {
  const count = useSetup(({ draft }) => listAt(draft, props.path).length);
  const remove = props.onRemove ?? ((at) => changeDraft([...props.path, at], undefined));
  const hasAdded = useRef(false);
  const latest = pathText([...props.path, count - 1]);
  useEffect(() => {
    // A row that was just added is filled in next.
    if (hasAdded.current) focusPlace(latest);
    hasAdded.current = false;
  }, [latest]);
  const add = (): void => {
    hasAdded.current = true;
    takeDraft(withEntry(useSetup.getState().draft, props.path, props.fresh()));
  };
  const { paste, leftOut } = usePaste(props.path, props.pasteKeys, props.entry);
  return (
    <>
      {count === 0 ? (
        <p className={classes['none']}>{props.none}</p>
      ) : (
        <Table
          onPaste={paste}
          className={classes['table'] ?? ''}
          aria-label={props.title}
          verticalSpacing={4}
          horizontalSpacing={6}
        >
          <TableHead headers={props.columns} />
          <Table.Tbody>
            {Array.from({ length: count }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place in the list
              <Table.Tr key={at}>
                {props.columns.map(({ header, cell }) => (
                  <Table.Td key={header}>{cell([...props.path, at], at)}</Table.Td>
                ))}
                <Table.Td>
                  <RemoveButton what={`${props.entry} ${at + 1}`} onClick={() => remove(at)} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {leftOut}
      <AddButton place={pathText(props.path)} onClick={add}>{`Add ${props.entry}`}</AddButton>
    </>
  );
}
