/** The columns of a reply as columns of the grid: the kind decides side, format and colour. */

import type { ColDef, ValueFormatterParams } from 'ag-grid-community';
import type { GridColumn, GridColumnKind, GridRow } from '../../../core/contract/window/grid.ts';
import { alignedAmount, formatAmount, isNegative } from '../../format/amounts.ts';
import { decimalsOf } from '../../format/currency-decimals.ts';
import { formatDay } from '../../format/dates.ts';
import { useSettings } from '../../state/settings.ts';
import { columnHeader } from './column-header.ts';
import type { GridContext } from './grid-context.ts';
import type { ColumnLayout } from './grid-layout.ts';
import type { TotalRow } from './total-rows.ts';

/** Id of the narrow column that shows how a row reads. */
export const MARK_COLUMN = 'mark';

/** What the grid holds of a row. */
export type ShownRow = GridRow | TotalRow;

const PIXELS_PER_CHARACTER = 6.7;
const PADDING_IN_PIXELS = 22;
const NARROWEST_IN_PIXELS = 60;
/** Of a header, bold, with its funnel; beyond so many characters it is cut. */
const HEADER_PIXELS_PER_CHARACTER = 6.9;
const HEADER_PADDING_IN_PIXELS = 42;
const LONGEST_HEADER = 18;

/** True for kinds that stand at the right, decimal under decimal. */
function isFigure(kind: GridColumnKind): boolean {
  return kind === 'amount' || kind === 'rate' || kind === 'count';
}

/** As wide as its cells are said to be, and as its header is. */
function widthOf({ header, width }: GridColumn): number {
  const cells = width * PIXELS_PER_CHARACTER + PADDING_IN_PIXELS;
  const head = Math.min(header.length, LONGEST_HEADER) * HEADER_PIXELS_PER_CHARACTER;
  return Math.max(NARROWEST_IN_PIXELS, Math.round(Math.max(cells, head + HEADER_PADDING_IN_PIXELS)));
}

/** An amount of a currency as it is shown. */
export function formatSum(amount: string, currency: string): string {
  return formatAmount(amount, decimalsOf(currency), useSettings.getState());
}

/** Decimals that rates keep room for; finer ones stand out. */
const RATE_PLACES = 6;

/** A cell as it is shown; `currency` is that of an amount, which keeps room for so many `places`. */
function formatCell(value: string, kind: GridColumnKind, currency: string, places: number): string {
  const settings = useSettings.getState();
  switch (kind) {
    case 'amount':
      return alignedAmount(value, decimalsOf(currency), settings, places);
    case 'rate':
      return alignedAmount(value, 0, settings, RATE_PLACES);
    case 'count':
      return formatAmount(value, 0, settings);
    case 'date':
      return formatDay(value, settings.dates);
    default:
      return value;
  }
}

/** The cell of a row at a place, exactly as the engine gave it. */
function cellOf(row: ShownRow | undefined, index: number): string {
  return row === undefined || row.kind === 'group' ? '' : (row.cells[index] ?? '');
}

function currencyOf(row: ShownRow | undefined, currencyAt: number): string {
  return row?.kind === 'total' ? row.currency : cellOf(row, currencyAt);
}

function columnDefinition(column: GridColumn, index: number, currencyAt: number): ColDef<ShownRow> {
  const { key, header, kind } = column;
  const needsFormat = isFigure(kind) || kind === 'date';
  return {
    colId: key,
    headerName: header,
    width: widthOf(column),
    minWidth: NARROWEST_IN_PIXELS,
    sortable: false,
    headerComponent: columnHeader,
    headerComponentParams: { meaning: column.meaning, isFigure: isFigure(kind) },
    valueGetter: ({ data }) => cellOf(data, index),
    ...(needsFormat
      ? {
          valueFormatter: ({ value, data, context }: ValueFormatterParams<ShownRow, string, GridContext>) =>
            formatCell(value ?? '', kind, currencyOf(data, currencyAt), context.places(key)),
        }
      : {}),
    ...(isFigure(kind) ? { cellClass: 'is-figure', headerClass: 'is-figure' } : {}),
    ...(kind === 'amount'
      ? {
          cellClassRules: {
            'is-negative': ({ value }: { value?: string | null }) => isNegative(value ?? ''),
          },
        }
      : {}),
  };
}

const MARK_DEFINITION: ColDef<ShownRow> = {
  colId: MARK_COLUMN,
  headerName: '',
  width: 26,
  resizable: false,
  suppressMovable: true,
  lockPosition: 'left',
  sortable: false,
  // A group's row is reached through its first column.
  suppressNavigable: ({ node }) => node.data?.kind !== 'group',
  suppressHeaderKeyboardEvent: () => true,
  valueGetter: ({ data }) => (data?.kind === 'row' ? data.tone : ''),
  valueFormatter: () => '',
  cellClass: 'is-mark',
  cellClassRules: {
    'is-good': ({ value }) => value === 'good',
    'is-bad': ({ value }) => value === 'bad',
    'is-warning': ({ value }) => value === 'warning',
  },
};

/** The widest column of words takes the room that is left, until the person sets widths. */
function stretchWidest(columns: readonly GridColumn[], definitions: ColDef<ShownRow>[]): void {
  const widest = columns
    .filter(({ kind }) => kind === 'text')
    .toSorted((a, b) => b.width - a.width)
    .at(0);
  const definition = definitions.find(({ colId }) => colId === widest?.key);
  if (definition) Object.assign(definition, { flex: 1, minWidth: definition.width });
}

/** Definitions of the columns in the order of the kept layout; columns that it does not know come last. */
export function columnDefinitions(
  columns: readonly GridColumn[],
  layout: readonly ColumnLayout[],
): ColDef<ShownRow>[] {
  const placeOf = new Map(layout.map(({ key }, place) => [key, place]));
  const keptOf = new Map(layout.map((kept) => [kept.key, kept]));
  const definitions = columns.map((column, index) => {
    const kept = keptOf.get(column.key);
    const currencyAt = columns.findIndex(({ key }) => key === column.currency);
    const definition = columnDefinition(column, index, currencyAt);
    return kept ? { ...definition, width: kept.width, hide: kept.isHidden } : definition;
  });
  if (layout.length === 0) stretchWidest(columns, definitions);
  const place = ({ colId = '' }: ColDef<ShownRow>) => placeOf.get(colId) ?? layout.length;
  return [MARK_DEFINITION, ...definitions.toSorted((a, b) => place(a) - place(b))];
}
