/** Asks for the name of the person at the desk. */

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerQuestion, type Question } from '../../state/questions.ts';

/** The dialog of a question that wants a name. */
export function PersonDialog({ question }: { readonly question: Question }) {
  const [name, setName] = useState('');
  return (
    <Modal opened onClose={() => answerQuestion(undefined)} title={question.title} zIndex={400} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') answerQuestion(name);
        }}
      >
        <Stack gap="md">
          <Text size="sm">{question.text}</Text>
          <TextInput
            label="Your name"
            description="As declared: Tieout does not check who you are. You can change it in the settings."
            required
            data-autofocus
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => answerQuestion(undefined)}>
              Cancel
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {question.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
