/** The place of the frame where questions open. */

import { useQuestion } from '../../state/questions.ts';
import { PersonDialog } from '../person/person-dialog.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** The dialog of the question that is open, if any. */
export function QuestionDialog() {
  const question = useQuestion((state) => state.asked?.question);
  if (!question) return null;
  switch (question.kind) {
    case 'confirm':
      return <ConfirmDialog question={question} />;
    case 'reason':
      return <ReasonDialog question={question} />;
    case 'person':
      return <PersonDialog question={question} />;
  }
}
