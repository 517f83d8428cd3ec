/** Where the page comes from: the built files, or the development server while the program is being written. */

import { originOf, PAGE_ORIGIN } from './served-files.ts';

/** Address and origin of the page. */
export type PagePlace = {
  readonly address: string;
  readonly origin: string;
  readonly isDevelopment: boolean;
};

/** The development server counts only on this machine, and never in a packaged program. */
export function pagePlace(isPackaged: boolean, server: string | undefined): PagePlace {
  const origin = server === undefined || isPackaged ? undefined : originOf(server);
  const isLocal = origin !== undefined && /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+$/.test(origin);
  if (server === undefined || !isLocal) {
    return { address: `${PAGE_ORIGIN}/index.html`, origin: PAGE_ORIGIN, isDevelopment: false };
  }
  return { address: server, origin, isDevelopment: true };
}

/** True for what the page may load; everything else would leave the machine. */
export function mayLoad(place: PagePlace, address: string): boolean {
  const { origin, isDevelopment } = place;
  if (originOf(address) === origin) return true;
  if (/^(?:data|blob):/.test(address)) return true;
  if (!isDevelopment) return false;
  // Reloading of changed modules, and the tools that only development opens.
  return address.startsWith('devtools:') || originOf(address) === origin.replace(/^http/, 'ws');
}
