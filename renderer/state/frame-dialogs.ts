/** Which dialog of the frame is open. */

import { create } from 'zustand';

/** A dialog that belongs to no screen. */
export type FrameDialog = 'new-close' | 'settings' | 'about' | 'shortcuts';

/** The open dialog; undefined for none. */
export const useFrameDialog = create<{ readonly dialog: FrameDialog | undefined }>(() => ({
  dialog: undefined,
}));

/** Opens a dialog in place of the one that is open. */
export function openFrameDialog(dialog: FrameDialog): void {
  useFrameDialog.setState({ dialog });
}

/** Closes the dialog. */
export function closeFrameDialog(): void {
  useFrameDialog.setState({ dialog: undefined });
}
