/** What makes a period unusable, in words. */

import { type Day, formatDay, NO_DAY } from '../model/iso-date.ts';

/** What is wrong with the days of a period; a blank last day is no problem here. */
export function dayProblems(start: Day, end: Day): readonly string[] {
  const first = start === NO_DAY ? ['no first day'] : [];
  const isReversed = start !== NO_DAY && end !== NO_DAY && end < start;
  return isReversed ? [`ends on ${formatDay(end)}, before it starts on ${formatDay(start)}`] : first;
}

/** `NOV-26: no first day, no status`; blank problems are passed over. */
export function periodProblems(name: string, problems: readonly string[]): string {
  return `${name || 'a period without a name'}: ${problems.filter((problem) => problem !== '').join(', ')}`;
}
