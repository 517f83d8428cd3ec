/** The dialog of every decision: what is decided, what it does, why, and under which name. */

import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../../core/model/result.ts';
import {
  closeDecision,
  confirmDecision,
  type DecisionAsked,
  isComplete,
  previewDecision,
  useDecision,
} from '../../state/decision.ts';
import { withPerson } from '../../state/person.ts';
import classes from './decision.module.css';
import { decisionWords, withoutReason } from './decision-words.ts';
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

function DecisionForm({ asked }: { readonly asked: DecisionAsked }) {
  const { effect, failures, isWorking } = useDecision();
  const [after, setAfter] = useState(asked.wish.after ?? '');
  const [reason, setReason] = useState(asked.wish.reason ?? '');
  const { action } = asked.wish;
  const needsReason = !withoutReason.includes(action);
  const wish = { ...asked.wish, after: after.trim(), reason: reason.trim() };
  const isReady = isComplete(wish) && (!needsReason || wish.reason !== '') && !isWorking;
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
        {needsReason ? (
          <Textarea
            label="Reason"
            description="Recorded in the audit trail under your name."
            required
            {...(decisionWords[action].value === '' ? { 'data-autofocus': true } : {})}
            autosize
            minRows={2}
            maxRows={6}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <Refused failures={failures} />
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
