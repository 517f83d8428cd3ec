/** Which files the page may load, and as what. */

import { extname, join, normalize, sep } from 'node:path';

/** Where the page lives: its scheme, host and origin. */
export const PAGE_SCHEME = 'app';
/** The one origin whose calls are answered. */
export const PAGE_ORIGIN = 'app://tieout';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** A file of the page, with the type that it is sent as. */
export type ServedFile = { readonly path: string; readonly type: string };

/** The file below `root` that an address of the page stands for; undefined for everything that is not part of it. */
export function servedFile(root: string, address: string): ServedFile | undefined {
  const url = URL.parse(address);
  if (url === null || originOf(address) !== PAGE_ORIGIN) return undefined;
  const name = decoded(url.pathname === '/' ? '/index.html' : url.pathname);
  if (name === undefined || name.includes('\0') || name.includes('\\')) return undefined;
  const path = normalize(join(root, name));
  const type = MIME_TYPES[extname(path)];
  return path.startsWith(root + sep) && type !== undefined ? { path, type } : undefined;
}

/** Scheme, host and port of an address; URL says `null` for schemes of our own. Undefined for what is no address. */
export function originOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url === null ? undefined : `${url.protocol}//${url.host}`;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
