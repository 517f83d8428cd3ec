import { countWords } from '../model/counted.ts';
import { type FindingCode, findingCatalogue } from '../model/finding-catalogue.ts';

/** A finding with the number of its places: `The account is missing: 1,204`. */
export function findingInWords(code: FindingCode, places: number): string {
  return `${findingCatalogue[code].title}: ${countWords(places)}`;
}
