/** The row of a group: how many rows it has and what they sum up to, by column and currency. */

import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridColumn, GridRow } from '../../../core/contract/window/grid.ts';
import { formatCount, isNegative } from '../../format/amounts.ts';
import { useSettings } from '../../state/settings.ts';
import { valueWords } from './filter-words.ts';
import { formatSum, type ShownRow } from './grid-columns.ts';
import type { GridContext } from './grid-context.ts';

type Group = Extract<GridRow, { readonly kind: 'group' }>;

function span(className: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

function sumsOf(group: Group, columns: readonly GridColumn[]): readonly HTMLElement[] {
  return columns
    .filter(({ kind }) => kind === 'amount')
    .flatMap(({ key, header }) => {
      const sums = group.sums.filter(({ column }) => column === key);
      return sums.map(({ currency, amount }) => {
        const shown = span('group-row-sum', '');
        const figure = span(
          isNegative(amount) ? 'group-row-figure is-negative' : 'group-row-figure',
          formatSum(amount, currency),
        );
        shown.append(span('group-row-name', `${header} ${currency} `), figure);
        return shown;
      });
    });
}

class GroupRow implements ICellRendererComp<ShownRow> {
  readonly #root = document.createElement('div');
  #params: ICellRendererParams<ShownRow, unknown, GridContext> | undefined;

  init(params: ICellRendererParams<ShownRow, unknown, GridContext>): void {
    this.#root.className = 'group-row';
    // One cell as wide as the row: a row without cells says nothing to screen readers.
    this.#root.setAttribute('role', 'gridcell');
    this.#root.addEventListener('click', this.#onClick);
    this.#draw(params);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { data, context } = this.#params ?? {};
    const isMark = event.target instanceof Element && event.target.closest('.group-row-mark') !== null;
    if (isMark && data?.kind === 'group') context?.toggleGroup(data.key, !data.isOpen);
  };

  #draw(params: ICellRendererParams<ShownRow, unknown, GridContext>): void {
    this.#params = params;
    const { data, context } = params;
    if (data?.kind !== 'group') return;
    this.#root.dataset['level'] = String(data.level);
    this.#root.setAttribute('aria-expanded', String(data.isOpen));
    const title = span('group-row-title', valueWords(data.title));
    const count = span('group-row-count', formatCount(data.rows, useSettings.getState()));
    const mark = span(data.isOpen ? 'group-row-mark is-open' : 'group-row-mark', '');
    this.#root.replaceChildren(mark, title, count, ...sumsOf(data, context.columns()));
  }

  getGui(): HTMLElement {
    return this.#root;
  }

  refresh(params: ICellRendererParams<ShownRow, unknown, GridContext>): boolean {
    this.#draw(params);
    return true;
  }
}

/** Component of every group's row. */
export const groupRow = GroupRow;
