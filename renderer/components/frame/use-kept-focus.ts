/** The keyboard never loses its place: buttons that are switched off or go take the focus with them, and it is brought back. */

import { type RefObject, useEffect } from 'react';
import { useDecision } from '../../state/decision.ts';
import { useProgress } from '../../state/progress.ts';
import { useQuestion } from '../../state/questions.ts';

/** Dialogs give the focus back by themselves; it is looked at after they had the time to. */
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
  const left = trail.find((one) => one.isConnected && one.tagName !== 'BODY' && one.tagName !== 'HTML');
  return [...(left?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find(canTakeFocus);
}

/** An element with all that it lies in, nearest first. */
function trailOf(element: HTMLElement): readonly HTMLElement[] {
  const trail: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) trail.push(at);
  return trail;
}

/** Brings the focus back to where it was, or near it, when it is lost after a key, a command or a dialog. */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let trail: readonly HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const restore = (): void => {
      const isLost = document.activeElement === document.body || document.activeElement === null;
      if (isLost && !document.querySelector('[role="dialog"]')) (nearest(trail) ?? main.current)?.focus();
    };
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(restore, PAUSE);
    };
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest('[role="dialog"]')) trail = trailOf(target);
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('keyup', look);
    const stops = [useProgress.subscribe(look), useQuestion.subscribe(look), useDecision.subscribe(look)];
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('keyup', look);
      for (const stop of stops) stop();
    };
  }, [main]);
}
