/** Writes the workbook, and opens what was written. */

import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { IconExternalLink, IconFileSpreadsheet, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReviewView } from '../../../core/contract/window/review.ts';
import type { KnownFile } from '../../../core/contract/window/values.ts';
import { useProgress } from '../../state/progress.ts';
import { ask } from '../../state/refusals.ts';
import { exportClose } from '../../state/review.ts';
import classes from './review.module.css';

function Written({ files }: { readonly files: readonly KnownFile[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-label="Written files">
      <h3 className={classes['roleTitle']}>Written</h3>
      <p className={classes['note']}>
        To {files[0]?.folder}. result.json and lines.ndjson hold the same figures and lines for other
        programs.
      </p>
      <ul className={classes['files']}>
        {files.map(({ token, name, folder }) => (
          <li key={token}>
            <span title={folder}>{name}</span>
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconExternalLink size={13} aria-hidden />}
              aria-label={`Open ${name}`}
              onClick={() => void ask('open-written', { file: token })}
            >
              Open
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconFolder size={13} aria-hidden />}
              aria-label={`Show in folder: ${name}`}
              onClick={() => void ask('show-written', { file: token })}
            >
              Show in folder
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The panel. */
export function ExportPanel({ review }: { readonly review: ReviewView }) {
  const isSigned = review.status === 'SIGNED';
  const isBusy = useProgress(({ running }) => running !== undefined);
  const [standing, setStanding] = useState<'draft' | 'final'>(isSigned ? 'final' : 'draft');
  const [books, setBooks] = useState(false);
  const [tables, setTables] = useState(false);
  const [files, setFiles] = useState<readonly KnownFile[]>([]);
  const onExport = async (): Promise<void> => {
    const exported = await exportClose({ standing, books, tables });
    if (exported) setFiles(exported.files);
  };
  return (
    <section className={classes['panel']} aria-labelledby="export-title">
      <h2 id="export-title" className={classes['title']}>
        Export
      </h2>
      <Stack gap="md">
        <Radio.Group
          label="Standing"
          value={standing}
          onChange={(value) => setStanding(value === 'final' ? 'final' : 'draft')}
        >
          <Stack gap={6} mt={6}>
            <Radio
              value="draft"
              label="Draft"
              description="May be written at any time and says so on every sheet."
            />
            <Radio
              value="final"
              label="Final"
              disabled={!isSigned}
              description={
                isSigned ? 'Signed by both.' : 'Needs both signatures: preparer and reviewer sign first.'
              }
            />
          </Stack>
        </Radio.Group>
        <Stack gap={8}>
          <Checkbox
            label="A workbook for each org"
            description={`${review.books.length} books beside that of the tenant. Together they are the whole.`}
            checked={books}
            onChange={(event) => setBooks(event.currentTarget.checked)}
          />
          <Checkbox
            label="Tables as CSV"
            description="Every table of the workbook as a file of its own."
            checked={tables}
            onChange={(event) => setTables(event.currentTarget.checked)}
          />
        </Stack>
        <Group>
          <Button
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            disabled={isBusy}
            onClick={() => void onExport()}
          >
            Choose a folder and export
          </Button>
        </Group>
        <Written files={files} />
      </Stack>
    </section>
  );
}
