/** A cell of the heat map: chosen, the bridge is about it; chosen again, it opens the lines behind it. */

import { IconAlertTriangle, IconCheck, IconEqualNot } from '@tabler/icons-react';
import type { HeatCell, Overview } from '../../../core/contract/window/overview.ts';
import { Amount } from '../../components/amount/amount.tsx';
import { decimalsOf } from '../../format/currency-decimals.ts';
import { openLines } from '../../state/navigation.ts';
import { chooseCell, chooseWhole } from './close-choices.ts';
import { linesBehind } from './close-scope.ts';
import classes from './heat-cell.module.css';
import { heatOf, standingWords } from './heat-level.ts';
import panels from './panel.module.css';

const MARKS = { ties: IconCheck, explained: IconEqualNot, open: IconAlertTriangle } as const;

/** The lines of a cell. */
function linesOf(cell: HeatCell, { cells, basis }: Overview) {
  const { org, period, currency, countsIn } = cell;
  return linesBehind(cells, { basis, countsIn, org, periods: [period], documents: currency });
}

/** A cell with its mark and its difference; Escape goes back to the bridge of everything. */
export function HeatCellButton({
  cell,
  overview,
  isChosen,
}: {
  readonly cell: HeatCell;
  readonly overview: Overview;
  /** The bridge is about this cell. */
  readonly isChosen: boolean;
}) {
  const Mark = MARKS[cell.standing];
  const words = standingWords[cell.standing];
  return (
    <button
      type="button"
      className={classes['cell']}
      data-standing={cell.standing}
      data-heat={heatOf(cell)}
      aria-pressed={isChosen}
      title={isChosen ? `${words}. Open its lines.` : `${words}. Show its bridge.`}
      onClick={() => (isChosen ? openLines(linesOf(cell, overview)) : chooseCell(cell))}
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isChosen) chooseWhole();
      }}
    >
      <Mark size={13} stroke={2} aria-hidden />
      <span className="for-readers">{words}, difference</span>
      {cell.standing === 'ties' ? (
        <span className="figure">ties</span>
      ) : (
        <Amount text={cell.difference} decimals={decimalsOf(cell.countsIn)} />
      )}
    </button>
  );
}

/** What marks and colours of the cells mean. */
export function HeatLegend() {
  return (
    <p className={panels['legend']}>
      {(['ties', 'explained', 'open'] as const).map((standing) => {
        const Mark = MARKS[standing];
        return (
          <span key={standing} data-standing={standing}>
            <Mark size={13} stroke={2} aria-hidden /> {standingWords[standing]}
          </span>
        );
      })}
      <span>Stronger colour: further apart</span>
    </p>
  );
}
