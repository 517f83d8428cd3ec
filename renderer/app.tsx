/** The window's page: theme, frame and the screen that is shown. */

import { MantineProvider } from '@mantine/core';
import { Frame } from './components/frame/frame.tsx';
import { styleNonce } from './nonce.ts';
import { useSettings } from './state/settings.ts';
import { colourVariables, theme } from './styles/theme.ts';

/** The whole page. */
export function App() {
  const scheme = useSettings((settings) => settings.theme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colourVariables}
      getStyleNonce={() => styleNonce}
      {...(scheme === 'system' ? { defaultColorScheme: 'auto' as const } : { forceColorScheme: scheme })}
    >
      <Frame />
    </MantineProvider>
  );
}
