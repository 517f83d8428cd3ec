/** What may be stated about the way a file is read as a whole. */

import { Select } from '@mantine/core';
import { stateOffered } from '../../../state/import.ts';
import type { OfferedFile } from '../../../state/offered.ts';
import { useProgress } from '../../../state/progress.ts';
import { statedText } from '../../../state/stated.ts';
import classes from './pane.module.css';
import { type Choice, DELIMITERS, ENCODINGS, nameOf, SIGNS } from './reading-words.ts';

type SettingProps = {
  readonly offered: OfferedFile;
  /** Part of the entry of `sources`. */
  readonly part: string;
  readonly label: string;
  readonly description: string;
  /** The choice that states nothing. */
  readonly unstated: string;
  readonly choices: readonly Choice[];
};

function Setting({ offered, part, label, description, unstated, choices }: SettingProps) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  const value = statedText(offered.file.stated, part);
  return (
    <Select
      label={label}
      description={description}
      disabled={isBusy}
      data={[{ value: '', label: unstated }, ...choices]}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null && chosen !== value)
          void stateOffered(offered, { [part]: chosen === '' ? null : chosen });
      }}
    />
  );
}

/** The settings; those of text files only where the file is one. */
export function ReadingSettings({ offered }: { readonly offered: OfferedFile }) {
  const { file } = offered;
  const isText = file.encoding !== '';
  const sheets = file.sheets.map((name) => ({ value: name, label: name }));
  return (
    <div className={classes['settings']}>
      {sheets.length > 1 ? (
        <Setting
          offered={offered}
          part="sheet"
          label="Sheet"
          description="The sheet of the workbook, or the file in the archive."
          unstated="The first"
          choices={sheets}
        />
      ) : null}
      {isText ? (
        <>
          <Setting
            offered={offered}
            part="encoding"
            label="Encoding"
            description="A byte order mark in the file always counts."
            unstated={`As found: ${nameOf(ENCODINGS, file.encoding)}`}
            choices={ENCODINGS}
          />
          <Setting
            offered={offered}
            part="delimiter"
            label="Separator of cells"
            description="Found in the first lines of the file."
            unstated={`As found: ${nameOf(DELIMITERS, file.delimiter)}`}
            choices={DELIMITERS}
          />
        </>
      ) : null}
      <Setting
        offered={offered}
        part="signs"
        label="Signs of adjustment amounts"
        description="Billing writes them without a sign; some exports have one."
        unstated="As the file proves"
        choices={SIGNS.filter(({ value }) => value !== 'prove')}
      />
    </div>
  );
}
