/** What a file changes that takes the place of an extract, and the word that it is meant where that is less. */

import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconReplace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CoveredDays, Replacement } from '../../../../core/contract/window/import.ts';
import { Amount } from '../../../components/amount/amount.tsx';
import { formatCount } from '../../../format/amounts.ts';
import { formatDay } from '../../../format/dates.ts';
import { meanOffered } from '../../../state/import.ts';
import type { OfferedFile } from '../../../state/offered.ts';
import { useProgress } from '../../../state/progress.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from './replacement.module.css';

const NONE = '–';

function Sides({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{before}</td>
      <td>{after}</td>
    </tr>
  );
}

function Days({ days }: { readonly days: CoveredDays | undefined }) {
  const dates = useSettings((settings) => settings.dates);
  return days ? `${formatDay(days.from, dates)} – ${formatDay(days.to, dates)}` : NONE;
}

function Sum({ amount, currency }: { readonly amount: string; readonly currency: string }) {
  return amount === '' ? NONE : <Amount text={amount} alignedIn={currency} />;
}

function Comparison({ replacement }: { readonly replacement: Replacement }) {
  const settings = useSettings();
  const { rows, sums, days, columnsGone, columnsAdded } = replacement;
  return (
    <table className={classes['comparison']}>
      <thead>
        <tr>
          <td />
          <th scope="col">In this close</th>
          <th scope="col">In this file</th>
        </tr>
      </thead>
      <tbody>
        <Sides
          name="Rows"
          before={formatCount(rows.before, settings)}
          after={formatCount(rows.after, settings)}
        />
        {sums.map(({ currency, before, after }) => (
          <Sides
            key={currency}
            name={currency === '' ? 'Sum' : `Sum ${currency}`}
            before={<Sum amount={before} currency={currency} />}
            after={<Sum amount={after} currency={currency} />}
          />
        ))}
        {days.before || days.after ? (
          <Sides
            name={(days.after ?? days.before)?.header ?? ''}
            before={<Days days={days.before} />}
            after={<Days days={days.after} />}
          />
        ) : null}
        {columnsGone.length > 0 ? (
          <Sides name="Columns gone" before={columnsGone.join(', ')} after={NONE} />
        ) : null}
        {columnsAdded.length > 0 ? (
          <Sides name="Columns added" before={NONE} after={columnsAdded.join(', ')} />
        ) : null}
      </tbody>
    </table>
  );
}

function DecidedLines({ decisions }: Pick<Replacement, 'decisions'>) {
  if (!decisions || decisions.lines.length === 0) return null;
  const more = decisions.gone + decisions.changed - decisions.lines.length;
  return (
    <details className={classes['lines']}>
      <summary>Lines with decisions that would not count any more</summary>
      <ul>
        {decisions.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {more > 0 ? <li>and {more} more</li> : null}
      </ul>
    </details>
  );
}

function Warnings({
  offered,
  warnings,
}: {
  readonly offered: OfferedFile;
  readonly warnings: readonly string[];
}) {
  const isBusy = useProgress(({ running }) => running !== undefined);
  return (
    <>
      <ul className={classes['warnings']}>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      {offered.isMeant ? (
        <p className={classes['meant']}>
          <IconCircleCheck size={15} stroke={1.8} aria-hidden />
          You said that this is meant. It is written into the audit trail.
        </p>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          disabled={isBusy}
          onClick={() => meanOffered(offered.key)}
        >
          This is meant: replace the extract
        </Button>
      )}
    </>
  );
}

/** What it changes; nothing where no extract gives way to another content. */
export function ReplacedExtract({ offered }: { readonly offered: OfferedFile }) {
  const { replacement } = offered.file;
  if (!replacement) return null;
  const { warnings, decisions } = replacement;
  const isOpen = warnings.length > 0 && !offered.isMeant;
  const Icon = isOpen ? IconAlertTriangle : IconReplace;
  return (
    <section className={classes['replaced']} data-open={isOpen || undefined} aria-label="What it replaces">
      <h3 className={classes['title']}>
        <Icon size={16} stroke={1.8} aria-hidden />
        {warnings.length > 0
          ? 'It differs from the extract in this close. Is it the right file?'
          : 'It replaces the extract of this name, with no fewer rows, days or columns.'}
      </h3>
      {warnings.length > 0 ? <Warnings offered={offered} warnings={warnings} /> : null}
      <Comparison replacement={replacement} />
      <DecidedLines decisions={decisions} />
    </section>
  );
}
