/** Colours, sizes and defaults of the window's components. */

import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  SegmentedControl,
  Select,
  Tooltip,
} from '@mantine/core';

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

/** Grounds and texts of the dark theme, as blue as the light one. */
const night: MantineColorsTuple = [
  '#d5dbe4',
  '#b3bdcb',
  '#97a3b3',
  '#5b6675',
  '#3d4653',
  '#313843',
  '#242a33',
  '#1b1f26',
  '#14171c',
  '#0e1014',
];

/** Height of buttons and inputs of the ordinary size: as low as a dense screen allows. */
const CONTROL_HEIGHT = '2rem';

/** Room at the sides of a button of the ordinary size. */
const BUTTON_SIDES = '0.9375rem';

function isOrdinary(size: unknown): boolean {
  return size === undefined || size === 'sm';
}

/** The theme of every component. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  black: '#19202b',
  colors: { ink, dark: night },
  fontFamily: 'Inter, "Segoe UI", -apple-system, BlinkMacSystemFont, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: { fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { fw: 550 },
      styles: { label: { lineHeight: 1.4 } },
      vars: (_, { size }) => ({
        root: isOrdinary(size)
          ? { '--button-height': CONTROL_HEIGHT, '--button-padding-x': BUTTON_SIDES }
          : {},
      }),
    }),
    Input: Input.extend({
      vars: (_, { size }) => ({ wrapper: isOrdinary(size) ? { '--input-height': CONTROL_HEIGHT } : {} }),
    }),
    // The first entry takes the focus; a menu may hold nothing that takes it and is no entry.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close the dialog' },
        // A dialog that fades out would still hold its answers when it is opened again.
        transitionProps: { duration: 120, exitDuration: 0 },
        overlayProps: { backgroundOpacity: 0.4 },
      },
      styles: { title: { fontSize: '1rem', fontWeight: 600 } },
    }),
    // The choices of one control stand clear of each other.
    SegmentedControl: SegmentedControl.extend({
      vars: () => ({ root: { '--sc-padding': '0.125rem 0.5625rem' } }),
    }),
    Drawer: Drawer.extend({
      defaultProps: { transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.25 } },
      styles: { title: { fontSize: '1rem', fontWeight: 600 } },
    }),
    // Choosing what is chosen already changes nothing; a choice that may be empty has a button for it.
    // What was typed marks the first that has it, so that Enter takes it.
    Select: Select.extend({ defaultProps: { allowDeselect: false, selectFirstOptionOnChange: true } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } },
    }),
  },
});

/** Dim text and placeholders dark (or light) enough to be read: 4.5 to 1 on every ground of the app. */
export const colourVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4e5968',
    '--mantine-color-placeholder': '#667182',
    '--mantine-color-error': 'var(--tone-bad)',
  },
  dark: {
    '--mantine-color-dimmed': '#b3bdcb',
    '--mantine-color-placeholder': '#97a3b3',
    // Quiet buttons stand out from the ground instead of sinking into it.
    '--mantine-color-ink-light': '#25374f',
    '--mantine-color-ink-light-hover': '#2c4360',
    '--mantine-color-ink-light-color': '#dbe6f3',
    '--mantine-color-error': 'var(--tone-bad)',
  },
});
