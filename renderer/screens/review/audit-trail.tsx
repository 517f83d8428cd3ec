/** Every change that was recorded, with the head and the length of its chain. */

import type { ReviewView } from '../../../core/contract/window/review.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import { formatCount } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './review.module.css';

/** The part of the screen. */
export function AuditTrail({ log }: Pick<ReviewView, 'log'>) {
  const settings = useSettings();
  return (
    <div className={classes['filling']}>
      <p className={classes['note']}>
        {formatCount(log.length, settings)} entries. Each holds the hash of the one before; the last is{' '}
        <code className={classes['hash']}>{log.head}</code>. Both are printed in every workbook.
      </p>
      <div className={classes['grid']}>
        <DataGrid
          grid="decisions"
          label="Audit trail"
          start={{ sort: [] }}
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
