/** A file that is read and written in places and reaches the disk when asked. */

import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { JournalFile } from '../../core/store/workspace-files.ts';
import { guarded } from './system-failures.ts';

/** Opens a file for reading and writing; makes it when it is not there. */
export async function openJournalFile(path: string): Promise<JournalFile> {
  const handle = await guarded(path, () => open(path, constants.O_RDWR | constants.O_CREAT));
  return {
    size: () => guarded(path, async () => (await handle.stat()).size),
    read: (offset, length) =>
      guarded(path, async () => {
        const room = Math.max(0, Math.min(length, (await handle.stat()).size - offset));
        const { bytesRead, buffer } = await handle.read(new Uint8Array(room), 0, room, offset);
        return buffer.subarray(0, bytesRead);
      }),
    write: (offset, bytes) =>
      guarded(path, async () => {
        for (let at = 0; at < bytes.length; ) {
          at += (await handle.write(bytes, at, bytes.length - at, offset + at)).bytesWritten;
        }
      }),
    truncate: (size) => guarded(path, () => handle.truncate(size)),
    sync: () => guarded(path, () => handle.datasync()),
    close: () => handle.close(),
  };
}
