/** Groups account extracts into pictures: what the accounts of all orgs looked like at one time. */

import type { Findings } from '../model/finding.ts';
import { instantOf } from '../model/instant.ts';

const MS_PER_HOUR = 3_600_000;
const UNDATED = Number.NEGATIVE_INFINITY;

/** What an account extract says about its time. */
export type DatedExtract = {
  readonly file: number;
  /** When the extract was taken, ISO 8601; '' when not stated. */
  readonly asOf: string;
  /** The month it stands for, `2026-10`; '' when not stated. */
  readonly month: string;
};

type Picture<Extract> = { readonly time: number; readonly extracts: readonly Extract[] };

/**
 * The pictures, oldest first; the last one is current. Extracts of one stated month are one picture, the latest month
 * the current one. Of the others, those within `hoursApart` of the latest as-of time belong to the current picture,
 * and those before it to earlier ones in the same way. Extracts without a readable time are the oldest, and recorded
 * as `account-extract-undated` where there are others.
 */
export function accountPictures<Extract extends DatedExtract>(
  extracts: readonly Extract[],
  hoursApart: number,
  findings: Findings,
): readonly (readonly Extract[])[] {
  const limit = hoursApart * MS_PER_HOUR;
  const latest = extracts.reduce((time, extract) => Math.max(time, timeOf(extract)), UNDATED);
  const currentMonth = extracts.reduce((last, { month }) => (month > last ? month : last), '');
  const monthOf = (extract: Extract): string =>
    extract.month === '' && latest - timeOf(extract) <= limit ? currentMonth : extract.month;
  const pictures = [
    ...byMonth(
      extracts.filter((extract) => monthOf(extract) !== ''),
      monthOf,
      currentMonth,
    ),
    ...byTime(
      extracts.filter((extract) => monthOf(extract) === ''),
      limit,
    ),
  ];
  if (pictures.length > 1) reportUndated(extracts, findings);
  return pictures.sort((one, other) => (one.time < other.time ? -1 : 1)).map((one) => one.extracts);
}

function timeOf(extract: DatedExtract): number {
  return instantOf(extract.asOf) ?? UNDATED;
}

function byMonth<Extract>(
  extracts: readonly Extract[],
  monthOf: (extract: Extract) => string,
  currentMonth: string,
): readonly Picture<Extract>[] {
  const months = Map.groupBy(extracts, monthOf);
  return [...months].map(([month, ofMonth]) => ({
    time: month === currentMonth ? Number.POSITIVE_INFINITY : (instantOf(`${month}-01`) ?? UNDATED),
    extracts: ofMonth,
  }));
}

function byTime<Extract extends DatedExtract>(
  extracts: readonly Extract[],
  limit: number,
): readonly Picture<Extract>[] {
  const pictures: { time: number; extracts: Extract[] }[] = [];
  for (const extract of [...extracts].sort(latestFirst)) {
    const time = timeOf(extract);
    const last = pictures.at(-1);
    if (last && (last.time === time || last.time - time <= limit)) last.extracts.push(extract);
    else pictures.push({ time, extracts: [extract] });
  }
  return pictures;
}

function latestFirst(one: DatedExtract, other: DatedExtract): number {
  const [time, otherTime] = [timeOf(one), timeOf(other)];
  if (time === otherTime) return 0;
  return time > otherTime ? -1 : 1;
}

function reportUndated(extracts: readonly DatedExtract[], findings: Findings): void {
  for (const extract of extracts) {
    if (extract.month !== '' || timeOf(extract) !== UNDATED) continue;
    const found =
      extract.asOf === ''
        ? 'no as-of time is stated for this extract'
        : `the as-of time "${extract.asOf}" is no ISO 8601 time`;
    findings.add('account-extract-undated', { file: extract.file, row: 0 }, found);
  }
}
