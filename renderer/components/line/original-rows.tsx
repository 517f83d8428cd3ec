/** The rows of the files that a match comes from, read from the extracts when they are asked for. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LineCard, OriginalRow } from '../../../core/contract/window/line.ts';
import { formatCount } from '../../format/amounts.ts';
import { ask } from '../../state/refusals.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './line.module.css';
import { Section } from './section.tsx';

function Cells({ row }: { readonly row: OriginalRow }) {
  const [isAll, setAll] = useState(false);
  const cells = row.headers
    .map((header, at) => ({ header, cell: row.cells[at] ?? '', at }))
    .filter(({ cell }) => isAll || cell !== '');
  const blanks = row.cells.filter((cell) => cell === '').length;
  return (
    <>
      <table className={classes['cells']}>
        <caption className={classes['hidden']}>Cells under their headers</caption>
        <tbody>
          {cells.map(({ header, cell, at }) => (
            <tr key={at}>
              <th scope="row">{header}</th>
              <td>{cell}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {blanks === 0 ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(!isAll)}>
          {isAll ? 'Hide blank cells' : `Show ${blanks} blank cells`}
        </Button>
      )}
    </>
  );
}

function Original({ card }: { readonly card: LineCard }) {
  const settings = useSettings();
  const [row, setRow] = useState<OriginalRow>();
  const { extract, sheet, row: number } = card.origin;
  const read = async () => {
    const answer = await ask('original-row', { line: card.line });
    if (answer) setRow(answer);
  };
  return (
    <div className={classes['original']}>
      <p>
        {card.side === 'billing' ? 'Billing' : 'Revenue'}: <strong>{extract}</strong>
        {sheet === '' ? '' : `, sheet ${sheet}`}, row {formatCount(number, settings)}
      </p>
      {row ? (
        <Cells row={row} />
      ) : (
        <Button variant="default" size="compact-xs" onClick={() => void read()}>
          Show the row of the file
        </Button>
      )}
    </div>
  );
}

/** Where each line stands in its file, with the way to its cells. */
export function OriginalRows({ cards }: { readonly cards: readonly LineCard[] }) {
  return (
    <Section title="Original rows">
      {cards.map((card) => (
        <Original key={card.line} card={card} />
      ))}
    </Section>
  );
}
