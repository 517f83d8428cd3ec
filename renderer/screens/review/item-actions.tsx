/** What can be decided about open items, also about those that no extract has any more. */

import { Button } from '@mantine/core';
import { IconMessage, IconSquareX, IconThumbUp, IconUser } from '@tabler/icons-react';
import type { GridRow } from '../../../core/contract/window/grid.ts';
import type { WindowRequests } from '../../../core/contract/window-commands.ts';
import { valueWords } from '../../components/grid/filter-words.ts';
import type { SelectedRows } from '../../components/grid/grid-props.ts';
import { formatCount } from '../../format/amounts.ts';
import { askDecision } from '../../state/decision.ts';
import { useSettings } from '../../state/settings.ts';

type Action = WindowRequests['decide']['wish']['action'];

const ACTIONS = [
  { action: 'comment', label: 'Comment', Icon: IconMessage },
  { action: 'set-owner', label: 'Owner', Icon: IconUser },
  { action: 'accept-difference', label: 'Accept', Icon: IconThumbUp },
  { action: 'close-item', label: 'Close item', Icon: IconSquareX },
] as const satisfies readonly { readonly action: Action; readonly label: string; readonly Icon: unknown }[];

/** The buttons for the selected rows. */
export function ItemActions({
  rows,
  current,
  onDecided,
}: {
  readonly rows: SelectedRows | undefined;
  readonly current: GridRow | undefined;
  readonly onDecided: () => void;
}) {
  const settings = useSettings();
  const decide = async (action: Action): Promise<void> => {
    if (!rows) return;
    const { view, ranges, count } = rows;
    const words = (number: number, what: string): string => `${formatCount(number, settings)} ${what}`;
    // The head of a group stands for all its items.
    const one =
      current?.kind === 'group'
        ? `${valueWords(current.title)}: ${words(current.rows, current.rows === 1 ? 'item' : 'items')}`
        : 'The selected item';
    const about = count === 1 ? one : words(count, 'selected rows');
    await askDecision({ wish: { action, rows: { view, ranges: [...ranges] } }, about });
    onDecided();
  };
  return (
    <Button.Group aria-label="Decide about the selected items">
      {ACTIONS.map(({ action, label, Icon }) => (
        <Button
          key={action}
          size="xs"
          variant="default"
          leftSection={<Icon size={15} stroke={1.6} aria-hidden />}
          disabled={!rows}
          onClick={() => void decide(action)}
        >
          {label}
        </Button>
      ))}
    </Button.Group>
  );
}
