/** What can be decided about open items, also about those that no extract has any more. */

import { Button } from '@mantine/core';
import { IconMessage, IconSquareX, IconThumbUp, IconUser } from '@tabler/icons-react';
import type { WindowRequests } from '../../../core/contract/window-commands.ts';
import type { SelectedRows } from '../../components/grid/data-grid.tsx';
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
  onDecided,
}: {
  readonly rows: SelectedRows | undefined;
  readonly onDecided: () => void;
}) {
  const settings = useSettings();
  const decide = async (action: Action): Promise<void> => {
    if (!rows) return;
    const { view, ranges, count } = rows;
    const about = count === 1 ? 'The selected item' : `${formatCount(count, settings)} selected items`;
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
