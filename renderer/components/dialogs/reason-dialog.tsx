/** Asks why something is done. */

import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { answerQuestion, type Question } from '../../state/questions.ts';

/** The dialog of a question that wants a reason. */
export function ReasonDialog({ question }: { readonly question: Question }) {
  const [reason, setReason] = useState(question.suggestion ?? '');
  const canConfirm = reason.trim() !== '';
  return (
    <Modal opened onClose={() => answerQuestion(undefined)} title={question.title} zIndex={400} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canConfirm) answerQuestion(reason);
        }}
      >
        <Stack gap="md">
          <Text size="sm">{question.text}</Text>
          <Textarea
            label="Reason"
            description="Recorded in the audit trail under your name."
            required
            data-autofocus
            autosize
            minRows={2}
            maxRows={8}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => answerQuestion(undefined)}>
              Cancel
            </Button>
            <Button type="submit" disabled={!canConfirm}>
              {question.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
