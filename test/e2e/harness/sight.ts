/** What an app shows, in words: for whoever has only the output of a failed run. */

import type { Page } from 'playwright-core';
import type { RunningApp } from './start-app.ts';

/** A page that hangs is not waited for. */
const LONGEST_LOOK_MS = 5_000;
const MOST_CHARACTERS = 2_500;

// As a text, since the page's own types are not known to all who start an app.
const FOCUS = `document.activeElement?.outerHTML.slice(0, 300) ?? 'nowhere'`;

async function lookAt(page: Page): Promise<Readonly<Record<string, string>>> {
  const textOf = async (selector: string): Promise<string> => {
    const texts = (await page.locator(selector).allInnerTexts()).map((text) => text.trim());
    return texts.filter((text) => text !== '').join(' | ');
  };
  return {
    title: await page.title(),
    heading: await textOf('h1'),
    focus: String(await page.evaluate(FOCUS)),
    dialogs: await textOf('[role="dialog"] h2'),
    notices: await textOf('[role="alert"], [role="status"]'),
    text: await textOf('body'),
  };
}

function inFewLines(text: string): string {
  const lines = text.replaceAll(/\s*\n\s*/g, '\n    ');
  return lines.length > MOST_CHARACTERS ? `${lines.slice(0, MOST_CHARACTERS)} …` : lines;
}

function patience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the page does not answer')), LONGEST_LOOK_MS).unref();
  });
}

/** Title, heading, focus, dialogs, notices, visible text and troubles of an app; says so when its page does not answer. */
export async function sightOf({ page, troubles }: RunningApp): Promise<string> {
  const seen = await Promise.race([lookAt(page), patience()]).catch((error: unknown) => ({
    page: String(error),
  }));
  const lines = Object.entries({ ...seen, troubles: troubles.join('\n') });
  return lines
    .filter(([, said]) => said !== '')
    .map(([what, said]) => `  ${what}: ${inFewLines(said)}`)
    .join('\n');
}
