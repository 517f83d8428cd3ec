/** The list of files on offer with the standing of each. */

import { Checkbox } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashedCheck,
  IconCircleX,
  IconHelpCircle,
} from '@tabler/icons-react';
import type { FilePreview } from '../../../../core/contract/window/import.ts';
import { useClosedDays } from '../../../state/closed-days.ts';
import { chooseOffered, showOffered, useOffered } from '../../../state/import.ts';
import {
  canBeTaken,
  type OfferedFile,
  type OfferedStanding,
  offeredStanding,
} from '../../../state/offered.ts';
import classes from './offered.module.css';

function iconOf(file: FilePreview, { tone }: OfferedStanding) {
  if (file.questions.length > 0 && tone === 'warning') return IconHelpCircle;
  const icons = {
    good: IconCircleCheck,
    warning: IconAlertTriangle,
    bad: IconCircleX,
    neutral: IconCircleDashedCheck,
  } as const;
  return icons[tone];
}

function Standing({ offered }: { readonly offered: OfferedFile }) {
  const closed = useClosedDays();
  const standing = offeredStanding(offered, closed);
  const Icon = iconOf(offered.file, standing);
  return (
    <span className={classes['standing']} data-tone={standing.tone}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {standing.words}
    </span>
  );
}

/** `items.xlsx` and below it its sheet, where it has several. */
export function fileWords({ name, sheet, sheets }: FilePreview): string {
  return sheets.length > 1 && sheet !== '' ? `${name}, ${sheet}` : name;
}

function Entry({ offered, isShown }: { readonly offered: OfferedFile; readonly isShown: boolean }) {
  const { key, file } = offered;
  const isChosen = useOffered(({ chosen }) => chosen.has(key));
  return (
    <li className={classes['entry']} data-shown={isShown || undefined}>
      <Checkbox
        size="xs"
        aria-label={`Take ${fileWords(file)}`}
        checked={isChosen}
        disabled={!canBeTaken(offered)}
        onChange={({ currentTarget }) => chooseOffered(key, currentTarget.checked)}
      />
      <button
        type="button"
        className={classes['entryOpen']}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => showOffered(key)}
      >
        <span className={classes['entryName']}>{fileWords(file)}</span>
        <span className={classes['entryKind']}>
          {file.kindTitle === '' ? 'Not recognised' : file.kindTitle}
        </span>
        <Standing offered={offered} />
      </button>
    </li>
  );
}

/** The list. */
export function OfferedList({
  files,
  shown,
}: {
  readonly files: readonly OfferedFile[];
  readonly shown: string;
}) {
  return (
    <ul className={classes['list']} aria-label="Files on offer">
      {files.map((offered) => (
        <Entry key={offered.key} offered={offered} isShown={offered.key === shown} />
      ))}
    </ul>
  );
}
