/** Accessibility of what is shown, as far as rules can see it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Lets what is about to change be drawn, and what fades or moves come to its end: colours between two themes are no colours. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const isPassing = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && effect?.getTiming().iterations !== Number.POSITIVE_INFINITY;
    do {
      await drawn();
      await drawn();
    } while (document.getAnimations().some(isPassing));
  });
}

/** Every breach of WCAG 2.2 at levels A and AA in the page once it is at rest: rule, what to do, and the elements. */
export function runAxe(page: Page): Promise<readonly string[]> {
  return breaches(page, { type: 'tag', values: TAGS });
}

/** The same of the rules about colours alone: all that another theme can break. */
export function contrastBreaches(page: Page): Promise<readonly string[]> {
  return breaches(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
}

async function breaches(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  await atRest(page);
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(async (rules): Promise<AxeResults> => {
    // Defined by the script above.
    const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') };
    return await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
  }, runOnly);
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join('\n')}`,
  );
}
