/** How the engine thread can end, in words. */

import type { Failure } from '../../core/model/result.ts';

/** A command needed more memory than there is. */
export const OUT_OF_MEMORY: Failure = {
  where: 'memory',
  found: 'more rows than fit into the memory that the program may use',
  remedy: 'Close a shorter range of days, or leave out extracts that are not needed, and run again.',
};

/** The thread stopped for another reason. */
export const STOPPED: Failure = {
  where: 'engine',
  found: 'it stopped for a fault of the program',
  remedy: 'What was confirmed before is kept. Try again; if it happens again, send the details of the fault.',
};

/** The thread ends each time that it is started. */
export const CANNOT_START: Failure = {
  where: 'engine',
  found: 'it stops each time that it is started',
  remedy: 'Quit the program and start it again; if that does not help, install it again.',
};
