/** A table of any length: the engine filters, sorts, groups and sums; the page shows the rows that it needs. */

import { type ReactNode, useState } from 'react';
import classes from './data-grid.module.css';
import { GridEmpty } from './grid-empty.tsx';
import { GridFooter } from './grid-footer.tsx';
import { OpenColumnFilter, OpenMenu } from './grid-overlays.tsx';
import type { DataGridProps } from './grid-props.ts';
import { GridTools } from './grid-tools.tsx';
import { type GridParts, useDataGrid } from './use-data-grid.ts';

function Rows({ parts, empty }: { readonly parts: GridParts; readonly empty: ReactNode }) {
  const { element, model } = parts;
  const { view, query, isLoading } = parts.state;
  const isEmpty = view !== undefined && view.count === 0;
  return (
    <div className={classes['table']} data-loading={isLoading || undefined}>
      <div className={classes['grid']} ref={element} inert={isEmpty} />
      {isEmpty ? (
        <GridEmpty
          isRestricted={query.filters.length > 0 || query.search !== ''}
          onClear={() => void model.ask({ filters: [], search: '' })}
          empty={empty}
        />
      ) : null}
    </div>
  );
}

function Foot({ parts: { state, mounted, onCopy } }: { readonly parts: GridParts }) {
  const [isAllTotals, setAllTotals] = useState(false);
  const showTotals = (isAll: boolean) => {
    setAllTotals(isAll);
    mounted.current?.showAllTotals(isAll);
  };
  return <GridFooter state={state} isAllTotals={isAllTotals} onTotals={showTotals} onCopy={onCopy} />;
}

/** The grid with its tools and its foot; it fills its parent. */
export function DataGrid(props: DataGridProps) {
  const parts = useDataGrid(props);
  return (
    <div className={classes['box']} ref={parts.box}>
      <GridTools parts={parts} given={props} />
      <Rows parts={parts} empty={props.empty} />
      <Foot parts={parts} />
      <OpenMenu parts={parts} />
      <OpenColumnFilter parts={parts} />
    </div>
  );
}
