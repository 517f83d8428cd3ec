/** `net` of Electron: files of this machine can be fetched, everything else is refused and noted. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { schemeOf } from './page-address.ts';
import { answerRequest } from './protocol.ts';
import { noteRefused } from './refused-requests.ts';

const TYPES = new Map([
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
]);

async function fetchFile(address: string): Promise<Response> {
  const path = fileURLToPath(address);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND');
  const type = TYPES.get(extname(path)) ?? 'application/octet-stream';
  // Node's own type of a stream and the one of the web are the same thing under two names.
  const body = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream;
  return new Response(body, { headers: { 'content-type': type, 'content-length': String(found.size) } });
}

/** What the main process may fetch. */
export const net = {
  fetch: async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(String(input), init);
    if (schemeOf(request.url) === 'file') return await fetchFile(request.url);
    const answer = answerRequest(request);
    if (answer !== undefined) return await answer;
    noteRefused('main', request.url);
    throw new Error('net::ERR_BLOCKED_BY_CLIENT');
  },
  isOnline: (): boolean => false,
};
