/** What only the person can answer; each answer is stated and the file is read again. */

import { Button, Select } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { FilePreview, ImportQuestion } from '../../../../core/contract/window/import.ts';
import { stateOffered } from '../../../state/import.ts';
import type { OfferedFile } from '../../../state/offered.ts';
import { useProgress } from '../../../state/progress.ts';
import classes from './pane.module.css';

/** Beyond this many, options are a list to choose from. */
const MOST_BUTTONS = 5;

const TITLES: Readonly<Record<ImportQuestion['about'], string>> = {
  kind: 'What is this file?',
  'date-order': 'Which comes first, day or month?',
  'number-format': 'Which mark separates decimals?',
  sheet: 'Which sheet holds the extract?',
  encoding: 'How is the file encoded?',
  delimiter: 'What separates the cells?',
  column: 'Which column is it?',
};

/** The header of a column, or the label of a field. */
function subjectWords({ subject, about }: ImportQuestion, { fields }: FilePreview): string {
  if (about !== 'column') return subject;
  return fields.find(({ field }) => field === subject)?.title ?? subject;
}

function Answers({
  offered,
  question,
  label,
}: {
  readonly offered: OfferedFile;
  readonly question: ImportQuestion;
  readonly label: string;
}) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  const { options } = question;
  const answer = (value: string | null): void => {
    const option = options.find((one) => one.value === value);
    if (option) void stateOffered(offered, option.stated);
  };
  if (options.length > MOST_BUTTONS) {
    return (
      <Select
        aria-label={label}
        placeholder="Choose"
        searchable
        w={320}
        disabled={isBusy}
        data={options.map(({ value, title }) => ({ value, label: title }))}
        value={null}
        onChange={answer}
      />
    );
  }
  return options.map(({ value, title }) => (
    <Button key={value} size="compact-sm" variant="default" disabled={isBusy} onClick={() => answer(value)}>
      {title}
    </Button>
  ));
}

function Question({
  offered,
  question,
}: {
  readonly offered: OfferedFile;
  readonly question: ImportQuestion;
}) {
  const subject = subjectWords(question, offered.file);
  const title = TITLES[question.about];
  const label = subject === '' ? title : `${subject}: ${title}`;
  return (
    <li className={classes['question']}>
      <fieldset className={classes['answers']}>
        <legend className={classes['questionTitle']}>
          <IconHelpCircle size={16} stroke={1.8} aria-hidden />
          {label}
        </legend>
        <p className={classes['questionFound']}>
          {question.found} {question.remedy}
        </p>
        <div className={classes['options']}>
          <Answers offered={offered} question={question} label={label} />
        </div>
      </fieldset>
    </li>
  );
}

/** The open questions of a file; nothing when none is open. */
export function Questions({ offered }: { readonly offered: OfferedFile }) {
  const { questions } = offered.file;
  if (questions.length === 0) return null;
  return (
    <ul className={classes['questions']} aria-label="Open questions">
      {questions.map((question) => (
        <Question
          key={`${question.about} ${question.subject} ${question.found}`}
          offered={offered}
          question={question}
        />
      ))}
    </ul>
  );
}
