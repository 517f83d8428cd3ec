/** Properties of the button that empties a choice: named, reached by keyboard and large enough, as the library's is not. */
export function clearButton(label: string) {
  return { 'aria-label': label, 'aria-hidden': false, tabIndex: 0, size: '24px', iconSize: 14 };
}
