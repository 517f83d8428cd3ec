/** Gives the pages of an origin the permissions that the app's handlers grant, and no others. */

import type { Session } from './devtools.ts';
import { toPageAddress } from './page-address.ts';
import { defaultSession } from './session.ts';

// Chromium's names, and the ones by which Electron asks its handlers.
const PERMISSIONS: ReadonlyMap<string, string> = new Map([
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['idle-detection', 'idle-detection'],
  ['local-fonts', 'local-fonts'],
  ['window-management', 'window-management'],
]);

/** Asks the handlers about every permission for an origin of the app and sets Chromium accordingly. */
export async function settlePermissions(browser: Session, contents: unknown, origin: string): Promise<void> {
  await Promise.all(
    [...PERMISSIONS].map(async ([name, asked]) => {
      const setting = (await defaultSession.isGranted(contents, asked, origin)) ? 'granted' : 'denied';
      const pageOrigin = toPageAddress(origin).replace(/\/$/, '');
      await browser.send('Browser.setPermission', { permission: { name }, setting, origin: pageOrigin });
    }),
  );
}
