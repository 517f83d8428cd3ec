/** Commands about the setup. */

import type { SetupReply } from '../contract/window/setup.ts';
import type { DeskCommand } from '../contract/window-commands.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { statedFieldFailures } from '../extract/stated-fields.ts';
import { ok, refused } from '../model/result.ts';
import { checkDraft, draftOf, draftText, isRecord, withExtractsOf } from './draft-setup.ts';
import { type Handlers, withOpen } from './handlers.ts';
import { type OpenClose, SIGNED_HERE } from './open-close.ts';
import { setupChanges } from './setup-changes.ts';
import { setupChoices } from './setup-choices.ts';
import { stateOf } from './workspace-state.ts';

type Commands = Extract<DeskCommand, 'setup' | 'setup-check' | 'setup-save'>;

/** Their handlers. A draft may break rules while it is edited; the close does not run before it holds. */
export const setupCommands: Handlers<Commands> = {
  setup: withOpen((open) => ok(replyOf(open))),
  'setup-check': withOpen((_open, { draft }) => ok(checked(draft))),
  'setup-save': withOpen(async (open, { draft, by, reason }) => {
    if (open.isLocked) return refused(SIGNED_HERE);
    if (!isRecord(draft)) return refused(NO_SETUP);
    const before = draftOf(open.workspace.setup());
    // Extracts may have come or gone since the page has read the setup.
    const next = withExtractsOf(before, draft);
    const entries = setupChanges(before, next, reason);
    if (entries.length > 0) {
      const log = open.logWith(entries, by);
      if (!log.isOk) return log;
      await open.confirm([{ kind: 'set-setup', text: draftText(next) }], log.value);
    }
    return ok({ setup: replyOf(open), state: stateOf(open) });
  }),
};

const NO_SETUP = {
  where: 'the setup',
  found: 'something that is no setup',
  remedy: 'Open the setup again and save it from there.',
};

function replyOf(open: OpenClose): SetupReply {
  const draft = draftOf(open.workspace.setup());
  return { draft, ...checked(draft), choices: setupChoices(open) };
}

function checked(draft: unknown): Pick<SetupReply, 'problems'> {
  const { setup, problems } = checkDraft(draft);
  const unknown = statedFieldFailures(setup?.sources ?? [], allKinds);
  return {
    problems: [...problems, ...unknown].map(({ path, found, remedy }) => ({ path, found, remedy })),
  };
}
