/** Looks into a watched folder: a file is picked up once two looks in a row have seen it the same. */

/** A file as a look sees it: size in bytes, moment of the last change in milliseconds. */
export type SeenFile = { readonly name: string; readonly size: number; readonly modified: number };

/** What is known of a folder after a look. */
export type Look = {
  readonly files: ReadonlyMap<string, SeenFile>;
  /** Names of files that were dealt with as they are now. */
  readonly settled: ReadonlySet<string>;
};

/** A file that is not picked up yet, and why. */
export type ArrivingFile = { readonly name: string; readonly why: string };

/** What a look comes to. */
export type LookOutcome = {
  readonly look: Look;
  /** Files to be picked up now. */
  readonly ready: readonly SeenFile[];
  readonly arriving: readonly ArrivingFile[];
};

/** Before the first look. */
export const noLook: Look = { files: new Map(), settled: new Set() };

/** Compares what a folder holds with the look before. A file that changed since it was dealt with arrives anew. */
export function lookAgain(before: Look, listed: readonly SeenFile[]): LookOutcome {
  const kept = listed.filter((file) => isUnchanged(file, before.files.get(file.name)));
  const settled = new Set(kept.map(({ name }) => name).filter((name) => before.settled.has(name)));
  const open = listed.filter(({ name }) => !settled.has(name));
  const isReady = (file: SeenFile): boolean => file.size > 0 && kept.includes(file);
  return {
    look: { files: new Map(listed.map((file) => [file.name, file])), settled },
    ready: open.filter(isReady),
    arriving: open
      .filter((file) => !isReady(file))
      .map((file) => ({ name: file.name, why: whyNotYet(file, before.files.get(file.name)) })),
  };
}

/** The look with a file that was dealt with: it is not picked up again while it stays as it is. */
export function withSettled(look: Look, name: string): Look {
  return { ...look, settled: new Set([...look.settled, name]) };
}

/** True for a file that is as it was seen before. */
export function isUnchanged(file: SeenFile, before: SeenFile | undefined): boolean {
  return before !== undefined && before.size === file.size && before.modified === file.modified;
}

function whyNotYet(file: SeenFile, before: SeenFile | undefined): string {
  if (file.size === 0) return 'It is empty so far.';
  if (before === undefined) return 'It is new; it is picked up if the next look finds it unchanged.';
  return 'It changed since the last look.';
}
