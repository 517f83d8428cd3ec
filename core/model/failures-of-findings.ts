import { counted } from './counted.ts';
import type { Findings } from './finding.ts';
import { findingEntry } from './finding-catalogue.ts';
import { placeWords } from './finding-place.ts';
import type { Failure } from './result.ts';
import type { SourceFile } from './source-file.ts';
import type { TextPool } from './text-pool.ts';

/** Places of one finding that are told before the rest is only counted. */
const SHOWN = 5;

/** The blocking findings of an import that had to stop, as questions to the user. */
export function failuresOf(
  findings: Findings,
  files: readonly SourceFile[],
  pool: TextPool,
): readonly Failure[] {
  return findings
    .all()
    .filter((finding) => finding.severity === 'blocking')
    .flatMap((finding) => {
      const { title, remedy, at: place } = findingEntry(finding.code);
      const places = finding.row.length;
      return Array.from({ length: Math.min(places, SHOWN) }, (_, at) => ({
        where: placeWords(finding, at, files, pool),
        found: `${pool.text(finding.found.get(at))} (${finding.code}: ${title}${more(at, places)})`,
        remedy,
        ...(place && { at: place }),
      }));
    });
}

function more(at: number, places: number): string {
  return at === SHOWN - 1 && places > SHOWN ? `; and ${counted(places - SHOWN, 'more place')}` : '';
}
