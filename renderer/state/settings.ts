/** The settings of the app: theme, display of numbers and dates, name of the person. */

import { create } from 'zustand';
import type { AppSettings } from '../../core/contract/window/shell.ts';
import { on } from '../api.ts';
import { ask } from './refusals.ts';

/** The settings; the shell's defaults until it has answered. */
export const useSettings = create<AppSettings>(() => ({
  theme: 'system',
  numbers: '1,234.56',
  dates: '31 Oct 2026',
  negatives: 'minus',
  person: '',
}));

/** Reads the settings and follows them from then on. */
export async function followSettings(): Promise<void> {
  on('settings', (settings) => useSettings.setState(settings));
  const settings = await ask('settings', {});
  if (settings) useSettings.setState(settings);
}

/** Changes some settings. */
export async function changeSettings(settings: Partial<AppSettings>): Promise<void> {
  const changed = await ask('change-settings', { settings });
  if (changed) useSettings.setState(changed);
}
