/** A view of a table: filtered rows, their sums, their order, and which groups are open. */

import type { GridPage, GridRow, GridView } from '../../contract/window/grid.ts';
import type { CopiedHead } from './copied-cells.ts';
import { GroupCurrencies } from './group-currencies.ts';
import { Pace } from './pace.ts';
import { GroupedRows, groupsOf, type RowGroup } from './row-groups.ts';
import { type OrderInput, RowOrder } from './row-order.ts';
import { type Sums, sumsOf } from './sums.ts';
import { cellText, type GridTable, type TableColumn } from './table.ts';

/** Positions from, up to and without `to`. */
export type Range = { readonly from: number; readonly to: number };

/** What a view is made of; its rows meet scope, filters and search and come in the order of the table. */
export type OpenGridInput = OrderInput & {
  readonly name: string;
  readonly table: GridTable;
  readonly sums: Sums;
};

const BLANK_TITLE = '(blank)';

/** A view that is held open. */
export class OpenGrid {
  readonly input: OpenGridInput;
  private readonly columns: GridView['columns'];
  private readonly openGroups = new Set<string>();
  private readonly groupSums = new Map<RowGroup, Sums>();
  private readonly order: RowOrder;
  private readonly ordering: Promise<Int32Array>;
  private ordered: Int32Array = new Int32Array();
  private groups: readonly RowGroup[] = [];
  private grouped: GroupedRows | undefined;
  private isClosed = false;

  /** Begins to put the rows in order. */
  constructor(input: OpenGridInput) {
    this.input = input;
    this.columns = input.table.columns.map(({ reader: _, ...column }) => column);
    this.order = new RowOrder(input, () => this.pace());
    this.ordering = this.grouping();
    // As with the order: a view that is closed before has nobody waiting for it.
    this.ordering.catch(() => undefined);
  }

  /** The view as the page knows it; a grouped one waits for its groups. */
  async view(): Promise<GridView> {
    const { name, table, sums, groupBy } = this.input;
    if (groupBy.length > 0) await this.ordering;
    const rows = this.input.rows.length;
    return { view: name, columns: this.columns, count: this.count(), rows, total: table.count, sums };
  }

  /** The rows of some positions. */
  async page({ from, to }: Range): Promise<GridPage> {
    if (this.input.groupBy.length > 0) {
      const rows = await this.groupRows(from, to);
      return { from, rows, count: this.count() };
    }
    const order = await this.order.upTo(to);
    const rows = Array.from(order.subarray(from, Math.min(to, this.count())), (row) => this.row(row));
    return { from, rows, count: this.count() };
  }

  /** Opens or closes a group; a key of none changes nothing. */
  async toggle(group: string, isOpen: boolean): Promise<void> {
    await this.ordering;
    if (isOpen) this.openGroups.add(group);
    else this.openGroups.delete(group);
    this.layOut();
  }

  /** Rows of the table at some positions, each once; a header stands for all rows of its group, or for none. */
  async rowsAt(ranges: readonly Range[], areGroupsWhole: boolean): Promise<readonly number[]> {
    const order = await this.ordering;
    const rows = new Set<number>();
    const take = (from: number, to: number): void => {
      for (const row of order.subarray(from, to)) rows.add(row);
    };
    for (const { from, to } of ranges) {
      if (!this.grouped) take(from, to);
      for (let position = from; this.grouped && position < Math.min(to, this.grouped.count); position += 1) {
        const shown = this.grouped.at(position);
        if (shown && 'at' in shown) take(shown.at, shown.at + 1);
        else if (shown && areGroupsWhole) take(shown.group.from, shown.group.to);
      }
    }
    return [...rows];
  }

