import { HostFailure } from '../run.ts';

/** Thrown when a workspace cannot be saved into its file any more; all of it can still be saved as another one. */
export class FileLost extends HostFailure {}
