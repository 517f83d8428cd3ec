/** The look of every grid: dense rows on the colours of the window, which change with light and dark by themselves. */

import { themeQuartz } from 'ag-grid-community';

/** Height of a row in pixels. */
const ROW_HEIGHT = 28;

/** The theme of every grid. */
export const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--mantine-color-text)',
  textColor: 'var(--mantine-color-text)',
  borderColor: 'var(--line)',
  accentColor: 'var(--mantine-primary-color-filled)',
  chromeBackgroundColor: 'var(--surface-sunken)',
  headerBackgroundColor: 'var(--surface-sunken)',
  headerTextColor: 'var(--tone-neutral)',
  headerFontWeight: 600,
  headerFontSize: 12,
  headerHeight: 30,
  rowHeight: ROW_HEIGHT,
  cellHorizontalPadding: 10,
  fontFamily: 'inherit',
  fontSize: 13,
  spacing: 4,
  rowBorder: { width: 1, color: 'color-mix(in srgb, var(--line) 60%, transparent)' },
  columnBorder: false,
  wrapperBorder: true,
  wrapperBorderRadius: 4,
  pinnedRowBackgroundColor: 'var(--surface-sunken)',
  pinnedRowFontWeight: 600,
  pinnedRowBorder: { width: 1, color: 'var(--line)' },
});
