import { describe, expect, it } from 'vitest';
import { accountPictures } from '../../../core/map/account-pictures.ts';
import { Findings } from '../../../core/model/finding.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { placesOf } from '../../support/org-tables.ts';

/** Extracts as `name asOf month`; the pictures as lists of names, oldest first. */
function pictures(hoursApart: number, ...extracts: readonly (readonly [string, string, string?])[]) {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const given = extracts.map(([name, asOf, month = ''], file) => ({ name, asOf, month, file }));
  const names = (order: typeof given): string[] =>
    accountPictures(order, hoursApart, findings).map((picture) =>
      picture
        .map(({ name }) => name)
        .sort()
        .join('+'),
    );
  const found = names(given);
  const undated = placesOf(findings, pool, 'account-extract-undated');
  expect(names([...given].reverse())).toEqual(found);
  return { found, undated };
}

describe('account extracts', () => {
  it('taken minutes apart are one picture, also over midnight and the end of a month', () => {
    const { found } = pictures(24, ['us', '2026-10-31T23:50:00Z'], ['de', '2026-11-01T00:10:00Z']);
    expect(found).toEqual(['de+us']);
  });

  it.each([
    ['2026-11-01T00:00:00Z', ['a+b']],
    ['2026-11-01T00:00:01Z', ['a', 'b']],
    ['2026-11-01T02:00:00+02:00', ['a+b']],
    ['2026-11-01', ['a+b']],
  ])('belong to the current picture up to the limit, bound included: %s', (later, expected) => {
    expect(pictures(24, ['a', '2026-10-31T00:00:00Z'], ['b', later]).found).toEqual(expected);
  });

  it('of earlier times are earlier pictures, oldest first', () => {
    const { found } = pictures(
      24,
      ['sep', '2026-09-30T20:00:00Z'],
      ['oct', '2026-10-31T20:00:00Z'],
      ['aug', '2026-08-31T20:00:00Z'],
      ['sep2', '2026-09-30T08:00:00Z'],
    );
    expect(found).toEqual(['aug', 'sep+sep2', 'oct']);
  });

  it('of one stated month are one picture however far apart they were taken', () => {
    const { found } = pictures(
      24,
      ['us', '2026-10-28T20:00:00Z', '2026-10'],
      ['de', '2026-11-05T20:00:00Z', '2026-10'],
      ['old', '2026-11-05T20:00:00Z', '2026-09'],
    );
    expect(found).toEqual(['old', 'de+us']);
  });

  it('without a month join the current one by their time, beside extracts that state it', () => {
    const { found } = pictures(
      24,
      ['us', '2026-11-02T06:00:00Z', '2026-10'],
      ['de', '2026-11-02T08:00:00Z'],
      ['sep', '2026-10-02T06:00:00Z', '2026-09'],
      ['early', '2026-08-02T06:00:00Z'],
    );
    expect(found).toEqual(['early', 'sep', 'de+us']);
  });

  it('without a readable time are the oldest, and said to be beside others only', () => {
    const { found, undated } = pictures(24, ['a', ''], ['b', 'yesterday'], ['c', '2026-10-31']);
    expect(found).toEqual(['a+b', 'c']);
    expect(undated).toEqual([
      'row 0: no as-of time is stated for this extract',
      'row 0: the as-of time "yesterday" is no ISO 8601 time',
    ]);
    expect(pictures(24, ['a', ''], ['b', '']).undated).toEqual([]);
    expect(pictures(24, ['a', '', '2026-10'], ['b', '', '2026-09'])).toEqual({
      found: ['b', 'a'],
      undated: [],
    });
  });
});
