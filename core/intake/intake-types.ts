/** What an import works on, and what it holds until its files are taken or discarded. */

import type { Progress } from '../contract/commands.ts';
import type {
  FilePreview,
  ImportPreview,
  ImportProfile,
  RateDifferences,
} from '../contract/window/import.ts';
import type { Result } from '../model/result.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { Source } from '../setup/setup.ts';
import type { setupSoFar } from '../setup/setup-so-far.ts';
import type { ExtractFacts } from './extract-facts.ts';
import type { LostDecisions } from './replacement.ts';
import type { StatedEntry } from './stated-entry.ts';

/** A file that somebody offers for import. */
export type OfferedFile = { readonly form: 'file'; readonly bytes: ByteSource };

/** A folder that somebody offers: the files in it that may be extracts are looked at. */
export type OfferedFolder = {
  readonly form: 'folder';
  /** Names relative to the folder, with `/` between folders, in the order of their names; hidden ones too. */
  readonly list: (depth: number) => Promise<readonly { readonly name: string }[]>;
  /** Undefined when the file is not there any more. */
  readonly open: (name: string) => Promise<ByteSource | undefined>;
};

/** A file or folder offered for import. */
export type Offer = OfferedFile | OfferedFolder;

/** A saved way to read files of one layout. */
export type SavedProfile = ImportProfile & {
  /** What an entry of `sources` states about such a file, as JSON: kind, columns, formats, encoding, delimiter, signs. */
  readonly stated: Readonly<Record<string, unknown>>;
};

/** What the workspace says that an import must know. */
export type IntakeBasis = {
  /** The entries of `sources` of the setup draft as they are, also those that break a rule. */
  readonly sources: readonly unknown[];
  /** Names of currencies with their codes, from the setup. */
  readonly currencyNames: Readonly<Record<string, string>>;
  /** The setup draft as far as it holds. */
  readonly setupSoFar: ReturnType<typeof setupSoFar>;
  /** The files that the workspace holds, with the SHA-256 of their bytes. */
  readonly extracts: readonly { readonly name: string; readonly sha256: string }[];
  readonly profiles: readonly SavedProfile[];
  readonly inPlace: ExtractsInPlace;
};

/** What is known of extracts that a file may take the place of. */
export type ExtractsInPlace = {
  /** What reading the extract of an entry found; undefined when it cannot be read any more. */
  readonly factsOf: (entry: StatedEntry, control: IntakeControl) => Promise<ExtractFacts | undefined>;
  /** Decisions that would not apply any more were the extract of an entry read from other bytes as a source says. */
  readonly lostDecisions: (
    entry: StatedEntry,
    file: { readonly source: Source; readonly bytes: ByteSource },
    control: IntakeControl,
  ) => Promise<LostDecisions>;
  /** Rates that differ from those of other extracts than the one of an entry, which gives way. */
  readonly rateDifferences: (
    entry: StatedEntry | undefined,
    file: { readonly source: Source; readonly bytes: ByteSource },
    control: IntakeControl,
  ) => Promise<RateDifferences>;
};

/** What the program around an import hears and says while it runs. */
export type IntakeControl = {
  /** Lets other work of the host happen. */
  readonly pause: () => Promise<void>;
  /** `done` and `total` are bytes of the file that the stage names. */
  readonly onProgress?: (progress: Progress) => void;
  readonly isCancelled?: () => boolean;
};

/** A file of a preview with the bytes that it is read from. */
export type HeldFile = {
  readonly preview: FilePreview;
  readonly bytes: ByteSource;
  /** SHA-256 of the file whose extract it was compared with, '' for none: by now another one may be there. */
  readonly comparedWith: string;
};

/** A preview as the engine holds it: nothing of it is in the workspace. */
export type HeldPreview = { readonly files: readonly HeldFile[]; readonly ignored: ImportPreview['ignored'] };

/** One extract that a plan takes, for the audit trail; `before` is undefined when nothing was there. */
export type PlannedTake = {
  readonly name: string;
  readonly sheet: string;
  readonly sha256: string;
  /** SHA-256 of the file that gives way, '' when none does. */
  readonly replacedSha256: string;
  /** The entry of `sources` before and after. */
  readonly before: StatedEntry | undefined;
  readonly after: StatedEntry;
  readonly facts: ExtractFacts;
  /** What is less, or other, than in the extract that gives way. */
  readonly warnings: readonly string[];
};

/** What taking files changes in the workspace; to be done as a whole or not at all. */
export type TakePlan = {
  /** Files to store, each once; one of the same name gives way. */
  readonly store: readonly { readonly name: string; readonly sha256: string; readonly bytes: ByteSource }[];
  /** The whole list `sources` of the setup draft afterwards. */
  readonly sources: readonly unknown[];
  readonly takes: readonly PlannedTake[];
};

/** Reads what is offered and says what taking it would do. Throws ImportCancelled when it is stopped. */
export type PreviewOf = (
  offers: readonly Offer[],
  basis: IntakeBasis,
  control: IntakeControl,
) => Promise<HeldPreview>;

/**
 * Reads a file of a preview again with parts of its entry of `sources` stated anew; null takes a part away. Refused when
 * the statement breaks a rule. Throws ImportCancelled when it is stopped.
 */
export type AdjustFile = (
  held: HeldPreview,
  file: string,
  stated: Readonly<Record<string, unknown>>,
  basis: IntakeBasis,
  control: IntakeControl,
) => Promise<Result<HeldPreview>>;

/** Files of a preview to be taken, and those whose warnings of what they replace somebody has read. */
export type ChosenFiles = { readonly files: readonly string[]; readonly meant: readonly string[] };

/**
 * Plans what taking files of a preview changes; refused while one of them has an open question, cannot be read, has a
 * content that the workspace holds under another name, or would replace more than is there and nobody said that it is meant.
 */
export type PlanTake = (held: HeldPreview, chosen: ChosenFiles, basis: IntakeBasis) => Result<TakePlan>;
