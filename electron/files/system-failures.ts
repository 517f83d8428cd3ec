import { HostFailure } from '../../core/run.ts';

const DISK_ERROR = [
  'an error of the disk or network drive',
  'Copy the files to a local disk and run again.',
] as const;
const WORDS: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  EACCES: ['no permission', 'Ask for permission on this path, or name another folder.'],
  EPERM: [
    'no permission, or another program has it open',
    'Close it in the other program (Excel?) and run again.',
  ],
  EBUSY: ['another program has it open', 'Close it in the other program (Excel?) and run again.'],
  EROFS: ['a disk that cannot be written', 'Name a folder on another disk.'],
  ENOENT: ['no such file or folder', 'Look whether it was moved, or whether its drive is connected.'],
  ENOSPC: ['no space left on the disk', 'Make room and run again.'],
  EEXIST: ['a file where a folder is needed', 'Name another folder.'],
  ENOTDIR: ['a file where a folder is needed', 'Name another folder.'],
  EISDIR: ['a folder where a file is needed', 'Move the folder away, or name another one.'],
  ENAMETOOLONG: ['a name that is too long', 'Name a shorter path.'],
  EDQUOT: ['no space left on the disk', 'Make room and run again.'],
  ERR_FS_FILE_TOO_LARGE: ['a file that is too large', 'Look whether it is the file that was meant.'],
  EIO: DISK_ERROR,
  // What a network drive answers that goes away while it is in use.
  ENOTCONN: DISK_ERROR,
  ESTALE: DISK_ERROR,
  ETIMEDOUT: DISK_ERROR,
  EHOSTDOWN: DISK_ERROR,
  // Windows, for whatever it has no other word for.
  UNKNOWN: DISK_ERROR,
};

/** What the operating system refused, in words; undefined for anything else. */
export function failureOfSystem(path: string, error: unknown): HostFailure | undefined {
  if (error instanceof HostFailure || !(error instanceof Error) || !('code' in error)) return undefined;
  const words = WORDS[String(error.code)];
  return words && new HostFailure({ where: path, found: words[0], remedy: words[1] });
}

/** True when the operating system does not let this program write. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))
  );
}

/** True when a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Turns what the operating system refuses into words. */
export async function guarded<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw failureOfSystem(path, error) ?? error;
  }
}

/** What was read, undefined when there is no such file or folder. */
export async function readIfThere<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
