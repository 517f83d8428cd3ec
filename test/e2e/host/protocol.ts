/** `protocol` of Electron: who answers the addresses of a scheme. */

import { addScheme, schemeOf } from './page-address.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type SchemeWish = { readonly scheme: string; readonly privileges?: Readonly<Record<string, boolean>> };

const handlers = new Map<string, Handler>();
const privileged = new Map<string, SchemeWish>();

/** Who may answer for which scheme; `registerSchemesAsPrivileged` must make it standard and secure before. */
export const protocol = {
  registerSchemesAsPrivileged: (wishes: readonly SchemeWish[]): void => {
    for (const wish of wishes) {
      privileged.set(wish.scheme, wish);
      addScheme(wish.scheme);
    }
  },
  handle: (scheme: string, handler: Handler): void => {
    const { standard, secure } = privileged.get(scheme)?.privileges ?? {};
    if (!(standard && secure))
      throw new Error(`The stand-in needs ${scheme}: registered as standard and secure.`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string): void => {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};

/** The privileges that were asked for a scheme. */
export function privilegesOf(scheme: string): Readonly<Record<string, boolean>> {
  return privileged.get(scheme)?.privileges ?? {};
}

/** The app's answer to a request for one of its addresses; undefined when nobody answers for the scheme. */
export function answerRequest(request: Request): Promise<Response> | undefined {
  const handler = handlers.get(schemeOf(request.url));
  return handler && Promise.resolve(request).then(handler);
}
