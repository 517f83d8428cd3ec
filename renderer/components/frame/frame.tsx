/** The frame around every screen: the steps of the close at the left, the workspace at the top, progress at the bottom. */

import { type ReactNode, useEffect, useRef } from 'react';
import { useNavigation } from '../../state/navigation.ts';
import { isChanged, useSetup } from '../../state/setup.ts';
import { steps } from '../../state/steps.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { FrameDialogs } from '../dialogs/frame-dialogs.tsx';
import { FaultBoundary } from '../refusals/fault-boundary.tsx';
import { Refusals } from '../refusals/refusals.tsx';
import classes from './frame.module.css';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** Names the window after the screen, and gives the focus to a screen that was just gone to. */
function useArrival(main: React.RefObject<HTMLElement | null>): void {
  const screen = useNavigation((state) => state.screen);
  const name = useWorkspace((state) => state.workspace?.name);
  const isUnsaved = useSetup(isChanged);
  const shown = useRef(screen);
  useEffect(() => {
    const title = steps.find(({ step }) => step === screen)?.title;
    const shownName = name !== undefined && isUnsaved ? `${name} (setup not saved)` : name;
    document.title = [title, shownName, 'Tieout'].filter(Boolean).join(' · ');
    if (shown.current === screen) return;
    shown.current = screen;
    // Only where the focus was lost with the screen before: somebody on the rail stays there.
    if (document.activeElement === document.body) main.current?.focus();
  }, [screen, name, isUnsaved, main]);
}

/** The frame; its child is the screen that is shown. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const screen = useNavigation((state) => state.screen);
  const workspace = useWorkspace((state) => state.workspace);
  const main = useRef<HTMLElement>(null);
  const place = workspace ? `${workspace.folder}\n${workspace.name}` : '';
  useArrival(main);
  useKeptFocus(main);
  return (
    <div className={classes['frame']} data-open={workspace !== undefined || undefined}>
      <a className={classes['skip']} href="#content">
        Skip to the content
      </a>
      <TopBar workspace={workspace} />
      {workspace ? <Rail workspace={workspace} screen={screen} /> : null}
      <main id="content" ref={main} tabIndex={-1} className={classes['main']}>
        <Refusals />
        <div className={classes['shown']}>
          {/* A screen begins anew with another workspace, whose figures count from the same numbers. */}
          <FaultBoundary key={`${screen}\n${place}`}>{children}</FaultBoundary>
        </div>
      </main>
      <StatusBar workspace={workspace} />
      <FrameDialogs />
    </div>
  );
}
