/** The views of tables that the page holds open over one close. */

import type {
  GridFilter,
  GridPage,
  GridScope,
  GridValues,
  GridView,
  gridRequest,
} from '../../contract/window/grid.ts';
import { ok, type Result, refused } from '../../model/result.ts';
import { sides } from '../../model/roll-forward.ts';
import type { CloseView } from '../close-view.ts';
import { tableMaker } from '../tables/all-tables.ts';
import { copiedHeads, copiedRows } from './copied-cells.ts';
import { filterTests } from './filters.ts';
import { noColumn, OUT_OF_DATE, TEXT_ROWS, tooMany } from './grid-refusals.ts';
import { type GridText, gridText } from './grid-text.ts';
import { gridValues } from './grid-values.ts';
import { columnNamed, rowsOfKeys, rowsThatMeet } from './kept-rows.ts';
import { OpenGrid, type Range } from './open-grid.ts';
import { type Clock, isStopped, Pace } from './pace.ts';
import { scopeTests } from './scope.ts';
import { searchTest } from './search.ts';
import { sumsOf } from './sums.ts';
import type { GridTable } from './table.ts';
import { TableKeys } from './table-keys.ts';

/** A request after its check. */
export type GridRequest = ReturnType<typeof gridRequest.parse>;

/** Rows of one page, and levels of groups. */
const PAGE = 1000;
const LEVELS = 3;

type Held = { readonly grid: OpenGrid; readonly request: GridRequest; readonly table: GridTable };
type Prepared = { readonly table: GridTable; readonly keys: TableKeys };

/** Opens views, answers from them and closes them. */
export class GridViews {
  private readonly view: CloseView;
  private readonly clock: Clock;
  private readonly prefix: string;
  private readonly tables = new Map<string, Promise<Prepared>>();
  private readonly held = new Map<string, Held>();
  private opened = 0;

  /** `prefix` tells the views of one close from those of another. */
  constructor(view: CloseView, clock: Clock, prefix: string) {
    this.view = view;
    this.clock = clock;
    this.prefix = prefix;
  }

  /** Opens a view; refused when a column is not there or a condition does not fit it. */
  async open(request: GridRequest): Promise<Result<GridView>> {
    const { table, keys } = await this.tableOf(request);
    const wrong = [...request.sort.map(({ column }) => column), ...request.groupBy].filter(
      (key) => !columnNamed(table, key),
    );
    if (wrong.length > 0) return refused(...wrong.map(noColumn));
    const rows = await this.rowsOf(table, request);
    if (!rows.isOk) return rows;
    const pace = new Pace(this.clock);
    const sums = await sumsOf(table, rows.value, 0, rows.value.length, pace);
    this.opened += 1;
    const name = `${this.prefix}-${this.opened}`;
    const grid = new OpenGrid({
      ...{ name, table, keys, rows: rows.value, sums, clock: this.clock },
      sort: request.sort.flatMap(({ column, isDescending }) => {
        const found = columnNamed(table, column);
        return found ? [{ column: found, isDescending }] : [];
      }),
      groupBy: request.groupBy.slice(0, LEVELS).flatMap((key) => columnNamed(table, key) ?? []),
    });
    this.held.set(name, { grid, request, table });
    return this.answered(() => grid.view());
  }

  /** The rows of some positions, at most 1,000. */
  page({ view, from, to }: Range & { readonly view: string }): Promise<Result<GridPage>> {
    return this.withView(view, ({ grid }) => grid.page({ from, to: Math.min(to, from + PAGE) }));
  }

  /** Opens or closes a group. */
  toggle(request: {
    readonly view: string;
    readonly group: string;
    readonly isOpen: boolean;
  }): Promise<Result<GridView>> {
    return this.withView(request.view, async ({ grid }) => {
      await grid.toggle(request.group, request.isOpen);
      return await grid.view();
    });
  }

  /** The values of a column over the rows that meet all conditions on other columns. */
  async values(request: {
    readonly view: string;
    readonly column: string;
    readonly search: string;
  }): Promise<Result<GridValues>> {
    const held = this.held.get(request.view);
    if (!held) return refused(OUT_OF_DATE);
    const column = columnNamed(held.table, request.column);
    if (!column) return refused(noColumn(request.column));
    const filters = held.request.filters.filter((filter) => filter.column !== request.column);
    const rows = await this.rowsOf(held.table, { ...held.request, filters });
    if (!rows.isOk) return rows;
    return ok(await gridValues(column, rows.value, request.search, new Pace(this.clock)));
  }

