/** Working with keys alone: finding things by Tab, choosing in lists, and never losing the place. */

import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

/** How long the focus may be nowhere on a busy machine. */
const PATIENCE_MS = 3_000;

/** More presses than any screen has places. */
const MOST_PRESSES = 160;

/** True when the focus is on the element. */
export function isFocused(element: Locator): Promise<boolean> {
  return element.evaluateAll((found) => found.some((one) => one === document.activeElement));
}

/** What is wrong with the place of the focus, in words; '' when it is on something that shows it. */
export function focusTrouble(page: Page): Promise<string> {
  return page.evaluate(() => {
    const place = document.activeElement;
    if (!place || place === document.body) return 'the focus is nowhere';
    const words = `${place.tagName} ${place.getAttribute('aria-label') ?? place.textContent?.slice(0, 40)}`;
    // The eye sees the track of a switch, not its input: what lies beside an input counts as well.
    const shown = [place, place.parentElement, ...(place.parentElement?.children ?? [])];
    const isMarked = shown.some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    // Text fields and cells show it by the colour of their frames.
    const isFramed = place.matches('input:not([type="checkbox"], [type="radio"]), textarea, .ag-cell-focus');
    if (!isMarked && !isFramed) return `${words} does not show the focus`;
    const box = (place.parentElement ?? place).getBoundingClientRect();
    const isInView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    return isInView ? '' : `${words} has the focus out of sight`;
  });
}

/** What stays wrong with the place of the focus: one that an answer took away comes back before anybody could notice. */
async function lastingTrouble(page: Page): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  let trouble = await focusTrouble(page);
  while (trouble !== '' && Date.now() < until) {
    await wait(50);
    trouble = await focusTrouble(page);
  }
  return trouble;
}

/** Presses Tab, or Shift+Tab, until the focus is on an element; throws on the way where the focus is lost or not to be seen. */
export async function tabTo(page: Page, element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await element.first().waitFor({ state: 'attached' });
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await isFocused(element)) return;
    await page.keyboard.press(key);
    const trouble = await lastingTrouble(page);
    if (trouble !== '') throw new Error(`After ${presses + 1} presses of ${key}: ${trouble}.`);
  }
  throw new Error(`${MOST_PRESSES} presses of ${key} do not lead to ${element}.`);
}

/** Goes to an element and presses Enter on it. */
export async function activate(page: Page, element: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(page, element, key);
  await page.keyboard.press('Enter');
}

/** Goes down the open list that has the focus until an option with these first words is marked; throws where none is. */
async function markOption(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const marked = await page.evaluate(
      () => document.querySelector('[role="option"][data-combobox-selected]')?.textContent ?? '',
    );
    if (marked.startsWith(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  const place = await page.evaluate(() => document.activeElement?.outerHTML);
  throw new Error(`No option begins with ${words}; the focus is on ${place}.`);
}

/** Types into the list that has the focus, where it can be searched: nobody goes through a hundred currencies by arrow. */
async function narrow(page: Page, words: string): Promise<void> {
  const isSearchable = await page.evaluate(() => {
    const list = document.activeElement;
    return list instanceof HTMLInputElement && !list.readOnly;
  });
  if (!isSearchable) return;
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Opens the list that has the focus and chooses the option with these first words. */
export async function pick(page: Page, words: string): Promise<void> {
  const options = page.getByRole('option');
  await page.keyboard.press('ArrowDown');
  await options.first().waitFor();
  await narrow(page, words);
  await markOption(page, words);
  await page.keyboard.press('Enter');
  const isClosed = await options
    .first()
    .waitFor({ state: 'hidden', timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  if (isClosed) return;
  // A list that was drawn anew between both keys has lost its mark: whoever works with keys marks it again.
  await markOption(page, words);
  await page.keyboard.press('Enter');
  await options.first().waitFor({ state: 'hidden' });
}
