/** Answers of an earlier close: taken again for a file of the same layout, and not where the file says otherwise. */

import { describe, expect, test } from 'vitest';
import { answersOf } from '../../../core/intake/answers.ts';
import type { SavedProfile } from '../../../core/intake/intake-types.ts';
import { profileText, readProfile } from '../../../core/intake/profiles.ts';
import { pickedStanding } from '../../../core/intake/staged-standing.ts';
import { answered, only, previewed, previewedFile } from '../../support/offers.ts';

const HEADERS = ['Payment Number', 'Effective Date', 'Created Date', 'Amount'];
const file = (...rows: string[]): string => `${[HEADERS.join(';'), ...rows].join('\n')}\n`;
const OCTOBER = file('P-1;03/04/2026;2026-10-05;1.500');

function answers(
  stated: Record<string, unknown>,
  name = 'payments.csv',
  closeTo = '2026-10-31',
): SavedProfile {
  const found = answersOf({ entry: { file: name, ...stated }, kind: 'payment', headers: HEADERS }, closeTo);
  const read = found && readProfile(profileText(found));
  if (!read) throw new Error('no answers');
  return read;
}

const DATES = { dateOrder: { 'Effective Date': 'DMY' } };
const NUMBERS = { numberFormat: { Amount: '1.234,5' } };

describe('answers', () => {
  test('hold again for a file of the same layout, whatever its name, and are said', async () => {
    const asked = await previewed({ 'october.csv': OCTOBER });
    expect(only(asked).questions.map(({ about }) => about)).toEqual(['date-order', 'number-format']);
    const stated = only(await answered(await answered(asked, 'DMY'), '1.234,5')).stated;
    const profiles = [answers(stated)];
    const november = await previewedFile(file('P-9;05/06/2026;2026-11-05;2.500'), 'november.csv', {
      profiles,
    });
    expect(november).toMatchObject({
      questions: [],
      profile: '',
      sums: [{ currency: '', amount: '2500' }],
      stated: { file: 'november.csv', ...DATES, ...NUMBERS },
      answered: {
        closeTo: '2026-10-31',
        said: ['it is Payment', '"Effective Date": day first', '"Amount": the comma separates decimals'],
        contradicted: [],
      },
    });
    const other = await previewedFile('Payment Number;Effective Date;Amount\nP-9;05/06/2026;1\n', 'x.csv', {
      profiles,
    });
    expect([other.answered, other.questions.length]).toEqual([undefined, 1]);
  });

  test.each([
    ['the column has a date that cannot be', 'P-9;12/31/2026;2026-11-05;2', []],
    ['another column proves another order', 'P-9;05/06/2026;11/25/2026;2', ['date-order']],
  ])('about dates are dropped where %s', async (_, row, asked) => {
    const preview = await previewedFile(file(row), 'november.csv', { profiles: [answers(DATES)] });
    expect(preview.answered).toEqual({
      closeTo: '2026-10-31',
      said: ['it is Payment'],
      contradicted: ['"Effective Date": day first'],
    });
    expect(preview.questions.map(({ about }) => about)).toEqual(asked);
    expect(preview.columns[1]?.format).toBe(asked.length === 0 ? 'date MDY' : 'date');
    expect(preview.refused).toEqual([]);
  });

  test('about numbers are dropped where a cell proves the other mark, and kept where any would do', async () => {
    const of = (amount: string) =>
      previewedFile(file(`P-9;2026-11-05;2026-11-05;${amount}`), 'november.csv', {
        profiles: [answers(NUMBERS)],
      });
    const dot = await of('2,500.75');
    expect(dot.answered?.contradicted).toEqual(['"Amount": the comma separates decimals']);
    expect([dot.refused, dot.sums]).toEqual([[], [{ currency: '', amount: '2500.75' }]]);
    const whole = await of('2500');
    expect(whole.answered?.contradicted).toEqual([]);
    expect((await of('2.500')).sums).toEqual([{ currency: '', amount: '2500' }]);
  });

  test('a cell that is no date in any order contradicts nothing', async () => {
    const rows = ['P-8;05/06/2026;2026-11-05;1', 'P-9;soon;2026-11-05;1'];
    const preview = await previewedFile(file(...rows), 'november.csv', { profiles: [answers(DATES)] });
    expect(preview.answered?.contradicted).toEqual([]);
    expect(preview.refused.map(({ code }) => code)).toEqual(['date-unreadable']);
  });

  test('that differ for files of one layout hold for the file of the same name only', async () => {
    const profiles = [
      answers(DATES, 'uk.csv'),
      answers({ dateOrder: { 'Effective Date': 'MDY' } }, 'us.csv'),
    ];
    const of = async (name: string) => {
      const { questions, columns } = await previewedFile(file('P-9;05/06/2026;2026-11-05;1'), name, {
        profiles,
      });
      return questions.length > 0 ? 'asks' : columns[1]?.format;
    };
    expect([await of('uk.csv'), await of('us.csv'), await of('fr.csv')]).toEqual([
      'date DMY',
      'date MDY',
      'asks',
    ]);
  });

  test('of the latest close count, and a saved profile before any of them', async () => {
    const later = answers({ dateOrder: { 'Effective Date': 'MDY' } }, 'other.csv', '2026-11-30');
    const text = file('P-9;05/06/2026;2026-12-05;1');
    const latest = await previewedFile(text, 'x.csv', { profiles: [answers(DATES), later] });
    expect(latest.answered).toMatchObject({ closeTo: '2026-11-30', contradicted: [] });
    const saved = { ...answers(DATES), name: 'House bank', closeTo: '' };
    const preview = await previewedFile(text, 'x.csv', { profiles: [later, saved] });
    expect([preview.profile, preview.answered, preview.columns[1]?.format]).toEqual([
      'House bank',
      undefined,
      'date DMY',
    ]);
  });

  test('are none where the header alone said all', () => {
    const entry = { file: 'payments.csv', kind: 'payment', asOf: '2026-11-01T00:00:00Z' };
    expect(answersOf({ entry, kind: 'payment', headers: HEADERS }, '2026-10-31')).toBeUndefined();
    const unknown = ['No', 'When', 'How much'];
    expect(answersOf({ entry, kind: 'payment', headers: unknown }, '2026-10-31')).toBeDefined();
  });

  test('that a staged file contradicts are looked at before it is collected', async () => {
    const profiles = [answers(DATES)];
    const standing = async (row: string) =>
      pickedStanding(await previewed({ 'x.csv': file(row) }, { profiles }));
    expect(await standing('P-9;05/06/2026;2026-11-05;2')).toMatchObject({
      standing: 'staged, not collected',
    });
    expect(await standing('P-9;12/31/2026;2026-11-05;2')).toEqual({
      standing: 'asks',
      why: 'It contradicts an answer of an earlier close ("Effective Date": day first).',
    });
  });
});
