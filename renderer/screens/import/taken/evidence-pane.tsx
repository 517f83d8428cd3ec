/** One extract of the close: what is known of it, and what the preparer states about its completeness. */

import { Button, CloseButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ExtractEvidence } from '../../../../core/contract/window/import.ts';
import { formatCount } from '../../../format/amounts.ts';
import { formatMoment } from '../../../format/dates.ts';
import { extractKey, removeExtract } from '../../../state/extracts.ts';
import { useSettings } from '../../../state/settings.ts';
import { EvidenceForm } from './evidence-form.tsx';
import classes from './taken.module.css';

function Facts({ extract }: { readonly extract: ExtractEvidence }) {
  const settings = useSettings();
  const { bytes, sha256, addedAt, rows } = extract;
  return (
    <dl className={classes['facts']}>
      <dt>Taken in</dt>
      <dd>{formatMoment(addedAt, settings.dates)}</dd>
      <dt>Size</dt>
      <dd>{formatCount(bytes, settings)} bytes</dd>
      {rows.read > 0 ? (
        <>
          <dt>Rows read</dt>
          <dd>
            {formatCount(rows.read, settings)}: {formatCount(rows.data, settings)} data,{' '}
            {formatCount(rows.blank, settings)} blank, {formatCount(rows.refused, settings)} refused,{' '}
            {formatCount(rows.read - rows.data - rows.blank - rows.refused, settings)} header
          </dd>
        </>
      ) : null}
      <dt>SHA-256</dt>
      <dd className={classes['hash']}>{sha256}</dd>
    </dl>
  );
}

/** The pane at the right of the table. */
export function EvidencePane({
  extract,
  extracts,
  onClose,
}: {
  readonly extract: ExtractEvidence;
  readonly extracts: readonly ExtractEvidence[];
  readonly onClose: () => void;
}) {
  return (
    <aside className={classes['pane']} aria-label={`Evidence of ${extractKey(extract)}`}>
      <header className={classes['paneHead']}>
        <div>
          <h2 className={classes['paneTitle']}>
            {extract.kindTitle === '' ? extract.name : extract.kindTitle}
          </h2>
          <p className={classes['file']}>{extractKey(extract)}</p>
        </div>
        <CloseButton aria-label="Close the evidence" onClick={onClose} />
      </header>
      <Facts extract={extract} />
      <EvidenceForm extract={extract} extracts={extracts} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={15} />}
        onClick={() => void removeExtract(extract)}
      >
        Remove from the close
      </Button>
    </aside>
  );
}
