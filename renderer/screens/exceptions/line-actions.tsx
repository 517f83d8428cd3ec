/** What can be decided about a line or about the selected rows; each opens its dialog with the effect. */

import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconMessage, IconThumbUp, IconUser } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { WindowRequests } from '../../../core/contract/window-commands.ts';
import { askDecision } from '../../state/decision.ts';
import { ask } from '../../state/refusals.ts';

type Wish = WindowRequests['decide']['wish'];
/** What a decision is about: lines by name, or rows of a view. */
export type DecisionSubject = Pick<Wish, 'lines' | 'rows'>;

/** Orgs that may be assigned are read when they are wanted: they are those of the adjustments. */
async function assignOrg(subject: DecisionSubject, about: string): Promise<void> {
  const summary = await ask('adjustments', {});
  if (summary)
    await askDecision({ wish: { ...subject, action: 'assign-org' }, about, orgs: summary.orgChoices });
}

/** Presses the button of a key inside an element; keys that go into a field, or into a menu above it, are left alone. */
export function pressActionOf(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key, ctrlKey, metaKey, altKey } = event;
  const isInside = target instanceof Node && currentTarget.contains(target);
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (!isInside || isTyping || ctrlKey || metaKey || altKey) return;
  const buttons = currentTarget.querySelectorAll<HTMLButtonElement>('button[data-key]');
  const button = [...buttons].find((each) => each.dataset['key'] === key.toLowerCase());
  if (!button) return;
  event.preventDefault();
  button.click();
}

/** The buttons; `count` rows or lines are decided about at once. */
export function LineActions({
  subject,
  about,
  isMatched,
  canMatch,
  onDecided,
}: {
  readonly subject: DecisionSubject;
  /** The same in words, for the head of the dialog. */
  readonly about: string;
  readonly isMatched: boolean;
  readonly canMatch: boolean;
  readonly onDecided: () => void;
}) {
  const decide = async (action: Wish['action']) => {
    if (await askDecision({ wish: { ...subject, action }, about })) onDecided();
  };
  return (
    <Button.Group aria-label="Decide">
      <Button
        size="compact-sm"
        variant="default"
        data-key="c"
        aria-keyshortcuts="C"
        title="Comment (C)"
        leftSection={<IconMessage size={15} stroke={1.6} aria-hidden />}
        onClick={() => void decide('comment')}
      >
        Comment
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        data-key="o"
        aria-keyshortcuts="O"
        title="Set the owner (O)"
        leftSection={<IconUser size={15} stroke={1.6} aria-hidden />}
        onClick={() => void decide('set-owner')}
      >
        Owner
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        data-key="a"
        aria-keyshortcuts="A"
        title="Accept the difference (A)"
        leftSection={<IconThumbUp size={15} stroke={1.6} aria-hidden />}
        onClick={() => void decide('accept-difference')}
      >
        Accept
      </Button>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          >
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!canMatch} onClick={() => void decide('match')}>
            Match by hand
          </Menu.Item>
          <Menu.Item disabled={!isMatched} onClick={() => void decide('unmatch')}>
            Take the match apart
          </Menu.Item>
          <Menu.Item onClick={() => void assignOrg(subject, about).then(onDecided)}>Assign an org</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
