/** Asks for a yes before something is done. */

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { answerQuestion, type Question } from '../../state/questions.ts';

/** The dialog of a question that wants a yes. */
export function ConfirmDialog({ question }: { readonly question: Question }) {
  return (
    <Modal opened onClose={() => answerQuestion(undefined)} title={question.title} zIndex={400} size="md">
      <Stack gap="md">
        <Text size="sm">{question.text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answerQuestion(undefined)} data-autofocus>
            Cancel
          </Button>
          <Button {...(question.isDangerous ? { color: 'red' } : {})} onClick={() => answerQuestion('yes')}>
            {question.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
