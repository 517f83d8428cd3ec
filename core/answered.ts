/** How a command ends: with its answer, with a refusal, or with a fault. */

import { ImportCancelled } from './extract/import-extract.ts';
import { type Failure, type Result, refused } from './model/result.ts';
import { HostFailure, Interrupted } from './run.ts';

const INTERRUPTED: Failure = {
  where: 'the run',
  found: 'it was interrupted',
  remedy: 'Start it again; what was there before is untouched.',
  code: 'stopped',
};

/** The answer of a command; what the host cannot do, and a request to stop, are refusals. Anything else is thrown. */
export async function answered<Reply>(command: () => Promise<Result<Reply>>): Promise<Result<Reply>> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof Interrupted || error instanceof ImportCancelled) return refused(INTERRUPTED);
    if (error instanceof HostFailure) return refused(error.failure);
    throw error;
  }
}
