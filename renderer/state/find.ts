/** Ctrl+F and the menu lead to the search box of the screen that is shown. */

const listeners: (() => void)[] = [];

/** Has `focusSearch` called when the person wants to find something, until the returned function is called. */
export function onFind(focusSearch: () => void): () => void {
  listeners.push(focusSearch);
  return () => {
    const at = listeners.indexOf(focusSearch);
    if (at >= 0) listeners.splice(at, 1);
  };
}

/** Leads to the search box that was offered last; without one nothing happens. */
export function find(): void {
  listeners.at(-1)?.();
}
