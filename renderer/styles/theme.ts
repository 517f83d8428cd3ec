/** Colours, sizes and defaults of the window's components. */

import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The ink of the app: a calm blue that carries white text from shade 6 on. */
const ink: MantineColorsTuple = [
  '#eef4fb',
  '#dbe6f3',
  '#b4cbe6',
  '#8aafd9',
  '#6798ce',
  '#4a82bf',
  '#2f6cae',
  '#245a95',
  '#1b4a7d',
  '#0f3460',
];

/** The theme of every component. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  colors: { ink },
  fontFamily: 'Inter, "Segoe UI", -apple-system, BlinkMacSystemFont, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
