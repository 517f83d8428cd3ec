/** Keys of the whole window. */

import { itemOfKey } from './key-presses.ts';
import { runMenuItem } from './menu.ts';
import { answerQuestion, useQuestion } from './questions.ts';

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing) return;
  // A question lies above every other dialog, and only it is meant.
  if (event.key === 'Escape' && useQuestion.getState().asked) {
    event.stopImmediatePropagation();
    answerQuestion(undefined);
    return;
  }
  const item = itemOfKey({
    key: event.key,
    isCommand: event.ctrlKey || event.metaKey,
    isShift: event.shiftKey,
    isAlt: event.altKey,
    isTyping: takesText(event.target),
  });
  if (!item) return;
  event.preventDefault();
  if (!document.querySelector('[role="dialog"]')) runMenuItem(item);
}

/** Listens to the keys of the window, before any dialog does. */
export function followKeys(): void {
  window.addEventListener('keydown', onKey, { capture: true });
}
