/** What a code means and what to do about it; and the searchable list of all. */

import { Anchor, Drawer, TextInput } from '@mantine/core';
import { IconArrowLeft, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Explanation } from '../../../core/contract/window/explanation.ts';
import { closeExplanation, openExplanation, useExplanations } from '../../state/explanations.ts';
import classes from './explain.module.css';

const ABOUT: Readonly<Record<Explanation['about'], string>> = {
  finding: 'Findings',
  cause: 'Causes of differences',
  alignment: 'Statuses of unlabeled adjustments',
  check: 'Checks',
};

const KIND: Readonly<Record<Explanation['about'], string>> = {
  finding: 'finding',
  cause: 'cause of a difference',
  alignment: 'status of an unlabeled adjustment',
  check: 'check',
};

function Text({ explanation }: { readonly explanation: Explanation }) {
  const { code, about, severity, title, meaning, remedy } = explanation;
  return (
    <article className={classes['text']}>
      <h3>{title}</h3>
      <p className={classes['code']}>
        {code}
        {` · ${KIND[about]}`}
        {severity === '' ? '' : `, ${severity}`}
      </p>
      {meaning === '' ? null : <p>{meaning}</p>}
      {remedy === '' ? null : (
        <>
          <h4>What to do</h4>
          <p>{remedy}</p>
        </>
      )}
    </article>
  );
}

function Group({
  about,
  entries,
}: {
  readonly about: Explanation['about'];
  readonly entries: readonly Explanation[];
}) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h3 className={classes['group']}>{ABOUT[about]}</h3>
      <ul className={classes['list']}>
        {entries.map(({ code, title }) => (
          <li key={`${about} ${code}`}>
            <button type="button" className={classes['entry']} onClick={() => void openExplanation(code)}>
              <span>{title}</span>
              <span className={classes['code']}>{code}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ListOfAll({ all }: { readonly all: readonly Explanation[] }) {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = all.filter((one) => `${one.code} ${one.title} ${one.meaning}`.toLowerCase().includes(wanted));
  const groups = ['finding', 'cause', 'alignment', 'check'] as const;
  return (
    <>
      <TextInput
        label="Search"
        leftSection={<IconSearch size={16} />}
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p role="status" className={classes['code']}>
        {found.length === 0 ? 'Nothing found. Try another word.' : `${found.length} of ${all.length}`}
      </p>
      {groups.map((about) => (
        <Group key={about} about={about} entries={found.filter((one) => one.about === about)} />
      ))}
    </>
  );
}

function Content({ code, all }: { readonly code: string; readonly all: readonly Explanation[] }) {
  if (all.length === 0) return <p>Reading the explanations</p>;
  if (code === '') return <ListOfAll all={all} />;
  const meant = all.filter((one) => one.code === code);
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={() => void openExplanation('')}>
        <IconArrowLeft size={14} aria-hidden /> All explanations
      </Anchor>
      {meant.length === 0 ? <p>There is no explanation of “{code}”.</p> : null}
      {meant.map((explanation) => (
        <Text key={explanation.about} explanation={explanation} />
      ))}
    </>
  );
}

/** The drawer at the right. */
export function ExplanationDrawer() {
  const { isOpen, code, all } = useExplanations();
  return (
    <Drawer
      opened={isOpen}
      onClose={closeExplanation}
      position="right"
      size={440}
      title={code === '' ? 'Findings, causes and statuses' : 'What it means'}
      closeButtonProps={{ 'aria-label': 'Close the explanation' }}
    >
      <Content code={code} all={all} />
    </Drawer>
  );
}
