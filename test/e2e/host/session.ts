/** `session` of Electron: one session for all windows, with what the app says about permissions. */

import { EventEmitter } from 'node:events';
import { protocol } from './protocol.ts';
import { undrawn } from './undrawn.ts';
import { webRequest } from './web-request.ts';

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;

/** The default session; handlers of permissions are asked at each load of a page. */
class Session extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  #onRequest: RequestHandler | null = null;
  #onCheck: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#onCheck = handler;
  }

  /** Kept by no one: nothing here hands out devices or screens. */
  readonly setDevicePermissionHandler = undrawn;
  readonly setDisplayMediaRequestHandler = undrawn;
  readonly setSpellCheckerEnabled = undrawn;

  /**
   * Whether a page of this origin gets a permission. In Electron some requests ask the one handler and some the other;
   * here it is refused only when both refuse it, and granted where one is missing.
   */
  async isGranted(contents: unknown, permission: string, origin: string): Promise<boolean> {
    const details = { requestingUrl: `${origin}/`, isMainFrame: true };
    if (this.#onCheck?.(contents, permission, origin, details) ?? true) return true;
    const ask = this.#onRequest;
    if (!ask) return true;
    return await new Promise((resolve) => ask(contents, permission, resolve, details));
  }
}

/** The session of all windows. */
export const defaultSession = new Session();

/** Where the app finds its session; partitions are the same one. */
export const session = { defaultSession, fromPartition: (): Session => defaultSession };
