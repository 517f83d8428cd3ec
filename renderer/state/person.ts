/** Under which name something is recorded. */

import { askQuestion } from './questions.ts';
import { changeSettings, useSettings } from './settings.ts';

/**
 * Runs a command under the declared name of the person at the desk. The name is asked for once and kept in the
 * settings; undefined when the person cancels instead.
 */
export async function withPerson<Value>(run: (by: string) => Promise<Value>): Promise<Value | undefined> {
  const known = useSettings.getState().person;
  if (known !== '') return run(known);
  const typed = await askQuestion({
    kind: 'person',
    title: 'Who is deciding?',
    text: 'Decisions and signatures are recorded under your name and the account of this computer.',
    confirm: 'Use this name',
  });
  const by = typed?.trim() ?? '';
  if (by === '') return undefined;
  await changeSettings({ person: by });
  return run(by);
}
