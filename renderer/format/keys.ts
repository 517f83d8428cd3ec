/** Keys as they are written on the keyboard of this system; `mod` stands for Ctrl or Cmd, `help` for F1 or Cmd with a slash. */

const IS_MAC = /Mac/.test(navigator.userAgent);

/** Keys one beside the other, as a list of them shows them: "Ctrl Shift C". */
export function keyWords(keys: string, isMac = IS_MAC): string {
  return keys.replace('mod', isMac ? '⌘' : 'Ctrl').replace('help', isMac ? '⌘ /' : 'F1');
}

/** Keys as menus of the system write them: "Ctrl+Shift+C", on a Mac "⇧⌘C". */
export function menuKeys(keys: string, isMac = IS_MAC): string {
  const names = keys.split(' ');
  if (!isMac) return names.map((name) => (name === 'mod' ? 'Ctrl' : name)).join('+');
  const letters = names.filter((name) => name !== 'mod' && name !== 'Shift');
  return [...(names.includes('Shift') ? ['⇧'] : []), '⌘', ...letters].join('');
}
