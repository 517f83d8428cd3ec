/** One grid on show: what it asks for, the view that the engine holds for it, and which rows are selected. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  GridName,
  GridPage,
  GridRow,
  GridValues,
  GridView,
} from '../../../core/contract/window/grid.ts';
import type { WindowReplies } from '../../../core/contract/window-replies.ts';
import { call } from '../../api.ts';
import { answerOf, ask, showRefusals } from '../../state/refusals.ts';
import type { GridQuery } from './grid-query.ts';
import { type Because, EMPTY, type GridState, hasSameColumns } from './grid-state.ts';
import { type Kept, keptIn, keysOf, type LoadedRows } from './kept-rows.ts';
import { NO_ROWS, type Range, type RowSelection, selectOnly } from './row-selection.ts';

/** Keeps one view open at a time and closes it in the end. */
export class GridModel {
  readonly store: StoreApi<GridState>;
  readonly #grid: GridName;
  readonly #startsAtFirstRow: boolean;
  #loaded: LoadedRows = () => undefined;
  #turn = 0;
  #reopening: Promise<void> | undefined;

  /** `startsAtFirstRow` looks at the first row of every new view, for a pane beside the grid. */
  constructor(grid: GridName, query: GridQuery, startsAtFirstRow: boolean) {
    this.#grid = grid;
    this.#startsAtFirstRow = startsAtFirstRow;
    this.store = createStore<GridState>(() => ({ ...EMPTY, query }));
  }

  /** Says which rows are loaded, so that focus and selection can be found again by their keys. */
  readRowsFrom(loaded: LoadedRows): void {
    this.#loaded = loaded;
  }

  /** The row at a position, as far as it is loaded. */
  rowAt(position: number): GridRow | undefined {
    return this.#loaded(position);
  }

  /** Changes parts of what is asked for; selection and focus start anew. */
  ask(change: Partial<GridQuery>): Promise<void> {
    this.store.setState(({ query }) => ({ query: { ...query, ...change } }));
    return this.open('query');
  }

  /** Opens the view anew, as the figures have changed; focus and selection stay with their rows. */
  reopen(): Promise<void> {
    this.#reopening ??= this.open('figures').finally(() => {
      this.#reopening = undefined;
    });
    return this.#reopening;
  }

  /** Opens a view for what is asked and gives the one before up. */
  async open(because: Because): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.store.setState({ isLoading: true });
    const { query } = this.store.getState();
    const view = await ask('grid-open', {
      ...query,
      grid: this.#grid,
      filters: [...query.filters],
      sort: [...query.sort],
      groupBy: [...query.groupBy],
    });
    if (turn !== this.#turn) {
      closeView(view);
      return;
    }
    const kept = because === 'figures' && view ? await this.#positionsIn(view) : this.#firstOf(view);
    if (turn === this.#turn) this.#show(view, because, kept);
    else closeView(view);
  }

  #firstOf(view: GridView | undefined): Kept {
    const isThere = this.#startsAtFirstRow && view !== undefined && view.count > 0;
    return isThere ? { selection: selectOnly(0), current: 0 } : { selection: NO_ROWS, current: -1 };
  }

  #show(view: GridView | undefined, because: Because, { selection, current }: Kept): void {
    const before = this.store.getState();
    closeView(before.view);
    const columns = view?.columns ?? before.columns;
    this.store.setState({
      view,
      because,
      columns: hasSameColumns(before.columns, columns) ? before.columns : columns,
      version: before.version + 1,
      isLoading: false,
      selection,
      current,
      message: '',
    });
  }

  /** Where the rows looked at and selected stand in a new view. */
  async #positionsIn(view: GridView): Promise<Kept> {
    const { selection, current, view: before } = this.store.getState();
    const shown = { selection, current, count: before?.count ?? 0 };
    const keys = keysOf(shown, this.#loaded);
    return keptIn(shown, keys.length > 0 ? await this.#find(view, keys) : [], view.count);
  }

  async #find(view: GridView, keys: readonly string[]): Promise<readonly number[]> {
    const answer = await answerOf('grid-find', { view: view.view, keys: [...keys] });
    return answer?.isOk ? answer.value.positions : [];
  }

  /** Rows from a position on; undefined when the view cannot be had any more. */
  async page(from: number, to: number): Promise<GridPage | undefined> {
    const { view } = this.store.getState();
    if (!view) return undefined;
    const answer = await call('grid-page', { view: view.view, from, to });
    if (answer.isOk) return answer.value;
    // A view lives as long as its figures: the rows come again from a new one.
    if (view === this.store.getState().view) await this.reopen();
    const { view: next } = this.store.getState();
    if (!next || next === view) return undefined;
    const again = await call('grid-page', { view: next.view, from, to });
    if (again.isOk) return again.value;
    showRefusals(again.failures);
    return undefined;
  }

  /** Opens or closes a group; positions behind it move. */
  async toggleGroup(key: string, isOpen: boolean): Promise<void> {
    const { view } = this.store.getState();
    if (!view) return;
    const changed = await ask('grid-toggle', { view: view.view, group: key, isOpen });
    // Another view may have been opened meanwhile.
    if (!changed || this.store.getState().view?.view !== view.view) return;
    this.store.setState(({ version, current }) => ({
      view: changed,
      version: version + 1,
      because: 'group',
      selection: current < 0 ? NO_ROWS : selectOnly(current),
    }));
  }

  /** The values of a column with their counts. */
  values(column: string, search: string): Promise<GridValues | undefined> {
    const { view } = this.store.getState();
    return view ? ask('grid-values', { view: view.view, column, search }) : Promise.resolve(undefined);
  }

  /** Rows for the clipboard: those that are selected, unless `only` names others. */
  text(
    columns: readonly string[],
    hasHeader: boolean,
    only?: Range,
  ): Promise<WindowReplies['grid-text'] | undefined> {
    const { view, selection } = this.store.getState();
    if (!view) return Promise.resolve(undefined);
    const ranges = only ? [only] : [...selection.ranges];
    return ask('grid-text', { view: view.view, ranges, columns: [...columns], hasHeader });
  }

  /** Changes which rows are selected. */
  select(selection: RowSelection): void {
    this.store.setState({ selection });
  }

  /** Looks at a row; until it is loaded nothing is decided about the one before. */
  moveTo(position: number): void {
    const { current, currentRow } = this.store.getState();
    const kept = position === current ? currentRow : undefined;
    this.store.setState({ current: position, currentRow: this.#loaded(position) ?? kept });
  }

  /** Takes note of the row looked at once it is loaded. */
  lookAgain(): void {
    const { current, currentRow } = this.store.getState();
    const row = current < 0 ? undefined : this.#loaded(current);
    if (row !== currentRow && (row || current < 0)) this.store.setState({ currentRow: row });
  }

  /** Says the result of a command. */
  say(message: string): void {
    this.store.setState({ message });
  }

  /** Gives the view up. */
  close(): void {
    this.#turn += 1;
    closeView(this.store.getState().view);
    this.store.setState({ view: undefined });
  }
}

/** Best effort: a view that the engine has given up already need not be closed. */
function closeView(view: GridView | undefined): void {
  if (view) void call('grid-close', { view: view.view }).catch(() => undefined);
}
