/** Asks why something is done. */

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../state/questions.ts';
import { AnswerDialog } from './answer-dialog.tsx';

/** The dialog of a question that wants a reason. */
export function ReasonDialog({ question }: { readonly question: Question }) {
  const [reason, setReason] = useState(question.suggestion ?? '');
  return (
    <AnswerDialog question={question} answer={reason}>
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
    </AnswerDialog>
  );
}
