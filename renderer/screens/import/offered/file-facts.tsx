/** Rows, sums and form of a file at a glance. */

import type { ReactNode } from 'react';
import type { FilePreview } from '../../../../core/contract/window/import.ts';
import { Amount } from '../../../components/amount/amount.tsx';
import { formatCount } from '../../../format/amounts.ts';
import { formatDay } from '../../../format/dates.ts';
import { useClosedDays } from '../../../state/closed-days.ts';
import { isOfOtherDays } from '../../../state/offered.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from './pane.module.css';
import { DELIMITERS, nameOf } from './reading-words.ts';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sums({ sums }: Pick<FilePreview, 'sums'>) {
  if (sums.length === 0) return '–';
  return (
    <span className={classes['sums']}>
      {sums.map(({ currency, amount }) => (
        <Amount key={currency} text={amount} currency={currency === '' ? 'No currency' : currency} />
      ))}
    </span>
  );
}

/** The days of its rows; that none of them is closed is said, since the file may be of another month. */
function Days({ file }: { readonly file: FilePreview }) {
  const dates = useSettings((settings) => settings.dates);
  const closed = useClosedDays();
  const { days } = file;
  if (!days || file.questions.length > 0) return null;
  return (
    <Fact name={days.header}>
      {formatDay(days.from, dates)} – {formatDay(days.to, dates)}
      {isOfOtherDays(file, closed) ? (
        <span data-tone="warning">
          {' '}
          Not in this close: {formatDay(closed.from, dates)} – {formatDay(closed.to, dates)}
        </span>
      ) : null}
    </Fact>
  );
}

/** How the file is made: encoding, separator, header. */
function formWords({ encoding, delimiter, headerRow, headerStyle }: FilePreview): readonly string[] {
  return [
    encoding === '' ? '' : encoding.toUpperCase(),
    delimiter === '' ? '' : nameOf(DELIMITERS, delimiter).toLowerCase(),
    headerRow === 0 ? 'no header found' : `header in row ${headerRow}`,
    headerStyle,
  ].filter((words) => words !== '');
}

function Rows({ file }: { readonly file: FilePreview }) {
  const settings = useSettings();
  const { data, refused, blank, read } = file.rows;
  const others = read - data - refused - blank;
  const count = (rows: number): string => formatCount(rows, settings);
  // Until the answers are there it is open which rows can be read.
  if (file.questions.length > 0) return <Fact name="Rows read">{count(read)}</Fact>;
  return (
    <>
      <Fact name="Rows to take">
        <strong>{count(data)}</strong> of {count(read)} read
      </Fact>
      {others > 0 ? <Fact name="Header">{count(others)}</Fact> : null}
      <Fact name="Refused">
        <span data-tone={refused > 0 ? 'bad' : undefined}>{count(refused)}</span>
      </Fact>
      <Fact name="Blank">{count(blank)}</Fact>
      <Fact name="Sum of the amounts">
        <Sums sums={file.sums} />
      </Fact>
    </>
  );
}

/** The facts. */
export function FileFacts({ file }: { readonly file: FilePreview }) {
  return (
    <dl className={classes['facts']}>
      <Rows file={file} />
      <Days file={file} />
      <Fact name="Format of the file">{formWords(file).join(', ')}</Fact>
    </dl>
  );
}
