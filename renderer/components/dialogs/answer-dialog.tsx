/** The frame of a question that wants a text: what is asked, the field, the buttons. */

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answerQuestion, type Question } from '../../state/questions.ts';

/** The dialog around the field that holds `answer`; it is confirmed only when that is more than blanks. */
export function AnswerDialog({
  question,
  answer,
  children,
}: {
  readonly question: Question;
  readonly answer: string;
  readonly children: ReactNode;
}) {
  const canConfirm = answer.trim() !== '';
  const cancel = () => answerQuestion(undefined);
  return (
    <Modal opened onClose={cancel} title={question.title} zIndex={400} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canConfirm) answerQuestion(answer);
        }}
      >
        <Stack gap="md">
          <Text size="sm">{question.text}</Text>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
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
