/** The window's page: theme, frame and the screen that is shown. */

import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { Frame } from './components/frame/frame.tsx';
import { styleNonce } from './nonce.ts';
import { screenOf } from './screens/screens.tsx';
import { useNavigation } from './state/navigation.ts';
import { followProgress } from './state/progress.ts';
import { followSettings, useSettings } from './state/settings.ts';
import { theme } from './styles/theme.ts';

/** The whole page. */
export function App() {
  const Screen = screenOf[useNavigation((state) => state.screen)];
  const scheme = useSettings((settings) => settings.theme);
  useEffect(() => {
    followProgress();
    void followSettings();
  }, []);
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={() => styleNonce}
      {...(scheme === 'system' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: scheme })}
    >
      <Frame>
        <Screen />
      </Frame>
    </MantineProvider>
  );
}
