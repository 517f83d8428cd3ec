/** The protocol that the page is loaded by. It serves the built page and nothing else. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { readIfThere } from '../files/system-failures.ts';
import { COMMON_HEADERS, contentPolicy, pageWithPolicy } from './content-policy.ts';
import { PAGE_SCHEME, type ServedFile, servedFile } from './served-files.ts';

/** Makes the scheme one that the page may be loaded by; must run before the program is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges }]);
}

/** Serves the files of the page below `root`. */
export function servePage(root: string): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const file = request.method === 'GET' ? servedFile(root, request.url) : undefined;
    const bytes = file && (await readIfThere(() => readFile(file.path)));
    return file && bytes ? answerOf(file, bytes) : new Response(undefined, { status: 404 });
  });
}

function answerOf(file: ServedFile, bytes: Buffer): Response {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    ...COMMON_HEADERS,
    'Content-Type': file.type,
    'Content-Security-Policy': contentPolicy(nonce),
  };
  const isPage = file.type.startsWith('text/html');
  const body = isPage ? pageWithPolicy(bytes.toString('utf8'), nonce) : new Uint8Array(bytes);
  return new Response(body, { headers });
}
