/** Questions that a command has to ask before it goes on: one at a time, each answered once. */

import { create } from 'zustand';

/** What a question shows; `confirm` names its button with a verb. */
type QuestionWords = { readonly title: string; readonly text: string; readonly confirm: string };

/** A question on show. `reason` wants a text, `person` the name of the person at the desk. */
export type Question = QuestionWords & {
  readonly kind: 'confirm' | 'reason' | 'person';
  /** Says that what is confirmed cannot be taken back. */
  readonly isDangerous?: boolean;
  /** What the reason starts with. */
  readonly suggestion?: string;
};

type Asked = { readonly question: Question; readonly answer: (text: string | undefined) => void };

/** The question that is open; undefined while nothing is asked. */
export const useQuestion = create<{ readonly asked: Asked | undefined }>(() => ({ asked: undefined }));

/** Answers the open question: text, or undefined for "cancel". */
export function answerQuestion(text: string | undefined): void {
  const { asked } = useQuestion.getState();
  useQuestion.setState({ asked: undefined });
  asked?.answer(text);
}

/** Asks; a question that was still open counts as cancelled. */
export function askQuestion(question: Question): Promise<string | undefined> {
  answerQuestion(undefined);
  return new Promise((answer) => useQuestion.setState({ asked: { question, answer } }));
}

/** Asks for a yes; false when the person cancels. */
export async function askConfirmation(
  words: QuestionWords & Pick<Question, 'isDangerous'>,
): Promise<boolean> {
  return (await askQuestion({ ...words, kind: 'confirm' })) !== undefined;
}

/** Asks for a reason and gives it without surrounding blanks; undefined when the person cancels. */
export async function askReason(
  words: Pick<Question, 'title' | 'text' | 'confirm' | 'suggestion'>,
): Promise<string | undefined> {
  return (await askQuestion({ ...words, kind: 'reason' }))?.trim();
}
