import type { IntColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import { type BuildContext, type ColumnBuilder, type ColumnOutcome, shownText } from './column-builder.ts';
import { type FormatDecision, reportUndecided } from './number-format.ts';
import { type NumberFormat, type NumberProof, numberSign, plainNumber, whyNoAmount } from './number-text.ts';
import { TextBuilder } from './text-builder.ts';

/** Builds a column of rates as plain decimal text: all their digits survive, only marks are brought to one form. */
export class RateBuilder implements ColumnBuilder {
  private readonly pool: TextPool;
  private readonly texts: TextBuilder;

  constructor(pool: TextPool) {
    this.pool = pool;
    this.texts = new TextBuilder(pool);
  }

  get column(): IntColumn {
    return this.texts.column;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    this.texts.take(rows, cell);
  }

  prove(): NumberProof {
    const first = { dot: -1, comma: -1, open: -1 };
    const isSeen = new Uint8Array(this.pool.size);
    isSeen[BLANK] = 1;
    for (let position = 0; position < this.column.length; position += 1) {
      const code = this.column.get(position);
      if (isSeen[code] === 1) continue;
      isSeen[code] = 1;
      const sign = numberSign(this.pool.text(code));
      if (sign !== 'plain' && sign !== 'none' && first[sign] < 0) first[sign] = position;
    }
    return first;
  }

  finish(context: BuildContext, decision: FormatDecision): ColumnOutcome {
    if (decision.outcome !== 'decided') return this.undecided(context, decision.outcome);
    const { format } = decision;
    // By code of a text, -1 while it was not brought to its form.
    const plainCodes = new Int32Array(this.pool.size).fill(-1);
    plainCodes[BLANK] = BLANK;
    for (let position = 0; position < this.column.length; position += 1) {
      const code = this.column.get(position);
      let plain = plainCodes[code] ?? -1;
      if (plain < 0) plain = this.plainCode(code, format);
      plainCodes[code] = plain;
      this.column.set(position, plain);
      if (plain !== BLANK || code === BLANK) continue;
      const text = this.pool.text(code);
      context.report('number-unreadable', position, `"${shownText(text)}" ${whyNoAmount(text, format)}`);
    }
    return { format: `number ${format}`, isUndecided: false };
  }

  private undecided(context: BuildContext, outcome: 'mixed' | 'unknown'): ColumnOutcome {
    const proof = this.prove();
    const open = proof.open < 0 ? '' : this.pool.text(this.column.get(proof.open));
    for (let position = 0; position < this.column.length; position += 1) this.column.set(position, BLANK);
    return reportUndecided(context, outcome, proof, open);
  }

  private plainCode(code: number, format: NumberFormat): number {
    return this.pool.code(plainNumber(this.pool.text(code), format) ?? '');
  }
}
