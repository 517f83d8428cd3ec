/** Commands about saved ways to read files of one layout. */

import type { ImportProfile } from '../contract/window/import.ts';
import type { DeskCommand } from '../contract/window-commands.ts';
import type { SavedProfile } from '../intake/intake-types.ts';
import { profileOf, profileText, readProfile } from '../intake/profiles.ts';
import { ok, refused } from '../model/result.ts';
import { type Handlers, withOpen } from './handlers.ts';
import type { OpenClose } from './open-close.ts';

type Commands = Extract<DeskCommand, 'profiles' | `profile-${string}`>;

/** Their handlers. */
export const profileCommands: Handlers<Commands> = {
  profiles: withOpen((open) => ok(shown(open))),
  'profile-save': withOpen(async (open, { preview, file, name }) => {
    const held = open.previews.find(preview);
    if (!held.isOk) return held;
    const previewed = held.value.files.find((one) => one.preview.id === file);
    if (!previewed) {
      return refused({ where: file, found: 'no such file in the preview', remedy: 'Offer the file again.' });
    }
    const profile = profileOf(previewed, name);
    if (!profile.isOk) return profile;
    await open.confirm([{ kind: 'put-profile', name: profile.value.name, text: profileText(profile.value) }]);
    return ok(shown(open));
  }),
  'profile-remove': withOpen(async (open, { name }) => {
    if (!profilesOf(open).some((profile) => profile.name === name)) {
      return refused({ where: name, found: 'no such profile', remedy: 'Pick one of those that are listed.' });
    }
    await open.confirm([{ kind: 'remove-profile', name }]);
    return ok(shown(open));
  }),
};

/** The profiles of the workspace that this version can read. */
export function profilesOf(open: OpenClose): readonly SavedProfile[] {
  return open.workspace.profiles().flatMap(({ text }) => readProfile(text) ?? []);
}

function shown(open: OpenClose): readonly ImportProfile[] {
  return profilesOf(open).map(({ stated: _, ...profile }) => profile);
}
