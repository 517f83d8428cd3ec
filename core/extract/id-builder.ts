import { IntColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import {
  type BuildContext,
  type ColumnBuilder,
  type ColumnOutcome,
  cellText,
  shownText,
} from './column-builder.ts';

const RECORD_ID = /^[0-9a-f]{32}$/i;
const DASHED = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+\d+$/i;
/** Letters beyond a to f, `~` and the like make a text of its own, such as an id that Revenue gave itself. */
const DIGITS_OF_AN_ID = /^[0-9a-f.,+]+$/i;

type Verdict = 'blank' | 'record-id' | 'damaged' | 'shorter' | 'text';

/**
 * Builds a column of record ids: 32 hexadecimal digits in lower case, dashes removed from the dashed form.
 * Other texts stay as they are; those that a spreadsheet damaged are found (Billing's ids have no other length).
 */
export class IdBuilder implements ColumnBuilder {
  readonly column = new IntColumn();
  private readonly pool: TextPool;
  private readonly damaged = new IntColumn(16);
  private readonly shorter = new IntColumn(16);
  private readonly counts: Record<Verdict, number> = {
    blank: 0,
    'record-id': 0,
    damaged: 0,
    shorter: 0,
    text: 0,
  };
  private lastText = '';
  private lastCode = BLANK;
  private lastVerdict: Verdict = 'blank';

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    for (const row of rows) {
      const text = row[cell] ?? '';
      if (text !== this.lastText) this.read(text);
      if (this.lastVerdict === 'damaged') this.damaged.push(this.column.length);
      if (this.lastVerdict === 'shorter') this.shorter.push(this.column.length);
      this.counts[this.lastVerdict] += 1;
      this.column.push(this.lastCode);
    }
  }

  finish({ report }: BuildContext): ColumnOutcome {
    const tell = (positions: IntColumn): void => {
      for (let at = 0; at < positions.length; at += 1) {
        const position = positions.get(at);
        report('id-damaged', position, shownText(this.pool.text(this.column.get(position))));
      }
    };
    tell(this.damaged);
    // A length says something only where most of the column are record ids.
    const { blank, 'record-id': recordIds } = this.counts;
    if (recordIds * 2 > this.column.length - blank) tell(this.shorter);
    return { format: 'id', isUndecided: false };
  }

  private read(text: string): void {
    const trimmed = cellText(text);
    this.lastText = text;
    this.lastVerdict = verdictOf(trimmed);
    this.lastCode = this.pool.code(this.lastVerdict === 'record-id' ? normalised(trimmed) : trimmed);
  }
}

/** True for a number that a spreadsheet wrote in scientific notation: `1.23457E+11`. */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}

function verdictOf(text: string): Verdict {
  if (text === '') return 'blank';
  if (text.length === 32 ? RECORD_ID.test(text) : DASHED.test(text)) return 'record-id';
  if (isScientific(text)) return 'damaged';
  return DIGITS_OF_AN_ID.test(text) ? 'shorter' : 'text';
}

function normalised(text: string): string {
  return (text.length === 36 ? text.replaceAll('-', '') : text).toLowerCase();
}
