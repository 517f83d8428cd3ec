/** Every change that was recorded, with the head and the length of its chain; a decision is taken back here. */

import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import type { GridRow } from '../../../core/contract/window/grid.ts';
import type { ReviewView } from '../../../core/contract/window/review.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import type { GridHandle } from '../../components/grid/grid-props.ts';
import { formatCount } from '../../format/amounts.ts';
import { askDecision } from '../../state/decision.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './review.module.css';

/** An entry as its row names it: its number and what it says. */
type Entry = { readonly number: string; readonly words: string };

/** The part of the screen. */
export function AuditTrail({ log }: Pick<ReviewView, 'log'>) {
  const settings = useSettings();
  const grid = useRef<GridHandle>(null);
  const [entry, setEntry] = useState<Entry>();
  const onCurrent = useCallback((_row: GridRow | undefined, cell: (column: string) => string) => {
    const number = cell('sequence');
    const words = [cell('action'), cell('after')].filter((part) => part !== '').join(': ');
    setEntry(number === '' ? undefined : { number, words });
  }, []);
  const takeBack = async ({ number, words }: Entry): Promise<void> => {
    await askDecision({ wish: { action: 'withdraw', subject: number }, about: `Entry ${number}, ${words}` });
    grid.current?.focus();
  };
  return (
    <div className={classes['filling']}>
      <p className={classes['note']}>
        {formatCount(log.length, settings)} {log.length === 1 ? 'entry' : 'entries'}. Each holds the hash of
        the one before; the last is <code className={classes['hash']}>{log.head}</code>. Both are printed in
        every workbook.
      </p>
      <div className={classes['grid']}>
        <DataGrid
          ref={grid}
          grid="decisions"
          label="Audit trail"
          start={{ sort: [] }}
          onCurrent={onCurrent}
          actions={
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              disabled={entry === undefined}
              onClick={() => entry && void takeBack(entry)}
            >
              Take the decision back
            </Button>
          }
          empty={
            <EmptyState
              title="Nothing was recorded yet"
              text="Decisions, changes of the setup and extracts that were taken in appear here."
            />
          }
        />
      </div>
    </div>
  );
}
