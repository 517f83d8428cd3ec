/** Tab and a grid: one stop for its headers and one for its rows, so that a million of them do not stand in the way. */

/** Where Tab leads within a grid. */
export type TabStops = {
  readonly focusHeader: () => void;
  /** False when there is no row to go to. */
  readonly focusRows: () => boolean;
};

/** Parts that scroll by themselves; what is in them is reached by the arrow keys. */
const SCROLLERS = '.ag-body-viewport, [class*="-scroll-viewport"], .ag-center-cols-viewport';

function isIn(target: EventTarget | null, part: string): boolean {
  return target instanceof Element && target.closest(part) !== null;
}

/** Takes a row out of the order of Tab; the grid makes each one a stop. */
export function leaveOutOfTabOrder(row: HTMLElement): void {
  row.tabIndex = -1;
}

/** Leads Tab from the headers to the rows and Shift+Tab back, and out of the grid from there, until `signal` aborts. */
export function listenToTab(element: HTMLElement, stops: TabStops, signal: AbortSignal): void {
  const onTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    for (const scroller of element.querySelectorAll<HTMLElement>(SCROLLERS)) scroller.tabIndex = -1;
    // The grid would go from cell to cell.
    event.stopPropagation();
    if (event.shiftKey && isIn(event.target, '.ag-row')) {
      stops.focusHeader();
      event.preventDefault();
    } else if (!event.shiftKey && isIn(event.target, '.ag-header') && stops.focusRows()) {
      event.preventDefault();
    }
  };
  element.addEventListener('keydown', onTab, { capture: true, signal });
}
