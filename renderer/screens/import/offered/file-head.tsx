/** Name and kind of a file, and what may be done with it as a whole. */

import { ActionIcon, Badge, Menu, Select } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { leaveOut, stateOffered } from '../../../state/import.ts';
import type { OfferedFile } from '../../../state/offered.ts';
import { useProgress } from '../../../state/progress.ts';
import { fileWords } from './offered-list.tsx';
import classes from './pane.module.css';
import { ProfileDialog } from './profile-dialog.tsx';

function KindSelect({ offered }: { readonly offered: OfferedFile }) {
  const { kind, kinds } = offered.file;
  const isBusy = useProgress(({ running }) => running !== undefined);
  return (
    <Select
      aria-label="Kind of extract"
      className={classes['kind'] ?? ''}
      placeholder="Not recognised: choose one"
      searchable
      // It takes the focus when a question beside it was answered; a list that opens then would ask another one.
      openOnFocus={false}
      disabled={isBusy}
      data={kinds.map(({ kind: value, title }) => ({ value, label: title }))}
      value={kind === '' ? null : kind}
      onChange={(value) => {
        if (value !== null && value !== kind) void stateOffered(offered, { kind: value });
      }}
    />
  );
}

function Marks({ offered: { file } }: { readonly offered: OfferedFile }) {
  const system = { billing: 'Billing', revenue: 'Revenue', '': '' }[file.system];
  return (
    <>
      {system === '' ? null : (
        <Badge variant="light" color="gray">
          {system}
        </Badge>
      )}
      {file.profile === '' ? null : <Badge variant="light">Read as “{file.profile}”</Badge>}
      {file.replaces === '' || file.replacement ? null : (
        <Badge variant="light" color="yellow" c="var(--tone-warning)">
          {file.isKnown ? 'Same content as in the close' : 'Replaces the extract of this name'}
        </Badge>
      )}
    </>
  );
}

/** The head of the pane. */
export function FileHead({ offered }: { readonly offered: OfferedFile }) {
  const { file } = offered;
  const [isSaving, setIsSaving] = useState(false);
  const canSave = file.kind !== '' && file.questions.length === 0 && file.unreadable === '';
  return (
    <header className={classes['head']}>
      <div className={classes['headWords']}>
        <h2 className={classes['name']}>{fileWords(file)}</h2>
        <Marks offered={offered} />
      </div>
      {file.unreadable === '' ? <KindSelect offered={offered} /> : null}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={`More about ${file.name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!canSave} onClick={() => setIsSaving(true)}>
            Save the way it is read as a profile
          </Menu.Item>
          <Menu.Item onClick={() => void leaveOut(offered)}>Leave this file out</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ProfileDialog offered={offered} isOpen={isSaving} onClose={() => setIsSaving(false)} />
    </header>
  );
}
