/** What an import asks about the extracts that its files may take the place of. */

import { factsOfReading } from '../intake/extract-facts.ts';
import type { ExtractsInPlace } from '../intake/intake-types.ts';
import { readExtract } from '../intake/read-extract.ts';
import { sourceOf } from '../intake/stated-entry.ts';
import { currencyNamesOf, draftOf } from './draft-setup.ts';
import { KnownFacts } from './known-facts.ts';
import { lostDecisions } from './lost-decisions.ts';
import type { OpenClose } from './open-close.ts';
import { rateDifferences } from './rate-differences.ts';

/** Answers from what is known, and reads an extract only where nobody has yet. */
export function extractsInPlace(open: OpenClose): ExtractsInPlace {
  return {
    factsOf: async (entry, control) => {
      const source = sourceOf(entry);
      if (!source.isOk) return undefined;
      const known = new KnownFacts(open).of(source.value);
      const bytes = open.workspace.openFile('extract', source.value.file);
      if (known || !bytes) return known;
      const currencyNames = currencyNamesOf(draftOf(open.workspace.setup()));
      return factsOfReading(await readExtract(source.value, bytes, { currencyNames }, control));
    },
    lostDecisions: (entry, { source, bytes }, control) => {
      const sheet = entry['sheet'];
      const file = open.figures?.staged.files.find(
        (one) => one.name === entry['file'] && (sheet === undefined || one.sheet === sheet),
      );
      return lostDecisions(open, file && { index: file.index, source, bytes }, control);
    },
    rateDifferences: (entry, file, control) => rateDifferences(open, entry, file, control),
  };
}
