/** How bytes come in and go out: hosts hand these to the engine, which never sees a path. */

/** A file to read. Whole files are never held in memory. */
export type ByteSource = {
  readonly name: string;
  /** Size in bytes, for progress only. */
  readonly size: number;
  /** The bytes in order; every call begins at the first byte again. A chunk may be reused by the host afterwards. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
};

/** A file to write. Nothing is visible under its name before `commit`. */
export type ByteSink = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Ends the writing; throws when the file could not be put in place now, as far as that can be told. */
  readonly prepare?: () => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly abort: () => Promise<void>;
};