  /** The lines of the heads of groups at some positions. */
  async headsAt(ranges: readonly Range[]): Promise<readonly CopiedHead[]> {
    const order = await this.ordering;
    const heads: CopiedHead[] = [];
    for (const { from, to } of ranges) {
      for (let position = from; position < to; position += 1) {
        const shown = this.grouped?.at(position);
        if (!shown || 'at' in shown) continue;
        const { group, line } = shown;
        const currency = group.currencies[line] ?? '';
        const own = (await this.sumsOf(group)).filter((sum) => sum.currency === currency);
        const row = order[group.from] ?? 0;
        const titles = this.input.groupBy.slice(0, group.level + 1).map((column) => titleOf(column, row));
        heads.push({ titles, rows: group.to - group.from, currency, sums: own });
      }
    }
    return heads;
  }

  /** Positions of rows of the table, -1 for those that the view does not show. */
  async positionsOf(rows: readonly number[]): Promise<readonly number[]> {
    const order = await this.ordering;
    const places = new Map(rows.map((row) => [row, -1]));
    await this.pace().over(order.length, (from, to) => {
      for (let at = from; at < to; at += 1) {
        const row = order[at] ?? -1;
        if (places.has(row)) places.set(row, this.grouped ? this.grouped.positionOf(at) : at);
      }
    });
    return rows.map((row) => places.get(row) ?? -1);
  }

  /** Ends what is still being worked out for the view. */
  close(): void {
    this.isClosed = true;
  }

  private count(): number {
    return this.grouped?.count ?? this.input.rows.length;
  }

  private pace(): Pace {
    return new Pace(this.input.clock, () => this.isClosed);
  }

  /** The order, once its groups are there as well. */
  private async grouping(): Promise<Int32Array> {
    const { table, keys, groupBy, clock } = this.input;
    const order = await this.order.whole();
    if (groupBy.length === 0) return order;
    const levels = await Promise.all(groupBy.map((column) => keys.of(column, new Pace(clock))));
    const currencies = new GroupCurrencies(table);
    this.groups = await groupsOf({ order, levels, currencies }, this.pace());
    this.ordered = order;
    this.layOut();
    return order;
  }

  private layOut(): void {
    this.grouped = new GroupedRows(
      this.groups,
      (group) => this.openGroups.size > 0 && this.openGroups.has(this.keyOf(group)),
    );
  }

  private async groupRows(from: number, to: number): Promise<readonly GridRow[]> {
    const order = await this.ordering;
    const rows: GridRow[] = [];
    for (let position = from; position < Math.min(to, this.count()); position += 1) {
      const shown = this.grouped?.at(position);
      if (!shown) break;
      rows.push('at' in shown ? this.row(order[shown.at] ?? 0) : await this.header(shown.group, shown.line));
    }
    return rows;
  }

  private row(row: number): GridRow {
    const { table } = this.input;
    const cells = table.columns.map((column) => cellText(column, row));
    return { kind: 'row', key: table.key(row), cells, tone: table.tone(row) };
  }

  private async header(group: RowGroup, line: number): Promise<GridRow> {
    const key = this.keyOf(group);
    const column = this.input.groupBy[group.level];
    return {
      kind: 'group',
      key,
      level: group.level,
      title: column ? titleOf(column, this.ordered[group.from] ?? 0) : BLANK_TITLE,
      rows: group.to - group.from,
      isOpen: this.openGroups.has(key),
      line,
      currency: group.currencies[line] ?? '',
      sums: await this.sumsOf(group),
    };
  }

  private async sumsOf(group: RowGroup): Promise<Sums> {
    const { from, to } = group;
    const known =
      this.groupSums.get(group) ?? (await sumsOf(this.input.table, this.ordered, from, to, this.pace()));
    this.groupSums.set(group, known);
    return known;
  }

  private keyOf({ level, from }: RowGroup): string {
    const row = this.ordered[from] ?? 0;
    const path = this.input.groupBy.slice(0, level + 1).map((column) => cellText(column, row));
    return JSON.stringify(path);
  }
}

function titleOf(column: TableColumn, row: number): string {
  const title = cellText(column, row);
  return title === '' ? BLANK_TITLE : title;
}
