/** What the page may not do: go elsewhere, open windows, use devices, download, reach the network. */

import { app, type Session, type WebContents } from 'electron';
import type { Log, LogEvent } from './log.ts';
import { mayLoad, type PagePlace } from './page-place.ts';
import { originOf } from './served-files.ts';

type Reason = Extract<LogEvent, { readonly event: 'request-refused' }>['why'];

/** Chromium itself looks for proxies and hosts; here it shall not even ask. Must run before the program is ready. */
export function keepOffline(place: PagePlace): void {
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  if (!place.isDevelopment) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Refuses permissions, downloads and every request that is not for the page itself. */
export function limitSession(session: Session, place: PagePlace, log: Log): void {
  const refuse = (why: Reason): false => {
    log.note({ event: 'request-refused', why });
    return false;
  };
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(refuse('permission')));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // It would download dictionaries.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    refuse('download');
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(mayLoad(place, url) || refuse('network')) });
  });
}

/** Keeps every page of the program where it is. */
export function limitContents(place: PagePlace, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents, place, log);
    contents.setWindowOpenHandler(() => {
      log.note({ event: 'request-refused', why: 'new-window' });
      return { action: 'deny' };
    });
    contents.on('will-attach-webview', (event) => {
      log.note({ event: 'request-refused', why: 'new-window' });
      event.preventDefault();
    });
  });
}

function refuseNavigation(contents: WebContents, place: PagePlace, log: Log): void {
  const refuse = (event: { readonly preventDefault: () => void; readonly url: string }): void => {
    // The development server loads the page again after some changes.
    if (place.isDevelopment && originOf(event.url) === place.origin) return;
    log.note({ event: 'request-refused', why: 'navigation' });
    event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
}
