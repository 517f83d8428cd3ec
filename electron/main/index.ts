/** The program with a window: joins window, menu, dialogs, engine thread and what is kept between runs. */

import { app } from 'electron';
import manifest from '../../package.json' with { type: 'json' };
import { keepOffline } from './page-limits.ts';
import { pagePlace } from './page-place.ts';
import { registerPageScheme } from './page-protocol.ts';
import { startShell } from './shell.ts';

const place = pagePlace(app.isPackaged, process.env['ELECTRON_RENDERER_URL']);

app.setAppUserModelId('app.tieout.desktop');
registerPageScheme();
keepOffline(place);
if (app.requestSingleInstanceLock()) startShell(place, manifest.version);
else app.quit();
