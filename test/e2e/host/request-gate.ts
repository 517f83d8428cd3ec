/** Every request of a page passes here: the app's own are answered by the app, all others are refused and noted. */

import { ignoreRefusal, type Session } from './devtools.ts';
import { schemeOf, toAppAddress } from './page-address.ts';
import { answerRequest } from './protocol.ts';
import { noteRefused } from './refused-requests.ts';
import { isLetThrough } from './web-request.ts';

/** A request that waits for its answer. */
export type PausedRequest = {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  };
};

const LOCAL = new Set(['file', 'data', 'blob', 'about']);

/** Puts the gate before a page or worker; `mayLoad` decides about documents. */
export async function closeGate(page: Session, mayLoad: (paused: PausedRequest) => boolean): Promise<void> {
  page.on('Fetch.requestPaused', (paused) => {
    if (paused.resourceType === 'Document' && !mayLoad(paused)) fail(page, paused, 'Aborted');
    else ignoreRefusal(pass(page, paused));
  });
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function fail(
  page: Session,
  paused: PausedRequest,
  errorReason: 'Aborted' | 'BlockedByClient' | 'Failed',
): void {
  ignoreRefusal(page.send('Fetch.failRequest', { requestId: paused.requestId, errorReason }));
}

function refuse(page: Session, paused: PausedRequest, address: string): void {
  noteRefused('page', `${paused.request.method} ${address}`);
  fail(page, paused, 'BlockedByClient');
}

async function pass(page: Session, paused: PausedRequest): Promise<void> {
  const { requestId, request } = paused;
  const address = toAppAddress(request.url);
  if (!(await isLetThrough(address, request.method))) {
    refuse(page, paused, address);
    return;
  }
  if (LOCAL.has(schemeOf(address))) {
    await page.send('Fetch.continueRequest', { requestId });
    return;
  }
  const answer = address === request.url ? undefined : answerRequest(toRequest(address, paused));
  if (!answer) {
    refuse(page, paused, address);
    return;
  }
  try {
    await fulfil(page, requestId, await answer);
  } catch (error) {
    console.error(`The app could not answer ${address}:`, error);
    fail(page, paused, 'Failed');
  }
}

function toRequest(address: string, { request }: PausedRequest): Request {
  const { method, headers, postData } = request;
  return new Request(address, { method, headers, ...(postData === undefined ? {} : { body: postData }) });
}

async function fulfil(page: Session, requestId: string, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    ...(response.statusText && { responsePhrase: response.statusText }),
    body,
  });
}
