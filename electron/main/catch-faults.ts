/** Brings every fault of this process to the one place where faults end. */

import { app, clipboard, dialog } from 'electron';
import { faultReport } from '../engine-thread/messages.ts';
import { createFaultReporter, type ReportFault } from './faults.ts';
import type { Log } from './log.ts';

/** Catches what nobody caught; returns where to report what was caught. */
export function catchFaults(log: Log, version: string): ReportFault {
  const report = createFaultReporter({
    log,
    about: `Tieout ${version}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`,
    copy: (text) => clipboard.writeText(text),
    ask: async ({ message, detail }) => {
      await app.whenReady();
      const buttons = ['Close', 'Copy details'];
      const { response } = await dialog.showMessageBox({
        type: 'error',
        message,
        detail,
        buttons,
        cancelId: 0,
      });
      return response === 1;
    },
  });
  process.on('uncaughtException', (error) => void report(faultReport(error)));
  process.on('unhandledRejection', (error) => void report(faultReport(error)));
  return report;
}
