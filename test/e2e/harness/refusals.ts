import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningApp } from './start-app.ts';

/** Why the app refused something, as its log says, in the order of the refusals. */
export function refusals({ userData }: RunningApp): readonly string[] {
  const path = join(userData, 'logs/tieout.log');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { readonly event: string; readonly why?: string } => JSON.parse(line))
    .flatMap(({ event, why }) => (event === 'request-refused' && why !== undefined ? [why] : []));
}
