/** How one file is read: what it is, what is asked, its columns, the rows that would be refused. */

import { Badge, Tabs } from '@mantine/core';
import type { OfferedFile } from '../../../state/offered.ts';
import { CarriedAnswers } from './carried-answers.tsx';
import { ColumnsTable } from './columns-table.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileHead } from './file-head.tsx';
import { FileNotes } from './file-notes.tsx';
import classes from './pane.module.css';
import { Questions } from './questions.tsx';
import { DifferingRates } from './rate-differences.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { RefusedRows } from './refused-rows.tsx';
import { ReplacedExtract } from './replacement.tsx';

function Count({ count, tone }: { readonly count: number; readonly tone: 'red' | 'gray' }) {
  if (count === 0) return null;
  return (
    <Badge size="sm" variant="light" color={tone} ml={6}>
      {count}
    </Badge>
  );
}

function Parts({ offered }: { readonly offered: OfferedFile }) {
  const { columns, refused, findings } = offered.file;
  return (
    <Tabs defaultValue="columns" className={classes['tabs'] ?? ''} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="columns">
          Columns
          <Count count={columns.length} tone="gray" />
        </Tabs.Tab>
        <Tabs.Tab value="refused">
          Rows with trouble
          <Count count={refused.length} tone="red" />
        </Tabs.Tab>
        <Tabs.Tab value="notes">
          Notes
          <Count count={findings.length} tone="gray" />
        </Tabs.Tab>
        <Tabs.Tab value="reading">How it is read</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="columns" className={classes['panel'] ?? ''}>
        <ColumnsTable offered={offered} />
      </Tabs.Panel>
      <Tabs.Panel value="refused" className={classes['panel'] ?? ''}>
        <RefusedRows file={offered.file} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" className={classes['panel'] ?? ''}>
        <FileNotes findings={findings} />
      </Tabs.Panel>
      <Tabs.Panel value="reading" className={classes['panel'] ?? ''}>
        <ReadingSettings offered={offered} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** The pane of a file. */
export function FilePane({ offered }: { readonly offered: OfferedFile }) {
  const { file } = offered;
  return (
    <section className={classes['pane']} aria-label={`How ${file.name} is read`}>
      <FileHead offered={offered} />
      {file.unreadable === '' ? (
        <>
          <CarriedAnswers answered={file.answered} />
          <Questions offered={offered} />
          <ReplacedExtract offered={offered} />
          <DifferingRates offered={offered} />
          <FileFacts file={file} />
          <Parts offered={offered} />
        </>
      ) : (
        <p className={classes['unreadable']} role="alert">
          {file.unreadable}
        </p>
      )}
    </section>
  );
}
