/** Rows that would be refused and cells that cannot be read, as they stand in the file. */

import type { FilePreview, RefusedRow } from '../../../../core/contract/window/import.ts';
import { ExplainLink } from '../../../components/explain/explain-link.tsx';
import { countWords } from '../../../state/offered.ts';
import classes from './pane.module.css';

/** Brings the cell that is meant into the part of a long row that is seen. */
function showMeant(cells: HTMLElement | null): void {
  const meant = cells?.querySelector<HTMLElement>('[data-meant]');
  if (cells && meant) cells.scrollLeft = meant.offsetLeft - cells.clientWidth / 2;
}

/** Cells of a row under their headers; the cell that is meant is marked. */
function Cells({ row, headers }: { readonly row: RefusedRow; readonly headers: readonly string[] }) {
  if (row.cells.length === 0) return <p className={classes['dim']}>The row cannot be shown.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={showMeant} className={classes['cells']} tabIndex={0} aria-label={`Cells of row ${row.row}`}>
      <table>
        <thead>
          <tr>
            {row.cells.map((_, at) => (
              <th key={headerKey(headers, at)} scope="col">
                {headers[at] ?? '(no header)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {row.cells.map((cell, at) => (
              <td key={headerKey(headers, at)} data-meant={isMeant(row, headers[at], at, headers.length)}>
                {cell}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function headerKey(headers: readonly string[], at: number): string {
  return `${at} ${headers[at] ?? ''}`;
}

/** The cell of the column that is named; of a row with too many cells those without a header. */
function isMeant({ column }: RefusedRow, header: string | undefined, at: number, width: number) {
  return (column === '' ? at >= width : header === column) || undefined;
}

function Row({ row, headers }: { readonly row: RefusedRow; readonly headers: readonly string[] }) {
  return (
    <li className={classes['refused']}>
      <p className={classes['refusedTitle']}>
        <strong>Row {row.row}</strong>
        {row.column === '' ? null : <span>{row.column}</span>}
        <span>{row.found}</span>
      </p>
      <Cells row={row} headers={headers} />
      <p className={classes['dim']}>
        {row.remedy} <ExplainLink code={row.code}>More</ExplainLink>
      </p>
    </li>
  );
}

/** The list. */
export function RefusedRows({ file }: { readonly file: FilePreview }) {
  const { refused, rows, columns, questions } = file;
  if (refused.length === 0) {
    const words = questions.length === 0 ? 'Every row can be read.' : 'No trouble is seen so far.';
    return <p className={classes['dim']}>{words}</p>;
  }
  const headers = columns.map(({ header }) => header);
  return (
    <>
      <p className={classes['dim']}>
        {questions.length === 0 && rows.refused > 0
          ? `${countWords(rows.refused, 'row')} would be refused. `
          : ''}
        Cells that cannot be read count as blank, and a blank amount as zero. With any of them the close stays
        a draft until the file is corrected or the rows are accepted with a reason.
      </p>
      <ul className={classes['refusedList']}>
        {refused.map((row) => (
          <Row key={`${row.row} ${row.column} ${row.code}`} row={row} headers={headers} />
        ))}
      </ul>
    </>
  );
}
