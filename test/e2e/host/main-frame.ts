import { schemeOf } from './page-address.ts';
import { privilegesOf } from './protocol.ts';

/** `WebFrameMain` of Electron for the one frame of a page that has a preload, the main one. */
export class MainFrame {
  readonly processId: number;
  readonly routingId = 1;
  readonly frameTreeNodeId: number;
  readonly parent = null;
  readonly detached = false;
  readonly name = '';
  readonly #address: () => string;

  constructor(id: number, address: () => string) {
    this.processId = id;
    this.frameTreeNodeId = id;
    this.#address = address;
  }

  get top(): MainFrame {
    return this;
  }

  get url(): string {
    return this.#address();
  }

  /** As Electron writes it: scheme and host, or "null" for an address without an origin of its own. */
  get origin(): string {
    const address = this.#address();
    const scheme = schemeOf(address);
    const isStandard = privilegesOf(scheme)['standard'] === true || scheme === 'http' || scheme === 'https';
    if (scheme === 'file') return 'file://';
    return isStandard ? (/^[^:]+:\/\/[^/?#]*/.exec(address)?.[0] ?? 'null') : 'null';
  }

  isDestroyed(): boolean {
    return false;
  }
}
