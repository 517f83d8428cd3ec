/** The sample close, opened and run as a person would. */

import type { RunningApp } from './start-app.ts';

const OPENED_IN_MS = 60_000;

/** Opens the sample from the start screen and runs it; resolves when the dashboard shows its figures. */
export async function openSample({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample close' }).click();
  await page.getByRole('heading', { level: 1, name: 'Close' }).waitFor({ timeout: OPENED_IN_MS });
  await page.getByRole('button', { name: 'Run close' }).first().click();
  await page.getByRole('region', { name: 'Bridge' }).waitFor({ timeout: OPENED_IN_MS });
}
