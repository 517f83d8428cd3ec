/** A list that is pasted into a table of the setup, and the header line that was left out of it. */

import { Button, Group, Text } from '@mantine/core';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { announce } from '../../state/announcements.ts';
import { type JsonPath, listAt } from '../../state/json-path.ts';
import { takeDraft, useSetup } from '../../state/setup.ts';
import { withoutHeader } from './pasted-header.ts';
import { pastedCells, withPastedRows } from './pasted-rows.ts';

type Cells = readonly string[];

/** The row of a table in whose first cell is pasted; undefined elsewhere. */
function rowPastedInto({ target }: ClipboardEvent<HTMLElement>): number | undefined {
  const cell = target instanceof HTMLElement ? target.closest('td') : null;
  return cell?.cellIndex === 0 ? cell.closest('tr')?.sectionRowIndex : undefined;
}

/** Puts lines into the list and says what became of them. */
function take(path: JsonPath, at: number, keys: readonly string[], lines: readonly Cells[], header: boolean) {
  const { draft, added, known } = withPastedRows(useSetup.getState().draft, path, at, keys, lines);
  takeDraft(draft);
  const left = known === 0 ? '' : `, ${rowWords(known)} left out: no name, or already in the list`;
  announce(`${rowWords(added)} added${left}${header ? '; the header line was left out' : ''}`);
}

function rowWords(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}

/** Says which line was left out, and takes it in. */
function LeftOut(props: { readonly header: Cells; readonly entry: string; readonly onTake: () => void }) {
  return (
    <Group gap={8} my={8}>
      <Text size="sm">The first line was taken for a header and left out: {props.header.join(', ')}</Text>
      <Button variant="subtle" size="compact-sm" onClick={props.onTake}>
        Add it as a {props.entry}
      </Button>
    </Group>
  );
}

/** Takes pasted lines into the list when they are pasted where names stand; `leftOut` takes the header line in after all. */
export function usePaste(
  path: JsonPath,
  keys: readonly string[] | undefined,
  entry: string,
): { readonly paste: (event: ClipboardEvent<HTMLElement>) => void; readonly leftOut: ReactNode } {
  const [header, setHeader] = useState<Cells>();
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const cells = keys && pastedCells(event.clipboardData.getData('text/plain'));
    const at = rowPastedInto(event);
    if (!keys || !cells || at === undefined) return;
    event.preventDefault();
    const list = withoutHeader(keys, cells);
    setHeader(list.header);
    take(path, at, keys, list.lines, list.header !== undefined);
  };
  const takeHeader = (): void => {
    const end = listAt(useSetup.getState().draft, path).length;
    if (keys && header) take(path, end, keys, [header], false);
    setHeader(undefined);
  };
  const leftOut = header ? <LeftOut header={header} entry={entry} onTake={takeHeader} /> : null;
  return { paste, leftOut };
}
