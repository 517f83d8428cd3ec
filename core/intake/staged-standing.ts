/** How a file that was picked up from a watched folder stands, by its preview. */

import type { WatchedFile } from '../contract/window/watch.ts';
import { counted } from '../model/counted.ts';
import type { HeldPreview, Offer } from './intake-types.ts';

/** Standing of a file that was looked at, and what stands behind it. */
export type PickedStanding = Pick<WatchedFile, 'standing' | 'why'> & {
  readonly standing: 'staged, not collected' | 'asks' | 'refused';
};

/** A file of a watched folder as an offer: what is no extract at all is left out of the preview, with why. */
export function folderOfOne(bytes: Extract<Offer, { form: 'file' }>['bytes']): Offer {
  return {
    form: 'folder',
    list: () => Promise.resolve([{ name: bytes.name }]),
    open: () => Promise.resolve(bytes),
  };
}

/** The standing by the preview of one file, all its sheets or parts together: the worst of them counts. */
export function pickedStanding({ files, ignored }: HeldPreview): PickedStanding {
  const previews = files.map(({ preview }) => preview);
  const unreadable = previews.filter((preview) => preview.unreadable !== '');
  if (unreadable.length === previews.length) {
    return { standing: 'refused', why: unreadable[0]?.unreadable ?? ignored[0]?.why ?? 'It is no extract.' };
  }
  const questions = previews.flatMap((preview) => preview.questions);
  const [first] = questions;
  if (first) return { standing: 'asks', why: `${counted(questions.length, 'question')}: ${first.found}` };
  const [part] = unreadable;
  if (part) return { standing: 'asks', why: `${part.sheet}: ${part.unreadable}` };
  const [warning] = previews.flatMap((preview) => preview.replacement?.warnings ?? []);
  if (warning !== undefined) return { standing: 'asks', why: `It would replace an extract. ${warning}` };
  const [contradicted] = previews.flatMap((preview) => preview.answered?.contradicted ?? []);
  if (contradicted !== undefined) {
    return { standing: 'asks', why: `It contradicts an answer of an earlier close (${contradicted}).` };
  }
  const rates = previews.reduce((sum, { rateDifferences }) => sum + rateDifferences.count, 0);
  if (rates > 0) {
    const differ = `${counted(rates, 'rate')} ${rates === 1 ? 'differs' : 'differ'}`;
    return { standing: 'asks', why: `${differ} from rates in this close. Look at them before it is taken.` };
  }
  return { standing: 'staged, not collected', why: '' };
}
