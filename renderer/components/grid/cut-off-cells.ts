/** A cell whose text is cut off shows it as its tip. One listener for all cells: listeners on each would cost frames. */

const WAIT_IN_MS = 250;

/** Gives cells under the mouse their tip once the mouse rests, until the returned function is called. */
export function showCutOffCells(element: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (event: MouseEvent) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.ag-cell') : null;
      if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText.trim() : '';
    }, WAIT_IN_MS);
  };
  element.addEventListener('mouseover', rest, { passive: true });
  return () => {
    clearTimeout(timer);
    element.removeEventListener('mouseover', rest);
  };
}
