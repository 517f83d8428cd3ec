/** How a page is shown: theme, zoom and size. */

import { ignoreRefusal } from './devtools.ts';
import { nativeTheme } from './native-theme.ts';
import type { ContentSize, PageTarget } from './page-target.ts';

/** Keeps the look of one page as the window and the app want it. */
export class PageLook {
  readonly #opened: Promise<PageTarget>;
  #size: ContentSize;
  #zoom: number;

  constructor(opened: Promise<PageTarget>, size: ContentSize, zoom: number) {
    this.#opened = opened;
    this.#size = size;
    this.#zoom = zoom;
    nativeTheme.on('updated', this.dress);
  }

  get zoom(): number {
    return this.#zoom;
  }

  set zoom(factor: number) {
    this.#zoom = factor;
    this.#fit();
  }

  set size(size: ContentSize) {
    this.#size = size;
    this.#fit();
  }

  #fit(): void {
    ignoreRefusal(this.#opened.then((target) => showAt(target, this.#size, this.#zoom)));
  }

  /** Lets the page prefer the colours of `nativeTheme`; to be repeated at each load, as Playwright sets them, too. */
  readonly dress = (): void => {
    ignoreRefusal(this.#opened.then(dress));
  };

  /** Lets the page go. */
  dispose(): void {
    nativeTheme.off('updated', this.dress);
  }
}

async function dress({ page }: PageTarget): Promise<void> {
  const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light';
  await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
}

// Zoomed, a page has fewer and larger pixels.
async function showAt(
  { browser, page, windowId }: PageTarget,
  size: ContentSize,
  zoom: number,
): Promise<void> {
  const { width, height } = size;
  await browser.send('Browser.setContentsSize', { windowId, width, height });
  if (zoom === 1) await page.send('Emulation.clearDeviceMetricsOverride');
  else {
    const zoomed = { width: Math.round(width / zoom), height: Math.round(height / zoom) };
    await page.send('Emulation.setDeviceMetricsOverride', {
      ...zoomed,
      deviceScaleFactor: zoom,
      mobile: false,
    });
  }
}
