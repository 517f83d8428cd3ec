/** The menu of the right mouse button over text, as data. */

import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What of a click decides. */
export type TextClick = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** In a field what can be done with its text, over selected words to copy them; empty anywhere else. */
export function contextTemplate({
  isEditable,
  selectionText,
  editFlags,
}: TextClick): MenuItemConstructorOptions[] {
  if (isEditable)
    return [
      { role: 'undo', enabled: editFlags.canUndo },
      { role: 'redo', enabled: editFlags.canRedo },
      SEPARATOR,
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      SEPARATOR,
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}
