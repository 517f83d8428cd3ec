/** The rates that lines were converted at, each once. */

import { CompositeKey } from '../../match/composite-key.ts';
import { IntColumn } from '../../model/column-table.ts';
import { type Day, NO_DAY } from '../../model/iso-date.ts';
import type { Side } from '../../model/roll-forward.ts';

/** Conversions of a line, one after the other. */
export const rateSteps = ['Functional', 'Reporting'] as const;

/** Key parts are shifted, since a blank part would leave the rate out. */
const SHIFT = 1;
const DAY_SHIFT = 100_000;

/** One use of a rate. */
type Use = {
  readonly side: Side;
  /** Position in rateSteps. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly asked: Day;
  readonly used: Day;
  readonly source: number;
  readonly isDivided: number;
};

/** The rates of both sides, each once, with the number of lines that use it. */
export class RateUses {
  readonly side = new IntColumn();
  readonly step = new IntColumn();
  readonly from = new IntColumn();
  readonly to = new IntColumn();
  readonly rate = new IntColumn();
  readonly asked = new IntColumn();
  readonly used = new IntColumn();
  readonly source = new IntColumn();
  readonly isDivided = new IntColumn();
  readonly lines = new IntColumn();
  private readonly keys = Array.from({ length: 7 }, () => new CompositeKey());

  add(use: Use): void {
    const at = this.numberOf(use) - 1;
    if (at < this.lines.length) {
      this.lines.set(at, this.lines.get(at) + 1);
      return;
    }
    this.side.push(use.side === 'billing' ? 0 : 1);
    this.step.push(use.step);
    this.from.push(use.from);
    this.to.push(use.to);
    this.rate.push(use.rate);
    this.asked.push(use.asked);
    this.used.push(use.used);
    this.source.push(use.source);
    this.isDivided.push(use.isDivided);
    this.lines.push(1);
  }

  // The parts are joined two by two; each join numbers its combinations from 1.
  private numberOf({ side, step, from, to, rate, asked, used, source, isDivided }: Use): number {
    const kind = SHIFT + (side === 'billing' ? 0 : 1) + 2 * step + 4 * isDivided;
    const parts = [from, to, rate, dayPart(asked), dayPart(used), source];
    return parts.reduce((code, part, at) => this.keys[at]?.code(code, part + SHIFT) ?? code, kind);
  }
}

// Days before 1970 are below zero.
function dayPart(day: Day): number {
  return day === NO_DAY ? 0 : day + DAY_SHIFT;
}
