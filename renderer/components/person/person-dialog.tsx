/** Asks for the name of the person at the desk. */

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../state/questions.ts';
import { AnswerDialog } from '../dialogs/answer-dialog.tsx';

/** The dialog of a question that wants a name. */
export function PersonDialog({ question }: { readonly question: Question }) {
  const [name, setName] = useState('');
  return (
    <AnswerDialog question={question} answer={name}>
      <TextInput
        label="Your name"
        description="As declared: Tieout does not check who you are. You can change it in the settings."
        required
        data-autofocus
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </AnswerDialog>
  );
}
