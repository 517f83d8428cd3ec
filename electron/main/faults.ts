/** The one place of this process where a fault of ours ends: logged once, and shown in one plain dialog. */

import type { FaultReport } from '../engine-thread/messages.ts';
import type { Log } from './log.ts';

/** Shows text and two buttons; true when the person wants the details copied. */
export type AskToCopy = (text: { readonly message: string; readonly detail: string }) => Promise<boolean>;

/** What a fault needs of the shell. */
export type FaultDesk = {
  readonly log: Log;
  readonly ask: AskToCopy;
  readonly copy: (text: string) => void;
  /** Version of the program and of what it runs on. */
  readonly about: string;
};

/** Takes a fault; resolves once it was shown. While one is shown, and for the same fault again, nothing more is shown. */
export type ReportFault = (fault: FaultReport) => Promise<void>;

/** The place for the faults of this process. */
export function createFaultReporter(desk: FaultDesk): ReportFault {
  const shown = new Set<string>();
  let isShowing = false;
  return async (fault) => {
    desk.log.fault(fault);
    const place = `${fault.name} ${fault.stack}`;
    if (isShowing || shown.has(place)) return;
    shown.add(place);
    isShowing = true;
    try {
      await show(desk, fault);
    } catch {
      // A fault that cannot be shown is in the log.
    } finally {
      isShowing = false;
    }
  };
}

async function show(desk: FaultDesk, fault: FaultReport): Promise<void> {
  const wantsCopy = await desk.ask({
    message: 'Tieout came upon a fault of its own',
    detail:
      'Nothing is wrong with your data. Everything that was confirmed is on disk. ' +
      'The details help to find the fault; they may quote a value of your data, so read them before you pass them on.',
  });
  if (wantsCopy) desk.copy(detailsOf(fault, desk.about));
}

function detailsOf(fault: FaultReport, about: string): string {
  return [about, `${fault.name}: ${fault.message}`, fault.stack].join('\n\n');
}
