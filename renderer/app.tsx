/** The window's page: theme, frame and the screen that is shown. */

import { MantineProvider } from '@mantine/core';
import { Frame } from './components/frame/frame.tsx';
import { styleNonce } from './nonce.ts';
import { screenOf } from './screens/screens.tsx';
import { useNavigation } from './state/navigation.ts';
import { followProgress } from './state/progress.ts';
import { followSettings, useSettings } from './state/settings.ts';
import { followShell } from './state/shell-events.ts';
import { followKeys } from './state/shortcuts.ts';
import { followUnsaved } from './state/unsaved.ts';
import { followWatch } from './state/watch.ts';
import { followWorkspace } from './state/workspace.ts';
import { colourVariables, theme } from './styles/theme.ts';

/** Listens to keys and shell, and reads what is known already; called once, before the page is drawn. */
export function followAll(): void {
  followKeys();
  followShell();
  followProgress();
  followWatch();
  followUnsaved();
  void followSettings();
  void followWorkspace();
}

/** The whole page. */
export function App() {
  const scheme = useSettings((settings) => settings.theme);
  const Shown = screenOf[useNavigation((state) => state.screen)];
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colourVariables}
      getStyleNonce={() => styleNonce}
      {...(scheme === 'system' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: scheme })}
    >
      <Frame>
        <Shown />
      </Frame>
    </MantineProvider>
  );
}
