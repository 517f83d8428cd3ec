import { instantOf } from '../../model/instant.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { type Check, fail, needs, pass, type Verdict } from '../check.ts';

const MS_PER_HOUR = 3_600_000;

/** Both systems must have been read at about the same time, and after the last data collection. */
export const asOfTimes: Check = {
  name: 'as-of-times',
  group: 'completeness',
  title: 'Billing and Revenue were extracted close together and after the last data collection',
  isBlocking: false,
  remedy: 'Take the older extract again; lines booked or collected in between show up as differences.',
  test: ({ setup, files }) => {
    // An extract that stands for a stated month, such as the accounts of the month before, may be of any time.
    const current = files.filter((file) => setup.sources[file.index]?.month === undefined);
    const billing = timesOf(current, 'billing');
    const revenue = timesOf(current, 'revenue');
    if (billing.length === 0 || revenue.length === 0)
      return needs('the as-of time of an extract of both systems');
    return verdictOf([...billing, ...revenue], setup.limits.asOfHoursApart, setup.integration.lastCollected);
  },
};

type Taken = { readonly name: string; readonly time: number };

function timesOf(files: readonly SourceFile[], system: SourceFile['system']): Taken[] {
  return files
    .filter((file) => file.system === system)
    .flatMap((file) => {
      const time = instantOf(file.asOf);
      return time === undefined ? [] : [{ name: file.name, time }];
    });
}

function verdictOf(taken: readonly Taken[], limitHours: number, lastCollected: string): Verdict {
  const sorted = [...taken].sort((a, b) => a.time - b.time);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return needs('as-of times');
  const hours = (last.time - first.time) / MS_PER_HOUR;
  const problems: string[] = [];
  if (hours > limitHours) {
    problems.push(
      `${first.name} and ${last.name} are ${inTenths(hours)} hours apart, the limit is ${limitHours}`,
    );
  }
  const collected = instantOf(lastCollected);
  const early = sorted.filter((one) => collected !== undefined && one.time < collected);
  if (early.length > 0) {
    problems.push(`taken before the last collection: ${early.map((one) => one.name).join(', ')}`);
  }
  return problems.length > 0 ? fail(problems.join('; ')) : pass(`${inTenths(hours)} hours apart at the most`);
}

function inTenths(hours: number): string {
  return String(Math.round(hours * 10) / 10);
}
