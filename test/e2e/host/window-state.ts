/** What a window of Electron remembers about itself. Nothing is drawn: maximized and shown are words here. */

import { EventEmitter } from 'node:events';
import { screen } from './desk.ts';

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Options of a new window, as far as they are remembered. */
export type WindowOptions = Partial<Bounds> & {
  readonly title?: string;
  readonly show?: boolean;
  readonly minWidth?: number;
  readonly minHeight?: number;
};

/** Bounds and states of a window with their events; contents and window have the same size. */
export class WindowState extends EventEmitter {
  #bounds: Bounds;
  #minimum: readonly [width: number, height: number];
  #title: string;
  #isVisible: boolean;
  #isFocused: boolean;
  #isMinimized = false;
  #isMaximized = false;
  #isFullScreen = false;

  constructor(options: WindowOptions) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    this.#bounds = { x, y, width, height };
    this.#minimum = [minWidth, minHeight];
    this.#title = options.title ?? '';
    this.#isVisible = options.show ?? true;
    this.#isFocused = this.#isVisible;
  }

  getNormalBounds(): Bounds {
    return this.#bounds;
  }

  getBounds(): Bounds {
    const { bounds, workArea } = screen.getPrimaryDisplay();
    if (this.#isFullScreen) return bounds;
    return this.#isMaximized ? workArea : this.#bounds;
  }

  setBounds(wish: Partial<Bounds>): void {
    const next = { ...this.#bounds, ...wish };
    const [width, height] = this.#minimum;
    this.#bounds = { ...next, width: Math.max(next.width, width), height: Math.max(next.height, height) };
    this.#isMaximized = false;
    this.emit('resize');
    this.emit('resized');
    this.emit('moved');
  }

  getContentBounds(): Bounds {
    return this.getBounds();
  }

  getSize(): number[] {
    return [this.getBounds().width, this.getBounds().height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  getPosition(): number[] {
    return [this.getBounds().x, this.getBounds().y];
  }

  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }

  center(): void {
    const { workArea } = screen.getPrimaryDisplay();
    const { width, height } = this.#bounds;
    this.setPosition(Math.round((workArea.width - width) / 2), Math.round((workArea.height - height) / 2));
  }

  getMinimumSize(): number[] {
    return [...this.#minimum];
  }

  setMinimumSize(width: number, height: number): void {
    this.#minimum = [width, height];
  }

  #changeTo(isNow: boolean, was: boolean, yes: string, no: string): void {
    if (isNow === was) return;
    this.emit(isNow ? yes : no);
    this.emit('resize');
  }

  maximize(): void {
    const was = this.#isMaximized;
    this.#isMaximized = true;
    this.#changeTo(true, was, 'maximize', 'unmaximize');
  }

  unmaximize(): void {
    const was = this.#isMaximized;
    this.#isMaximized = false;
    this.#changeTo(false, was, 'maximize', 'unmaximize');
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  setFullScreen(isFull: boolean): void {
    const was = this.#isFullScreen;
    this.#isFullScreen = isFull;
    this.#changeTo(isFull, was, 'enter-full-screen', 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }

  restore(): void {
    if (!this.#isMinimized) return;
    this.#isMinimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  show(): void {
    if (!this.#isVisible) {
      this.#isVisible = true;
      this.emit('show');
    }
    this.focus();
  }

  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
    this.blur();
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  focus(): void {
    if (this.#isFocused) return;
    this.#isFocused = true;
    this.emit('focus');
  }

  blur(): void {
    if (!this.#isFocused) return;
    this.#isFocused = false;
    this.emit('blur');
  }

  isFocused(): boolean {
    return this.#isFocused;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }
}