  /** Rows and columns for the clipboard; heads of groups are left out, unless nothing else is selected. */
  text(request: {
    readonly view: string;
    readonly ranges: readonly Range[];
    readonly columns: readonly string[];
    readonly hasHeader: boolean;
  }): Promise<Result<GridText & { readonly rows: number }>> {
    const asked = request.ranges.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0);
    if (asked > TEXT_ROWS) return Promise.resolve(refused(tooMany(asked)));
    return this.withView(request.view, async ({ grid, table }) => {
      const columns = request.columns.flatMap((key) => columnNamed(table, key) ?? []);
      const rows = await grid.rowsAt(request.ranges, false);
      const copied =
        rows.length > 0
          ? await copiedRows(columns, rows, new Pace(this.clock))
          : copiedHeads(grid.input.groupBy, columns, await grid.headsAt(request.ranges));
      return { ...gridText(copied, request.hasHeader), rows: copied.rows.length };
    });
  }

  /** Names of the lines that some rows are about, each once; the header of a group stands for all its rows. */
  linesAt(view: string, ranges: readonly Range[]): Promise<Result<readonly string[]>> {
    return this.withView(view, async ({ grid, table }) => {
      const names = new Set<string>();
      for (const row of await grid.rowsAt(ranges, true)) {
        const lines = table.lines(row);
        for (const side of sides)
          for (const line of lines[side]) names.add(this.view.context[side].reference(line));
        const absent = table.absentLine?.(row) ?? '';
        if (absent !== '') names.add(absent);
      }
      return [...names];
    });
  }

  /** Where rows stand in a view by their keys, -1 for those that it does not show. */
  find({
    view,
    keys,
  }: {
    readonly view: string;
    readonly keys: readonly string[];
  }): Promise<Result<{ readonly positions: readonly number[] }>> {
    return this.withView(view, async ({ grid, table }) => {
      const rows = await rowsOfKeys(table, keys, new Pace(this.clock));
      return { positions: await grid.positionsOf(keys.map((key) => rows.get(key) ?? -1)) };
    });
  }

  /** Closes a view; one that is not open is closed already. */
  close(view: string): void {
    this.held.get(view)?.grid.close();
    this.held.delete(view);
  }

  /** Closes all views, because the figures change. */
  closeAll(): void {
    for (const view of [...this.held.keys()]) this.close(view);
  }

  private tableOf({
    grid,
    scope,
  }: {
    readonly grid: GridRequest['grid'];
    readonly scope: GridScope;
  }): Promise<Prepared> {
    const { name, make } = tableMaker(grid, scope);
    const known = this.tables.get(name) ?? this.prepared(make);
    this.tables.set(name, known);
    return known;
  }

  private async prepared(make: ReturnType<typeof tableMaker>['make']): Promise<Prepared> {
    const table = await make(this.view, new Pace(this.clock));
    return { table, keys: new TableKeys(table) };
  }

  private async rowsOf(
    table: GridTable,
    {
      scope,
      filters,
      search,
    }: { readonly scope: GridScope; readonly filters: readonly GridFilter[]; readonly search: string },
  ): Promise<Result<Int32Array>> {
    const filtered = filterTests(table, filters);
    if (!filtered.isOk) return filtered;
    const searched = searchTest(table, search);
    const tests = [
      ...scopeTests(this.view, table, scope),
      ...filtered.value,
      ...(searched ? [searched] : []),
    ];
    return ok(await rowsThatMeet(table.count, tests, new Pace(this.clock)));
  }

  private async withView<Reply>(
    name: string,
    answer: (held: Held) => Promise<Reply>,
  ): Promise<Result<Reply>> {
    const held = this.held.get(name);
    return held ? await this.answered(() => answer(held)) : refused(OUT_OF_DATE);
  }

  private async answered<Reply>(answer: () => Promise<Reply>): Promise<Result<Reply>> {
    try {
      return ok(await answer());
    } catch (error) {
      if (isStopped(error)) return refused(OUT_OF_DATE);
      throw error;
    }
  }
}
