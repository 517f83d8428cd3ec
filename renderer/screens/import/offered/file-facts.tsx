/** Rows, sums and form of a file at a glance. */

import type { ReactNode } from 'react';
import type { FilePreview } from '../../../../core/contract/window/import.ts';
import { Amount } from '../../../components/amount/amount.tsx';
import { formatCount } from '../../../format/amounts.ts';
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
      <Fact name="Format of the file">{formWords(file).join(', ')}</Fact>
    </dl>
  );
}
