/** How bytes come in and go out: hosts hand these to the engine, which never sees a path. */

/** A file to read. Whole files are never held in memory. */
export type ByteSource = {
  readonly name: string;
  /** Size in bytes when the source was made, for progress and to find the end; the file may have changed since. */
  readonly size: number;
  /** The bytes in order; every call begins at the first byte again. A chunk may be reused by the host afterwards. */
  readonly chunks: () => AsyncIterable<Uint8Array>;
  /**
   * The same bytes from a position up to another, without the others being read; ends early where the file does. A
   * source that has to be read from its beginning leaves it out.
   */
  readonly chunksBetween?: (from: number, to: number) => AsyncIterable<Uint8Array>;
};

/** A file to write. Nothing is visible under its name before `commit`. */
export type ByteSink = {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Ends the writing; throws when the file could not be put in place now, as far as that can be told. */
  readonly prepare?: () => Promise<void>;
  readonly commit: () => Promise<void>;
  readonly abort: () => Promise<void>;
};

/** The bytes of a source from a position up to another; ends early where the file does. */
export function bytesBetween(source: ByteSource, from: number, to: number): AsyncIterable<Uint8Array> {
  return source.chunksBetween ? source.chunksBetween(from, to) : skippingTo(source, from, to);
}

async function* skippingTo(source: ByteSource, from: number, to: number): AsyncGenerator<Uint8Array, void> {
  let position = 0;
  if (to <= from) return;
  for await (const chunk of source.chunks()) {
    const part = chunk.subarray(Math.max(from - position, 0), Math.max(to - position, 0));
    position += chunk.length;
    if (part.length > 0) yield part;
    if (position >= to) return;
  }
}
