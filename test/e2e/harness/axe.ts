/** Accessibility of what is shown, as far as rules can see it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every breach of WCAG 2.2 at levels A and AA in the page as it stands: rule, what to do, and the elements. */
export async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(async (values): Promise<AxeResults> => {
    // Defined by the script above.
    const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') };
    return await axe.run(document, { runOnly: { type: 'tag', values } });
  }, TAGS);
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join('\n')}`,
  );
}
