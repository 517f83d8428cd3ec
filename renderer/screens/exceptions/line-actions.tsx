/** What can be decided about a line or about the selected rows; each opens its dialog with the effect. */

import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconMessage, IconThumbUp, IconUser } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
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

/** Decisions with a button and a key of their own. */
const KEYED = [
  { action: 'comment', key: 'c', label: 'Comment', title: 'Comment', Icon: IconMessage },
  { action: 'set-owner', key: 'o', label: 'Owner', title: 'Set the owner', Icon: IconUser },
  {
    action: 'accept-difference',
    key: 'a',
    label: 'Accept',
    title: 'Accept the difference',
    Icon: IconThumbUp,
  },
] as const;

function KeyedButton({
  decision: { key, label, title, Icon },
  onClick,
}: {
  readonly decision: (typeof KEYED)[number];
  readonly onClick: () => void;
}) {
  const shown = key.toUpperCase();
  return (
    <Button
      size="compact-sm"
      variant="default"
      data-key={key}
      aria-keyshortcuts={shown}
      title={`${title} (${shown})`}
      leftSection={<Icon size={15} stroke={1.6} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** The decisions that are rarer. */
function MoreDecisions({ children }: { readonly children: ReactNode }) {
  return (
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
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
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
      {KEYED.map((decision) => (
        <KeyedButton key={decision.key} decision={decision} onClick={() => void decide(decision.action)} />
      ))}
      <MoreDecisions>
        <Menu.Item disabled={!canMatch} onClick={() => void decide('match')}>
          Match by hand
        </Menu.Item>
        <Menu.Item disabled={!isMatched} onClick={() => void decide('unmatch')}>
          Take the match apart
        </Menu.Item>
        <Menu.Item onClick={() => void assignOrg(subject, about).then(onDecided)}>Assign an org</Menu.Item>
      </MoreDecisions>
    </Button.Group>
  );
}
