/** The keyboard never loses its place: buttons that are switched off or go take the focus with them, and it is brought back. */

import { type RefObject, useEffect } from 'react';
import { useProgress } from '../../state/progress.ts';

/** Milliseconds in which dialogs give the focus back by themselves; how often an open one is looked for. */
const PAUSE = 60;

const FOCUSABLE =
  'a[href], button:enabled, input:enabled, textarea:enabled, select:enabled, [tabindex]:not([tabindex="-1"])';

function canTakeFocus(element: HTMLElement): boolean {
  return element.isConnected && element.matches(FOCUSABLE) && element.getClientRects().length > 0;
}

/** The element itself, else the nearest place around it that is left. */
function nearest(trail: readonly HTMLElement[]): HTMLElement | undefined {
  const [element] = trail;
  if (element && canTakeFocus(element)) return element;
  for (const around of trail.filter((one) => one.isConnected)) {
    const inside = [...around.querySelectorAll<HTMLElement>(FOCUSABLE)].find(canTakeFocus);
    if (inside) return inside;
  }
  return undefined;
}

/** An element with all that it lies in, nearest first. */
function trailOf(element: HTMLElement): readonly HTMLElement[] {
  const trail: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) trail.push(at);
  return trail;
}

/** True for an element that has gone or was switched off: it cannot have the focus, whatever the browser says yet. */
function isGone(element: Element | null): boolean {
  return !element?.isConnected || element.matches(':disabled');
}

function isFocusLost(): boolean {
  return document.activeElement === document.body || isGone(document.activeElement);
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/** Follows the focus until `signal` aborts; `fallback` takes it where nothing around its last place is left. */
function keepFocus(fallback: () => HTMLElement | null, signal: AbortSignal): void {
  let trail: readonly HTMLElement[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restore = (): void => {
    timer = undefined;
    // What a command switched off it switches on again when it ends.
    if (signal.aborted || useProgress.getState().running) return;
    if (isDialogOpen()) look();
    else if (isFocusLost()) (nearest(trail) ?? fallback())?.focus();
  };
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(restore, PAUSE);
  };
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    if (target.closest('[role="dialog"]')) look();
    else trail = trailOf(target);
  };
  document.addEventListener('focusin', remember, { signal });
  document.addEventListener('keyup', look, { signal });
  signal.addEventListener('abort', useProgress.subscribe(look));
  // A late answer may take the button away long after the key.
  const changes = new MutationObserver(() => {
    if (timer === undefined && isGone(trail[0] ?? document.body)) look();
  });
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  signal.addEventListener('abort', () => changes.disconnect());
}

/** Brings the focus back to where it was, or near it, when it is lost after a key, a command or a dialog. */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const keeping = new AbortController();
    keepFocus(() => main.current, keeping.signal);
    return () => keeping.abort();
  }, [main]);
}
