/** The row of a group: a line for each currency, with the number of rows and every sum under its column. */

import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../../../core/contract/window/grid.ts';
import { alignedAmount, formatCount, isNegative } from '../../format/amounts.ts';
import { decimalsOf } from '../../format/currency-decimals.ts';
import { useSettings } from '../../state/settings.ts';
import { placeOf } from './figure-places.ts';
import { valueWords } from './filter-words.ts';
import type { ShownRow } from './grid-columns.ts';
import type { GridContext } from './grid-context.ts';

type Group = Extract<GridRow, { readonly kind: 'group' }>;

/** True for a line that another currency of the same group follows. */
export function hasFurtherLine({ sums, line }: Group): boolean {
  return new Set(sums.map(({ currency }) => currency)).size > line + 1;
}

function span(className: string, ...content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.append(...content);
  return made;
}

/** What stands at the left; further lines of a group say only their currency to the eye. */
function headOf({ title, rows, isOpen, line, currency }: Group): HTMLElement {
  const words = valueWords(title);
  const count = formatCount(rows, useSettings.getState());
  const money = span('group-row-currency', currency);
  if (line > 0) return span('group-row-head', span('group-row-unseen', `${words} `), money);
  const mark = span(isOpen ? 'group-row-mark is-open' : 'group-row-mark');
  return span(
    'group-row-head',
    mark,
    span('group-row-title', words),
    span('group-row-count', count, span('group-row-unseen', rows === 1 ? ' row ' : ' rows ')),
    money,
  );
}

/** The sums of the line's currency, each where its column stands. */
function figuresOf({ sums, currency }: Group, { columns, places }: GridContext): HTMLElement {
  const settings = useSettings.getState();
  const figures = span('group-row-figures');
  for (const { key, header } of columns()) {
    const sum = sums.find((each) => each.column === key && each.currency === currency);
    if (!sum) continue;
    const shown = alignedAmount(sum.amount, decimalsOf(currency), settings, places(key));
    const figure = span('group-row-figure', span('group-row-unseen', ` ${header} `), shown);
    figure.classList.toggle('is-negative', isNegative(sum.amount));
    const { left, width } = placeOf(key);
    // A column that is hidden has no place.
    figure.style.left = `var(${left}, -100vw)`;
    figure.style.width = `var(${width}, 0)`;
    figures.append(figure);
  }
  return figures;
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
    this.#root.dataset['line'] = String(data.line);
    this.#root.setAttribute('aria-expanded', String(data.isOpen));
    this.#root.replaceChildren(headOf(data), figuresOf(data, context));
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
