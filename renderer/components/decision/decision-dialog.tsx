/** The dialog of every decision: what is decided, what it does, why, and under which name. */

import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../core/model/result.ts';
import { isDay } from '../../format/typed-day.ts';
import {
  closeDecision,
  confirmDecision,
  type DecisionAsked,
  isComplete,
  previewDecision,
  useDecision,
} from '../../state/decision.ts';
import { withPerson } from '../../state/person.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { DayInput } from '../date-input/date-input.tsx';
import classes from './decision.module.css';
import { decisionWords, withEarlierReason, withoutReason } from './decision-words.ts';
import { Effect } from './effect.tsx';

function Refused({ failures }: { readonly failures: readonly Failure[] }) {
  return (
    <div role="alert">
      {failures.length === 0 ? null : (
        <ul className={classes['failures']}>
          {failures.map(({ where, found, remedy }) => (
            <li key={`${where}\n${found}`}>
              <strong>{where}:</strong> {found}. {remedy}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type ValueProps = {
  readonly asked: DecisionAsked;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Value({ asked, value, onChange }: ValueProps) {
  const label = decisionWords[asked.wish.action].value;
  const shared = { label, required: true, 'data-autofocus': true, value };
  switch (asked.wish.action) {
    case 'assign-org':
      return (
        <Select
          {...shared}
          data={[...(asked.orgs ?? [])]}
          searchable
          placeholder="Choose the org that it belongs to"
          onChange={(org) => onChange(org ?? '')}
        />
      );
    case 'comment':
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={8}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'set-owner':
      return <TextInput {...shared} onChange={(event) => onChange(event.currentTarget.value)} />;
    default:
      return null;
  }
}

/** The last day for which a difference is accepted: next month's close shows it beside the reason. */
function Until({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <DayInput
      label="Accepted until"
      description="If it is known. The next close asks again either way and shows this day."
      value={value}
      onChange={onChange}
    />
  );
}

/** What a decision costs while only the preparer has signed; a close that both signed takes none. */
function TakenBack() {
  const isPrepared = useWorkspace(({ workspace }) => workspace?.signOff === 'PARTIAL');
  if (!isPrepared) return null;
  return <Text size="sm">The preparer has signed. This decision takes the signature back.</Text>;
}

function DecisionForm({ asked }: { readonly asked: DecisionAsked }) {
  const { effect, failures, isWorking } = useDecision();
  const [after, setAfter] = useState(asked.wish.after ?? '');
  const [reason, setReason] = useState(asked.wish.reason ?? '');
  const [subject, setSubject] = useState(asked.wish.subject ?? '');
  const { action } = asked.wish;
  const hasReason = !withoutReason.includes(action);
  const needsReason = hasReason && !withEarlierReason.includes(action);
  const wish = { ...asked.wish, after: after.trim(), reason: reason.trim(), subject };
  const hasUnreadDay = action === 'accept-difference' && subject !== '' && !isDay(subject);
  const isReady = isComplete(wish) && (!needsReason || wish.reason !== '') && !hasUnreadDay && !isWorking;
  const changeValue = (value: string): void => {
    setAfter(value);
    // A comment or an owner moves no figure; their effect need not be worked out letter by letter.
    if (action === 'assign-org') void previewDecision({ ...wish, after: value });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void withPerson((by) => confirmDecision(wish, by));
      }}
    >
      <Stack gap="md">
        <Text size="sm">{asked.about}</Text>
        <Value asked={asked} value={after} onChange={changeValue} />
        <Effect effect={effect} isWorking={isWorking} />
        {hasReason ? (
          <Textarea
            label={needsReason ? 'Reason' : 'To add to the reason of the prior close'}
            description="Recorded in the audit trail under your name."
            required={needsReason}
            {...(decisionWords[action].value === '' ? { 'data-autofocus': true } : {})}
            autosize
            minRows={2}
            maxRows={6}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        {action === 'accept-difference' ? <Until value={subject} onChange={setSubject} /> : null}
        <Refused failures={failures} />
        <TakenBack />
        <Group justify="flex-end">
          <Button variant="default" onClick={closeDecision}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isReady}>
            {decisionWords[action].confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The dialog; it opens with the decision that a screen asks for. */
export function DecisionDialog() {
  const asked = useDecision((state) => state.asked);
  if (!asked) return null;
  return (
    <Modal opened onClose={closeDecision} title={decisionWords[asked.wish.action].title} size="lg">
      <DecisionForm asked={asked} />
    </Modal>
  );
}
