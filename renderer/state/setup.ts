/** The setup while it is edited: the draft, what it breaks, whether it is saved. */

import { create } from 'zustand';
import type { SetupProblem, SetupReply } from '../../core/contract/window/setup.ts';
import { announce } from './announcements.ts';
import { type JsonPath, rebased, withoutValue, withValue } from './json-path.ts';
import { withPerson } from './person.ts';
import { askConfirmation, askReason } from './questions.ts';
import { ask, dismissRefusals } from './refusals.ts';
import { problemInWords } from './setup-problems.ts';
import { showWorkspace, useWorkspace } from './workspace.ts';

/** Milliseconds without typing after which the draft is checked. */
const PAUSE = 250;

const NO_CHOICES: SetupReply['choices'] = {
  currencies: [],
  templates: [],
  defaults: {},
  unknownBillingOrgs: [],
  unknownRevenueOrgs: [],
  fields: [],
  unmapped: [],
};

type Setup = {
  readonly isRead: boolean;
  /** JSON of close.json as it is typed. */
  readonly draft: unknown;
  /** The same as it was saved last. */
  readonly saved: unknown;
  readonly problems: readonly SetupProblem[];
  readonly choices: SetupReply['choices'];
};

/** The setup on show. */
export const useSetup = create<Setup>(() => ({
  isRead: false,
  draft: {},
  saved: {},
  problems: [],
  choices: NO_CHOICES,
}));

/** True while the draft differs from what was saved. */
export function isChanged({ draft, saved }: Pick<Setup, 'draft' | 'saved'>): boolean {
  return draft !== saved && JSON.stringify(draft) !== JSON.stringify(saved);
}

function show({ draft, problems, choices }: SetupReply): void {
  useSetup.setState({
    isRead: true,
    draft,
    saved: draft,
    problems: problems.map(problemInWords),
    choices,
  });
}

/** Reads the setup of the open workspace. */
export async function readSetup(): Promise<void> {
  const reply = await ask('setup', {});
  // What was read before may be of another workspace.
  if (reply) show(reply);
  else useSetup.setState({ isRead: false, draft: {}, saved: {} });
}

let timer: ReturnType<typeof setTimeout> | undefined;

async function check(): Promise<void> {
  const { draft } = useSetup.getState();
  const reply = await ask('setup-check', { draft });
  // What was typed meanwhile is checked after its own pause.
  if (reply && useSetup.getState().draft === draft) {
    useSetup.setState({ problems: reply.problems.map(problemInWords) });
  }
}

/** Takes over a draft and has it checked once typing pauses. */
export function takeDraft(draft: unknown): void {
  useSetup.setState({ draft });
  clearTimeout(timer);
  timer = setTimeout(() => void check(), PAUSE);
}

/** Changes one place of the draft; undefined takes it away. */
export function changeDraft(path: JsonPath, value: unknown): void {
  const { draft, saved } = useSetup.getState();
  takeDraft(value === undefined ? withoutValue(draft, path, saved) : withValue(draft, path, value));
}

/** Gives up what was not saved. */
export async function discardDraft(): Promise<void> {
  clearTimeout(timer);
  useSetup.setState(({ saved }) => ({ draft: saved }));
  await check();
}

/** Asks before unsaved changes are given up; true when the setup may be left. */
export async function mayLeaveSetup(): Promise<boolean> {
  if (!isChanged(useSetup.getState())) return true;
  const isGivenUp = await askConfirmation({
    title: 'Leave without saving?',
    text: 'The setup has changes that are not saved. They are lost if you go on.',
    confirm: 'Discard the changes',
    isDangerous: true,
  });
  if (isGivenUp) await discardDraft();
  return isGivenUp;
}

/** Why the setup is changed: asked once figures rest on it; undefined when the person cancels. */
function reasonOfChange(): Promise<string | undefined> {
  if (!useWorkspace.getState().workspace?.hasFigures) return Promise.resolve('');
  return askReason({
    title: 'Save the setup',
    text: 'The close was already run with the setup as it was. Say why it changes.',
    confirm: 'Save',
  });
}

/** Saves the draft under the person's name, with a reason where one is needed. */
export async function saveSetup(): Promise<void> {
  const { draft } = useSetup.getState();
  if (!isChanged(useSetup.getState())) return;
  dismissRefusals();
  const saved = await withPerson(async (by) => {
    const reason = await reasonOfChange();
    return reason === undefined ? undefined : ask('setup-save', { draft, by, reason });
  });
  if (!saved) return;
  clearTimeout(timer);
  const { draft: latest } = useSetup.getState();
  show(saved.setup);
  // What was typed while it was saved stays, and is not saved yet.
  if (latest !== draft) takeDraft(rebased(saved.setup.draft, draft, latest));
  showWorkspace(saved.state);
  announce('Setup saved');
}
