/** Every dialog that belongs to the frame and to no screen. */

import { closeFrameDialog, useFrameDialog } from '../../state/frame-dialogs.ts';
import { DecisionDialog } from '../decision/decision-dialog.tsx';
import { ExplanationDrawer } from '../explain/explanation-drawer.tsx';
import { FaultDialog } from '../refusals/fault-dialog.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { NewCloseDialog } from './new-close-dialog.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** The open dialogs, a question above the others. */
export function FrameDialogs() {
  const dialog = useFrameDialog((state) => state.dialog);
  return (
    <>
      <NewCloseDialog isOpen={dialog === 'new-close'} onClose={closeFrameDialog} />
      <SettingsDialog isOpen={dialog === 'settings'} onClose={closeFrameDialog} />
      <AboutDialog isOpen={dialog === 'about'} onClose={closeFrameDialog} />
      <ShortcutsDialog isOpen={dialog === 'shortcuts'} onClose={closeFrameDialog} />
      <ExplanationDrawer />
      <DecisionDialog />
      <QuestionDialog />
      <FaultDialog />
    </>
  );
}
