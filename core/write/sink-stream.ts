import { Buffer } from 'node:buffer';
import { Writable } from 'node:stream';

/** Where a workbook's bytes go: awaited writes, then `commit`, or `abort` that leaves nothing behind. */
export type WorkbookSink = {
  write(bytes: Uint8Array): Promise<void>;
  commit(): Promise<void>;
  abort(): Promise<void>;
};

/** Bytes that go to the sink at a time; the zip writes its headers in pieces of a few bytes. */
const GATHERED = 1 << 16;

/** A Node stream that hands gathered chunks to the sink and takes the next one only after that. */
export function sinkStream(sink: WorkbookSink): Writable {
  let pending: Uint8Array[] = [];
  let size = 0;
  const flush = (done: (error?: Error) => void): void => {
    if (size === 0) {
      done();
      return;
    }
    const bytes = Buffer.concat(pending, size);
    pending = [];
    size = 0;
    sink.write(bytes).then(
      () => done(),
      (reason: unknown) => done(reason instanceof Error ? reason : new Error(String(reason))),
    );
  };
  return new Writable({
    write(bytes: Uint8Array, _encoding, done) {
      pending.push(bytes);
      size += bytes.length;
      if (size < GATHERED) done();
      else flush(done);
    },
    final: flush,
  });
}
