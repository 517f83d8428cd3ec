/** Starts the parts of the shell in their order and joins them. */

import { randomUUID } from 'node:crypto';
import { app, BrowserWindow, Menu, nativeTheme, session } from 'electron';
import { faultReport } from '../engine-thread/messages.ts';
import { answerCalls } from './answer-calls.ts';
import { catchFaults } from './catch-faults.ts';
import { contextTemplate } from './context-menu.ts';
import { receiveFiles } from './handed-over-files.ts';
import { createKnownFiles } from './known-files.ts';
import { guardLeaving } from './leaving.ts';
import { openLog } from './log.ts';
import { createMainWindow, focusWindow, memoryOf, tellPage } from './main-window.ts';
import { menuTemplate } from './menu-template.ts';
import { type OwnFiles, openOwnFiles } from './own-files.ts';
import { limitContents, limitSession } from './page-limits.ts';
import type { PagePlace } from './page-place.ts';
import { servePage } from './page-protocol.ts';
import { findPlaces } from './places.ts';
import { RememberedWatches } from './remembered-watches.ts';
import type { ShellBase } from './shell-base.ts';
import { startEngine } from './start-engine.ts';
import { UnsavedWork } from './unsaved-work.ts';

/** After so many ends of the page it is not loaded again. */
const LAST_END = 3;

/** Starts the program; must be called before it is ready. */
export function startShell(place: PagePlace, version: string): void {
  const places = findPlaces();
  const log = openLog(places.log, () => new Date().toISOString());
  const report = catchFaults(log, version);
  const files = createKnownFiles(randomUUID);
  const base: ShellBase = { place, places, version, log, files, onFault: (fault) => void report(fault) };
  const received = receiveFiles(() => {
    for (const window of BrowserWindow.getAllWindows()) focusWindow(window);
  });
  log.note({ event: 'started', version, platform: process.platform });
  limitContents(place, log);
  app
    .whenReady()
    .then(() => openShell(base))
    .then((window) =>
      received.deliverTo((path) => tellPage(window, 'open-file', { file: files.learn(path, false) })),
    )
    // Without its window the program would run on unseen.
    .catch((error: unknown) => report(faultReport(error)).then(() => app.exit(1)));
}

async function openShell(base: ShellBase): Promise<BrowserWindow> {
  const { place, places, log } = base;
  const own = await openOwnFiles(places.ownFiles, log);
  nativeTheme.themeSource = own.settings.value().theme;
  limitSession(session.defaultSession, place, log);
  servePage(places.page);
  const window = createMainWindow(own.window.value(), place.isDevelopment);
  const showMenu = (hasWorkspace: boolean): void => setMenu(window, hasWorkspace, place.isDevelopment);
  showMenu(false);
  const watches = new RememberedWatches(own.watches, base.files);
  const engine = await startEngine({ base, own, watches, window, onWorkspace: showMenu });
  const unsaved = new UnsavedWork();
  answerCalls({ base, own, watches, window, engine, unsaved });
  window.on('close', guardLeaving({ window, engine, unsaved, remember: () => remember(base, own, window) }));
  followPage(base, own, window);
  await window.loadURL(place.address);
  return window;
}

function setMenu(window: BrowserWindow, hasWorkspace: boolean, isDevelopment: boolean): void {
  const state = { platform: process.platform, hasWorkspace, isDevelopment };
  const template = menuTemplate(state, (item) => tellPage(window, 'menu', { item }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function remember({ log }: ShellBase, own: OwnFiles, window: BrowserWindow): Promise<void> {
  await own.window.write(memoryOf(window));
  log.note({ event: 'left' });
}

/** The workspace lives in the engine, so a page that ended is simply loaded again. */
function followPage({ log }: ShellBase, own: OwnFiles, window: BrowserWindow): void {
  let ends = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.note({ event: 'page-ended', reason });
    ends += 1;
    if (reason !== 'clean-exit' && ends < LAST_END) window.webContents.reload();
  });
  window.webContents.on('context-menu', (_event, click) => {
    const template = contextTemplate(click);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
  nativeTheme.on('updated', () => tellPage(window, 'settings', own.settings.value()));
}
