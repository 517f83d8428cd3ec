import { expect, it } from 'vitest';
import type { HeldFile, SavedProfile } from '../../../core/intake/intake-types.ts';
import { profileOf, profileText, readProfile } from '../../../core/intake/profiles.ts';
import { adjusted, only, previewed, previewedFile } from '../../support/offers.ts';

const TEXT = 'No;When;How much\nP-1;03.04.2026;1.500\nP-2;04.04.2026;2\n';
const STATED = {
  kind: 'payment',
  columns: { number: 'No', date: 'When', amount: 'How much' },
  dateOrder: { When: 'DMY' },
  numberFormat: { 'How much': '1.234,5' },
};

async function saved(
  stated: Record<string, unknown> = STATED,
  text: string | Uint8Array = TEXT,
): Promise<SavedProfile> {
  const held = await adjusted(await previewed({ 'october.csv': text }), stated);
  const [file] = held.files;
  const profile = profileOf(file as HeldFile, ' House bank ');
  if (!profile.isOk) throw new Error(JSON.stringify(profile.failures));
  const read = readProfile(profileText(profile.value));
  if (!read) throw new Error('a profile that cannot be read back');
  return read;
}

it('a file with the headers of a profile is read as it says, whatever its name and the order of its columns', async () => {
  const profile = await saved();
  expect(profile).toEqual({
    name: 'House bank',
    kind: 'payment',
    headers: ['No', 'When', 'How much'],
    stated: STATED,
    closeTo: '',
  });
  const later = 'HOW MUCH;no;when\n7.500;P-9;05.05.2026\n';
  const preview = await previewedFile(later, 'november.csv', { profiles: [profile] });
  expect(preview).toMatchObject({
    profile: 'House bank',
    kind: 'payment',
    questions: [],
    sums: [{ currency: '', amount: '7500' }],
    stated: { file: 'november.csv', ...STATED },
  });
});

it('a profile finds its headers under titles, and with the encoding and delimiter that it states', async () => {
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
  const header = 'Beleg¦Wert;Datum;Größe';
  const stated = {
    ...{ kind: 'payment', encoding: 'windows-1252', delimiter: ';' },
    columns: { number: 'Beleg¦Wert', date: 'Datum', amount: 'Größe' },
  };
  const profile = await saved(stated, bytes(`${header}\nP-1;31.10.2026;5\n`));
  const later = bytes(`Titel\n\n${header}\nP-2;30.11.2026;6\n`);
  const preview = await previewedFile(later, 'november.csv', { profiles: [profile] });
  expect(preview).toMatchObject({
    profile: 'House bank',
    headerRow: 3,
    questions: [],
    encoding: 'windows-1252',
  });
});

it('other headers are not read by a profile, and what somebody states anew is no longer read by it', async () => {
  const profile = await saved();
  const other = await previewedFile('No;When;How many\nP-1;03.04.2026;1\n', 'x.csv', { profiles: [profile] });
  expect(other.profile).toBe('');
  const held = await adjusted(await previewed({ 'x.csv': TEXT }, { profiles: [profile] }), {
    dateOrder: { When: 'MDY' },
  });
  expect(only(held)).toMatchObject({ profile: '', stated: { dateOrder: { When: 'MDY' } } });
  const evidence = await adjusted(await previewed({ 'x.csv': TEXT }, { profiles: [profile] }), {
    asOf: '2026-11-02T06:00:00Z',
  });
  expect(only(evidence).profile).toBe('House bank');
});

it('a file that is not understood gives no profile, and a text of another version is none', async () => {
  const [file] = (await previewed({ 'x.csv': TEXT })).files;
  expect(profileOf(file as HeldFile, 'x').isOk).toBe(false);
  expect(readProfile('{"format":"tieout-profile/9"}')).toBeUndefined();
  expect(readProfile('no JSON')).toBeUndefined();
});
