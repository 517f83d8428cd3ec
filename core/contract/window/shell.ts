/** What the page asks of the shell: dialogs, files, settings. */

import { z } from 'zod';
import type { KnownFile } from './values.ts';

const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** How amounts and dates are shown; files and workbooks are not touched by it. */
  numbers: z.enum(['1,234.56', '1.234,56', '1 234.56', '1’234.56']),
  dates: z.enum(['2026-10-31', '31 Oct 2026', '31.10.2026', '31/10/2026', '10/31/2026']),
  /** Negative amounts with a minus sign or in brackets. */
  negatives: z.enum(['minus', 'brackets']),
  /** Name that decisions and signatures are recorded under, as declared; '' until it is entered. */
  person: z.string(),
});

/** The settings that somebody changes; those that are left out stay as they are, so none has a default here. */
export const settingsChange = settings.partial();

/** How the window looks and who sits before it. Every part has a default. */
export const appSettings = z.strictObject({
  theme: settings.shape.theme.default('system'),
  numbers: settings.shape.numbers.default('1,234.56'),
  dates: settings.shape.dates.default('31 Oct 2026'),
  negatives: settings.shape.negatives.default('minus'),
  person: settings.shape.person.default(''),
});
/** The settings. */
export type AppSettings = z.infer<typeof appSettings>;

/** A workspace that was open before. */
export type RecentWorkspace = KnownFile & { readonly openedAt: string; readonly isMissing: boolean };

/** Who made what runs here. */
export type About = {
  readonly version: string;
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
  readonly notices: string;
};
