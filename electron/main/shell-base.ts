import type { FaultReport } from '../engine-thread/messages.ts';
import type { KnownFiles } from './known-files.ts';
import type { Log } from './log.ts';
import type { PagePlace } from './page-place.ts';
import type { Places } from './places.ts';

/** What every part of the shell may rest on from the first moment. */
export type ShellBase = {
  readonly place: PagePlace;
  readonly places: Places;
  readonly version: string;
  readonly log: Log;
  readonly files: KnownFiles;
  /** Where faults end. */
  readonly onFault: (fault: FaultReport) => void;
};
