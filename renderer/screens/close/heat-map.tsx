/** Where the differences are: org by currency in one period, or org by period in one currency. */

import type { HeatCell, Overview } from '../../../core/contract/window/overview.ts';
import { formatPeriod } from '../../format/dates.ts';
import { type CloseChoices, choose, currenciesOf, isChosen, orgsOf, periodsOf } from './close-choices.ts';
import { HeatCellButton, HeatLegend } from './heat-cell.tsx';
import { HeatControls } from './heat-controls.tsx';
import classes from './heat-map.module.css';
import { Panel } from './panel.tsx';

type Column = {
  readonly key: string;
  readonly title: string;
  readonly isMeant: (cell: HeatCell) => boolean;
  readonly onPick: (() => void) | undefined;
};

function columnsOf({ cells, basis }: Overview, choices: CloseChoices, period: number): readonly Column[] {
  if (choices.columns === 'periods')
    return periodsOf(cells, false).map((each) => ({
      key: String(each),
      title: formatPeriod(each),
      isMeant: (cell) => cell.period === each && cell.currency === choices.currency,
      onPick: () => choose({ period: each }),
    }));
  const inPeriod = cells.filter((cell) => cell.period === period);
  return currenciesOf(inPeriod, 'currency').map((each) => ({
    key: each,
    title: each,
    isMeant: (cell) => cell.period === period && cell.currency === each,
    onPick: basis === 'transaction' ? () => choose({ countsIn: each }) : undefined,
  }));
}

/** A heading that chooses what the bridge is about. */
function HeadButton({
  title,
  label,
  onPick,
}: {
  readonly title: string;
  readonly label: string;
  readonly onPick: (() => void) | undefined;
}) {
  if (!onPick) return <>{title}</>;
  return (
    <button type="button" className={classes['headButton']} title={label} onClick={onPick}>
      {title}
    </button>
  );
}

/** The heading of the map for those who hear it, and its columns. */
function MapHead({
  choices,
  period,
  columns,
}: {
  readonly choices: CloseChoices;
  readonly period: number;
  readonly columns: readonly Column[];
}) {
  const { columns: shown, currency } = choices;
  return (
    <>
      <caption className="for-readers">
        Difference between Billing and Revenue by org and{' '}
        {shown === 'periods' ? `period in ${currency}` : `currency in ${formatPeriod(period)}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Org</th>
          {columns.map(({ key, title, onPick }) => (
            <th key={key} scope="col">
              <HeadButton title={title} label={`Show the bridge of ${title}`} onPick={onPick} />
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** The cells of one org. */
function OrgRow({
  org,
  title,
  columns,
  overview,
  choices,
}: {
  readonly org: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly overview: Overview;
  readonly choices: CloseChoices;
}) {
  return (
    <tr>
      <th scope="row">
        <HeadButton title={title} label={`Show the bridge of ${title}`} onPick={() => choose({ org })} />
      </th>
      {columns.map(({ key, isMeant }) => {
        const cell = overview.cells.find((each) => each.org === org && isMeant(each));
        return (
          <td key={key}>
            {cell ? (
              <HeatCellButton cell={cell} overview={overview} isChosen={isChosen(choices, cell)} />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}

/** The map with its legend. */
export function HeatMap({
  overview,
  choices,
}: {
  readonly overview: Overview;
  readonly choices: CloseChoices;
}) {
  const { cells } = overview;
  const period = choices.heatPeriod ?? periodsOf(cells, true).at(-1) ?? periodsOf(cells, false).at(-1) ?? 0;
  const columns = columnsOf(overview, choices, period);
  const rows = orgsOf(cells).filter(({ org }) =>
    cells.some((cell) => cell.org === org && columns.some(({ isMeant }) => isMeant(cell))),
  );
  return (
    <Panel
      title="Differences"
      className={classes['heat']}
      controls={<HeatControls overview={overview} choices={choices} period={period} />}
    >
      <div className={classes['scroll']}>
        <table className={classes['map']}>
          <MapHead choices={choices} period={period} columns={columns} />
          <tbody>
            {rows.map((row) => (
              <OrgRow key={row.org} {...row} columns={columns} overview={overview} choices={choices} />
            ))}
          </tbody>
        </table>
      </div>
      <HeatLegend />
    </Panel>
  );
}
