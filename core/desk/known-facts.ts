/** What is known of extracts without reading them: what their previews found, while the content is read in that way. */

import { type ExtractFacts, readFacts } from '../intake/extract-facts.ts';
import type { Source } from '../setup/setup.ts';
import { currencyNamesOf, type Draft, draftOf, sourcesOf } from './draft-setup.ts';
import { isReadingOf, readingKey } from './known-extracts.ts';
import type { OpenClose } from './open-close.ts';

/** The facts that a workspace keeps, as it is now. */
export class KnownFacts {
  /** The entries of `sources` in their order. */
  readonly sources: readonly Draft[];
  private readonly names: Readonly<Record<string, string>>;
  private readonly hashes: ReadonlyMap<string, string>;
  private readonly texts: ReadonlyMap<string, string>;

  constructor({ workspace }: OpenClose) {
    const draft = draftOf(workspace.setup());
    this.sources = sourcesOf(draft);
    this.names = currencyNamesOf(draft);
    this.hashes = new Map(
      workspace
        .storedFiles()
        .flatMap(({ role, name, sha256 }) => (role === 'extract' ? [[name, sha256]] : [])),
    );
    this.texts = new Map(workspace.readings().map(({ name, sheet, text }) => [`${name}\n${sheet}`, text]));
  }

  /** The facts of the extract of an entry; undefined when it was not read in this way. */
  of(source: Source): ExtractFacts | undefined {
    const key = readingKey(source, this.hashes.get(source.file), this.names);
    return this.read(source, (one) => one === key);
  }

  /** The facts of the content of an entry as it was read when it was taken, whatever was stated about it since. */
  asTaken(source: Source): ExtractFacts | undefined {
    const sha256 = this.sha256Of(source);
    return sha256 === undefined ? undefined : this.read(source, (key) => isReadingOf(key, sha256));
  }

  /** SHA-256 of the file of an entry; undefined when it is not in the workspace. */
  sha256Of({ file }: Pick<Source, 'file'>): string | undefined {
    return this.hashes.get(file);
  }

  private read({ file, sheet }: Source, isMeant: (key: string) => boolean): ExtractFacts | undefined {
    const text = this.texts.get(`${file}\n${sheet ?? ''}`);
    return text === undefined ? undefined : readFacts(text, isMeant);
  }
}
