/** Commands that say what codes mean. */

import { ok, refused } from '../model/result.ts';
import { explanations } from '../view/explanations.ts';
import type { Handlers } from './handlers.ts';

/** Their handlers; they need no workspace. */
export const explainCommands: Handlers<'explain' | 'explanations'> = {
  explain: (_session, { code }) => {
    const explanation = explanations('window').find((one) => one.code === code);
    if (explanation) return ok(explanation);
    return refused({
      where: code,
      found: 'no code of this program',
      remedy: 'Look it up in the list of codes.',
    });
  },
  explanations: () => ok(explanations('window')),
};
