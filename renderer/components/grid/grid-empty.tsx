/** What stands in the place of rows where there are none. */

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '../empty-state/empty-state.tsx';
import classes from './data-grid.module.css';

/** Says that filters leave nothing and offers to clear them; else what the screen says of an empty table. */
export function GridEmpty({
  isRestricted,
  onClear,
  empty,
}: {
  readonly isRestricted: boolean;
  readonly onClear: () => void;
  readonly empty: ReactNode;
}) {
  return (
    <div className={classes['empty']}>
      {isRestricted ? (
        <EmptyState
          title="No row matches"
          text="No row of this table meets every filter and the search."
          action={
            <Button size="xs" variant="default" onClick={onClear}>
              Clear filters
            </Button>
          }
        />
      ) : (
        (empty ?? <EmptyState title="Nothing here" text="This table has no rows." />)
      )}
    </div>
  );
}
