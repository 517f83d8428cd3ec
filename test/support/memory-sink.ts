import type { WorkbookSink } from '../../core/write/sink-stream.ts';

/** A sink that keeps what it is given; `fails` makes every write after the first one fail. */
export class MemorySink implements WorkbookSink {
  readonly chunks: Uint8Array[] = [];
  isCommitted = false;
  isAborted = false;
  private readonly fails: boolean;

  constructor(fails = false) {
    this.fails = fails;
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.fails && this.chunks.length > 0) return Promise.reject(new Error('disk full'));
    this.chunks.push(bytes);
    return Promise.resolve();
  }

  commit(): Promise<void> {
    this.isCommitted = true;
    return Promise.resolve();
  }

  abort(): Promise<void> {
    this.isAborted = true;
    this.chunks.length = 0;
    return Promise.resolve();
  }

  /** Everything written so far. */
  bytes(): Uint8Array {
    return Buffer.concat(this.chunks);
  }
}
