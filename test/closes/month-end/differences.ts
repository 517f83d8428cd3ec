/** Decides which lines of Billing have what counterpart in Revenue: nearly all the plain one, some not. */

import { decimalText, exact } from '../exact.ts';
import { Chance } from './chance.ts';
import { functionalOf, revenueOf, unroundedOf } from './lines.ts';
import { partOf } from './memos.ts';
import type { SampleBilling, SampleGroup, SampleRevenue } from './model.ts';
import { rateOn } from './tenant.ts';

/** Groups and lines without a counterpart. */
export type Answered = { readonly groups: readonly SampleGroup[]; readonly alone: readonly SampleBilling[] };

type Answer = (line: SampleBilling) => SampleGroup | SampleBilling;

/** How many lines (documents for `late` and `rateDate`) get each answer. */
const COUNTS = {
  late: 11,
  rateDate: 7,
  timing: 12,
  unprocessed: 9,
  notSynced: 3,
  excluded: 14,
  amount: 5,
  rateSource: 4,
  unrounded: 26,
  split: 3,
} as const;

/** Gives every line that Billing has posted its answer. */
export function answered(lines: readonly SampleBilling[]): Answered {
  const answers = chosenAnswers(lines);
  const groups: SampleGroup[] = [];
  const alone: SampleBilling[] = [];
  for (const line of lines) {
    const answer = answerOf(line, answers)(line);
    if ('revenue' in answer) groups.push(answer);
    else alone.push(answer);
  }
  return { groups, alone };
}

function answerOf(line: SampleBilling, answers: ReadonlyMap<SampleBilling, Answer>): Answer {
  if (line.state !== 'in-scope' || line.cause !== 'none') return (one) => one;
  if (line.account.org.revenue === '') return standsAlone('org-off');
  return answers.get(line) ?? plainAnswer;
}

function chosenAnswers(lines: readonly SampleBilling[]): ReadonlyMap<SampleBilling, Answer> {
  const chance = new Chance(71);
  const answers = new Map<SampleBilling, Answer>();
  const open = lines.filter(({ type, state, cause, account }) => {
    return (
      type === 'invoice-item' &&
      state === 'in-scope' &&
      cause === 'none' &&
      account.org.revenue !== '' &&
      account.number !== 'U-2'
    );
  });
  const give = (count: number, answer: Answer, fits: (line: SampleBilling) => boolean = () => true): void => {
    const free = open.filter((line) => !answers.has(line) && fits(line));
    for (const line of chance.take(free, count)) answers.set(line, answer);
  };
  const giveDocuments = (count: number, answer: Answer, fits: (line: SampleBilling) => boolean): void => {
    const documents = [
      ...new Set(open.filter((line) => !answers.has(line) && fits(line)).map(({ document }) => document)),
    ];
    const chosen = new Set(chance.take(documents, count));
    for (const line of open) if (chosen.has(line.document)) answers.set(line, answer);
  };
  giveDocuments(COUNTS.late, lateAnswer, ({ date }) => date >= '2026-09-27' && date <= '2026-09-30');
  giveDocuments(COUNTS.rateDate, rateDateAnswer, (line) => isForeign(line) && line.posted < line.date);
  give(
    COUNTS.timing,
    standsAlone('timing', 'RPRO-00648: Charge version is not in Zuora Revenue yet'),
    isLateOctober,
  );
  give(COUNTS.unprocessed, standsAlone('unprocessed', 'RPRO-00600: SO line not found'), isOctober);
  give(COUNTS.notSynced, standsAlone('not-synced'), isOctober);
  give(COUNTS.excluded, (line) => ({ ...line, isExcluded: true, cause: 'excluded-from-revenue' }));
  give(COUNTS.amount, amountAnswer, (line) => isCharge(line) && !isForeign(line));
  give(
    COUNTS.rateSource,
    rateSourceAnswer,
    ({ currency, account }) => currency === 'GBP' && account.org.name !== 'US',
  );
  give(COUNTS.unrounded, unroundedAnswer, isForeign);
  give(COUNTS.split, splitAnswer, isCharge);
  return answers;
}

function isForeign(line: SampleBilling): boolean {
  return line.currency !== line.home.currency;
}

function isOctober({ date }: SampleBilling): boolean {
  return date >= '2026-10-01';
}

function isLateOctober({ date }: SampleBilling): boolean {
  return date >= '2026-10-24';
}

function isCharge(line: SampleBilling): boolean {
  return line.processingType === 'Charge' && exact(line.amount) > exact('50');
}

function standsAlone(cause: SampleBilling['cause'], stagingError = ''): Answer {
  return (line) => ({ ...line, cause, stagingError });
}

/** The type says nothing about the sign: some credits arrive as INV with a negative amount. */
const plainAnswer: Answer = (line) => ({ billing: line, revenue: [revenueOf(line, { type: typeOf(line) })] });

function typeOf(line: SampleBilling): SampleRevenue['type'] {
  if (line.type === 'invoice-item-adjustment') return exact(line.amount) < 0n ? 'CM-C' : 'INV';
  if (line.type !== 'credit-memo-item') return 'INV';
  const lastDigit = Number(line.document.slice(-1));
  if (lastDigit < 3) return 'INV';
  return lastDigit < 7 ? 'CM' : 'CM-C';
}

const lateAnswer: Answer = (line) => ({ billing: line, revenue: [revenueOf(line, { period: '202610' })] });

const rateDateAnswer: Answer = (line) => {
  const functionalRate = rateOn(line.currency, line.home.currency, line.date);
  const rates = { functionalRate, functionalRateDate: line.date };
  return { billing: line, revenue: [revenueOf(line, rates)] };
};

const rateSourceAnswer: Answer = (line) => ({
  billing: line,
  revenue: [revenueOf(line, { functionalRate: line.home.rate.slice(0, 5) })],
});

const unroundedAnswer: Answer = (line) => ({
  billing: line,
  revenue: [revenueOf(line, { functionalAmount: unroundedOf(line.amount, line.home.rate) })],
});

const amountAnswer: Answer = (line) => {
  const isCent = Number(line.id.charCodeAt(0)) % 2 === 0;
  const less = isCent ? '0.01' : partOf(line.amount, line.currency, 12);
  return {
    billing: line,
    revenue: [revenueOf(line, { amount: decimalText(exact(line.amount) - exact(less), 2) })],
  };
};

const splitAnswer: Answer = (line) => {
  const third = partOf(line.amount, line.currency, 3);
  const rest = decimalText(exact(line.amount) - 2n * exact(third), line.currency === 'JPY' ? 0 : 2);
  const parts = [third, third, rest].map((amount) =>
    revenueOf(line, { amount, functionalAmount: functionalOf(amount, line.home.rate) }),
  );
  return { billing: line, revenue: parts };
};
