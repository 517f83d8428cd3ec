/** Where the sign-off of the open close stands, in a word. */

import { Tooltip } from '@mantine/core';
import { IconCircleDashed, IconCircleHalf2, IconLock } from '@tabler/icons-react';
import type { SignOffStatus } from '../../../core/model/sign-off.ts';
import { goTo } from '../../state/navigation.ts';
import classes from './top-bar.module.css';

const WORDS: Readonly<Record<SignOffStatus, { readonly word: string; readonly says: string }>> = {
  DRAFT: { word: 'Draft', says: 'Nobody has signed' },
  PARTIAL: { word: 'Prepared', says: 'The preparer has signed, the reviewer has not' },
  SIGNED: { word: 'Signed', says: 'Preparer and reviewer have signed' },
};
const ICONS = { DRAFT: IconCircleDashed, PARTIAL: IconCircleHalf2, SIGNED: IconLock } as const;

/** The chip; it leads to the review. */
export function SignOffChip({ status }: { readonly status: SignOffStatus }) {
  const Icon = ICONS[status];
  const { word, says } = WORDS[status];
  return (
    <Tooltip label={says}>
      <button
        type="button"
        className={classes['chip']}
        data-status={status}
        aria-label={`Sign-off: ${word}. ${says}`}
        onClick={() => goTo('review')}
      >
        <Icon size={15} stroke={1.8} aria-hidden />
        {word}
      </button>
    </Tooltip>
  );
}
