/** The header of a column: a click sorts, the funnel filters. Plain elements, for the grid draws them often. */

import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { GridContext } from './grid-context.ts';

type Parts = { readonly meaning: string; readonly isFigure: boolean };

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

class ColumnHeader implements IHeaderComp {
  readonly #root = element('div', 'column-header');
  readonly #label = element('span', 'column-header-label');
  readonly #sort = element('span', 'column-header-sort');
  readonly #filter = element('button', 'column-header-filter');
  #params: (IHeaderParams<unknown, GridContext> & Parts) | undefined;
  #stop: () => void = () => undefined;

  init(params: IHeaderParams<unknown, GridContext> & Parts): void {
    this.#params = params;
    this.#filter.type = 'button';
    this.#filter.tabIndex = -1;
    this.#sort.setAttribute('aria-hidden', 'true');
    this.#root.append(this.#label, this.#sort, this.#filter);
    this.#root.addEventListener('click', this.#onClick);
    params.eGridHeader.addEventListener('keydown', this.#onKey);
    this.#stop = params.context.onQuery(() => this.#draw());
    this.#draw();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { context, column } = this.#known();
    if (event.target instanceof Node && this.#filter.contains(event.target))
      context.openFilter(column.getColId(), this.#filter);
    else context.toggleSort(column.getColId(), event.shiftKey);
  };

  /** Enter sorts, with shift added to the order; Alt+Down opens the filter as in a spreadsheet. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { context, column, eGridHeader } = this.#known();
    if (event.key === 'Enter') context.toggleSort(column.getColId(), event.shiftKey);
    else if (event.key === 'ArrowDown' && event.altKey) context.openFilter(column.getColId(), eGridHeader);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #known(): IHeaderParams<unknown, GridContext> & Parts {
    if (!this.#params) throw new Error('a header is used before it was made');
    return this.#params;
  }

  #draw(): void {
    const { context, column, displayName, eGridHeader, meaning } = this.#known();
    const keys = context.sort();
    const place = keys.findIndex((key) => key.column === column.getColId());
    const key = keys[place];
    this.#label.textContent = displayName;
    this.#root.title = meaning;
    this.#root.classList.toggle('is-sorted', key !== undefined);
    this.#sort.textContent = key
      ? `${key.isDescending ? '\u2193' : '\u2191'}${keys.length > 1 ? String(place + 1) : ''}`
      : '';
    eGridHeader.setAttribute('aria-sort', key ? (key.isDescending ? 'descending' : 'ascending') : 'none');
    this.#root.classList.toggle('is-filtered', context.isFiltered(column.getColId()));
    this.#filter.setAttribute('aria-label', `Filter ${displayName}`);
    this.#filter.title = `Filter ${displayName}`;
  }

  getGui(): HTMLElement {
    return this.#root;
  }

  refresh(params: IHeaderParams<unknown, GridContext> & Parts): boolean {
    this.#params = params;
    this.#draw();
    return true;
  }

  destroy(): void {
    this.#stop();
    this.#params?.eGridHeader.removeEventListener('keydown', this.#onKey);
  }
}

/** Component of every header. */
export const columnHeader = ColumnHeader;
