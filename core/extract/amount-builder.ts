import { IntColumn } from '../model/column-table.ts';
import { parseMoney } from '../model/money.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { TextPool } from '../model/text-pool.ts';
import {
  type BuildContext,
  type ColumnBuilder,
  type ColumnOutcome,
  cellText,
  shownText,
} from './column-builder.ts';
import { type FormatDecision, reportUndecided } from './number-format.ts';
import {
  type NumberFormat,
  type NumberProof,
  type NumberSign,
  numberSign,
  plainNumber,
  whyNoAmount,
} from './number-text.ts';

/**
 * Builds a column of exact amounts. Plain text goes straight into the column; whatever the format of the column
 * might turn into another number is read again when the format is known.
 */
export class AmountBuilder implements ColumnBuilder {
  readonly column = new MoneyColumn();
  private readonly pool: TextPool;
  private readonly stated: NumberFormat | undefined;
  private readonly laterPositions = new IntColumn(16);
  private readonly laterTexts = new IntColumn(16);
  private dot = -1;
  private comma = -1;
  private open = -1;

  /** `stated` is the format that close.json states for the column. */
  constructor(pool: TextPool, stated: NumberFormat | undefined) {
    this.pool = pool;
    this.stated = stated;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    const isPlainSafe = this.stated !== '1.234,5';
    for (const row of rows) {
      const text = row[cell] ?? '';
      if (text === '') this.column.push(undefined);
      else if (isPlainSafe && this.column.pushText(text)) this.lookAt(text);
      else {
        // A failed pushText has already appended the cell as blank.
        if (!isPlainSafe) this.column.push(undefined);
        this.readOther(cellText(text));
      }
    }
  }

  prove(): NumberProof {
    return { dot: this.dot, comma: this.comma, open: this.open };
  }

  finish(context: BuildContext, decision: FormatDecision): ColumnOutcome {
    if (decision.outcome !== 'decided') {
      for (let row = 0; row < this.column.length; row += 1) this.column.set(row, undefined);
      return reportUndecided(context, decision.outcome, this.prove(), this.openText());
    }
    for (let at = 0; at < this.laterPositions.length; at += 1) {
      const position = this.laterPositions.get(at);
      const text = this.pool.text(this.laterTexts.get(at));
      const amount = parseMoney(plainNumber(text, decision.format) ?? '');
      this.column.set(position, amount);
      if (amount !== undefined) continue;
      context.report(
        'number-unreadable',
        position,
        `"${shownText(text)}" ${whyNoAmount(text, decision.format)}`,
      );
    }
    return { format: `number ${decision.format}`, isUndecided: false };
  }

  private openText(): string {
    for (let at = 0; at < this.laterPositions.length; at += 1) {
      if (this.laterPositions.get(at) === this.open) return this.pool.text(this.laterTexts.get(at));
    }
    return '';
  }

  /** A text that was read with a decimal dot: once the dot is proven, no later cell can change its reading. */
  private lookAt(text: string): void {
    if (this.dot >= 0 || this.stated !== undefined || !text.includes('.')) return;
    const sign = this.note(text);
    if (sign === 'open') this.keep(text);
  }

  /** A text that is no plain amount: blank after all, another format, or no number. */
  private readOther(text: string): void {
    if (text === '') return;
    const sign = this.note(text);
    const format = this.stated ?? (sign === 'comma' ? '1.234,5' : undefined);
    const amount = format && parseMoney(plainNumber(text, format) ?? '');
    if (amount === undefined) this.keep(text);
    else this.column.set(this.column.length - 1, amount);
  }

  private note(text: string): NumberSign {
    const position = this.column.length - 1;
    const sign = numberSign(text);
    if (sign === 'dot' && this.dot < 0) this.dot = position;
    if (sign === 'comma' && this.comma < 0) this.comma = position;
    if (sign === 'open' && this.open < 0) this.open = position;
    return sign;
  }

  private keep(text: string): void {
    this.laterPositions.push(this.column.length - 1);
    this.laterTexts.push(this.pool.code(text));
  }
}
