/** Tasks of the page that keep it from answering: those over 50 milliseconds, as the browser reports them. */

import type { Page } from 'playwright-core';

/** How many there were in a time, and the longest of them in milliseconds; 0 for none. */
export type LongTasks = { readonly count: number; readonly longest: number };

/** Begins to listen; the function it gives ends that and says what was heard. */
export async function listenToLongTasks(page: Page): Promise<() => Promise<LongTasks>> {
  await page.evaluate(() => {
    const heard: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) heard.push(duration);
    });
    observer.observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: { heard, observer } });
  });
  return () =>
    page.evaluate(() => {
      type Listening = { readonly heard: number[]; readonly observer: PerformanceObserver };
      const { longTasks } = globalThis as unknown as { readonly longTasks: Listening };
      longTasks.observer.disconnect();
      return { count: longTasks.heard.length, longest: Math.max(0, ...longTasks.heard) };
    });
}
