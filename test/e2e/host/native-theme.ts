/** `nativeTheme` of Electron. The system behind it prefers light. */

import { EventEmitter } from 'node:events';

type ThemeSource = 'system' | 'light' | 'dark';

class NativeTheme extends EventEmitter {
  #source: ThemeSource = 'system';
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;

  get themeSource(): ThemeSource {
    return this.#source;
  }

  set themeSource(source: ThemeSource) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`No theme is called ${source}.`);
    if (source === this.#source) return;
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

/** The theme that all pages are shown in. */
export const nativeTheme = new NativeTheme();
