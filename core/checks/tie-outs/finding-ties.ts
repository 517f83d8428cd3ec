import { counted } from '../../model/counted.ts';
import type { FindingCode } from '../../model/finding-catalogue.ts';
import type { RemedyPlace } from '../../model/remedy-places.ts';
import { BLANK } from '../../model/text-pool.ts';
import { type Check, type CheckInput, fail, needs, pass } from '../check.ts';
import { findingInWords } from '../findings-in-words.ts';

type Tie = {
  readonly name: string;
  readonly title: string;
  /** Findings that break the tie. */
  readonly codes: readonly FindingCode[];
  /** How many rows were tested; 0 makes the check say what is needed. */
  readonly tested: (input: CheckInput) => number;
  readonly needed: string;
  readonly remedy: string;
  readonly at?: RemedyPlace;
};

/** Ties that stages have tested line by line; the check says over how many rows. */
const ties: readonly Tie[] = [
  {
    name: 'exported-period-agrees',
    title: 'The period exported on an adjustment is the one that covers its date',
    codes: ['exported-period-differs'],
    tested: ({ billing, alignment }) => {
      let tested = 0;
      for (let row = 0; row < alignment.count; row += 1) {
        if (billing.periodName.get(alignment.line.get(row)) !== BLANK) tested += 1;
      }
      return tested;
    },
    needed: 'the column Accounting Period: Name on an adjustment extract',
    remedy: 'See the finding exported-period-differs for the rows.',
  },
  {
    name: 'functional-amounts-recomputed',
    title: 'Amount × rate gives the stored functional amount',
    codes: ['fx-not-recomputable', 'rate-is-one', 'rate-not-one'],
    tested: ({ billingConversion, revenueConversion }) =>
      storedCount(billingConversion.functionalOrigin) + storedCount(revenueConversion.functionalOrigin),
    needed: 'stored functional amounts in an extract',
    remedy: 'Look up the rows and their difference.',
    at: 'rates',
  },
];

function storedCount(origin: CheckInput['billingConversion']['functionalOrigin']): number {
  const stored = origin.codeOf('stored');
  let count = 0;
  for (let row = 0; row < origin.length; row += 1) if (origin.code(row) === stored) count += 1;
  return count;
}

/** One check per tie. */
export const findingTies: readonly Check[] = ties.map(
  ({ name, title, codes, tested, needed, remedy, at }) => ({
    name,
    group: 'tie-out' as const,
    title,
    isBlocking: false,
    remedy,
    ...(at && { at }),
    test: (input) => {
      const rows = tested(input);
      if (rows === 0) return needs(needed);
      const broken = codes.filter((code) => input.findings.has(code));
      if (broken.length === 0) return pass(`${counted(rows, 'row')} tested`);
      return fail(broken.map((code) => findingInWords(code, input.findings.count(code))).join('; '));
    },
  }),
);
