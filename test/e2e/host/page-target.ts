/** A page of Chromium and what every page is prepared with before the app loads anything into it. */

import { chromium } from './chromium-process.ts';
import { ignoreRefusal, type Session } from './devtools.ts';
import { answerFileQuestions } from './file-paths.ts';
import { BINDING, type PageScripts } from './page-scripts.ts';
import { closeGate, type PausedRequest } from './request-gate.ts';

/** Name of the world in which preloads run. */
export const PRELOAD_WORLD = 'Electron Isolated Context';

/** A page that is ready to load. */
export type PageTarget = {
  readonly targetId: string;
  readonly windowId: number;
  readonly page: Session;
  readonly browser: Session;
};
/** Size of the contents in CSS pixels. */
export type ContentSize = { readonly width: number; readonly height: number };

/** Opens an empty page with its scripts, its gate for requests and its answers about files. */
export async function openPage(
  size: ContentSize,
  scripts: PageScripts,
  mayLoad: (paused: PausedRequest) => boolean,
): Promise<PageTarget> {
  const { devTools } = await chromium();
  const { browser } = devTools;
  const wish = { url: 'about:blank', newWindow: true, ...size };
  const { targetId } = await browser.send('Target.createTarget', wish);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = devTools.session(sessionId);
  page.on('Target.attachedToTarget', (child) => {
    ignoreRefusal(guardChild(devTools.session(child.sessionId), mayLoad));
  });
  const [{ windowId }] = await Promise.all([
    browser.send('Browser.getWindowForTarget', { targetId }),
    closeGate(page, mayLoad),
    prepare(page, scripts),
  ]);
  return { targetId, windowId, page, browser };
}

async function prepare(page: Session, scripts: PageScripts): Promise<void> {
  await Promise.all([
    answerFileQuestions(page),
    page.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    page.send('Page.enable'),
    page.send('Runtime.enable'),
    addScripts(page, scripts),
  ]);
}

// Frames of other origins and workers are targets of their own: they wait until their requests are guarded, too.
async function guardChild(child: Session, mayLoad: (paused: PausedRequest) => boolean): Promise<void> {
  await closeGate(child, mayLoad).catch(() => undefined);
  await child.send('Runtime.runIfWaitingForDebugger');
}

async function addScripts(page: Session, scripts: PageScripts): Promise<void> {
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
  if (scripts.preload === '') return;
  await page.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD });
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: scripts.preload,
    worldName: PRELOAD_WORLD,
  });
}
