/** What the signed prior close says about an adjustment of a month that is closed. */

import { documentKey } from '../model/adjustment.ts';
import { moneyWords } from '../model/money-words.ts';
import type { PriorLine } from '../model/prior-close.ts';
import type { AlignmentInputs } from './alignment-inputs.ts';

/** True when the signed prior close counts the adjustment with the same amount and currency. */
export function isUnchanged(line: number, inputs: AlignmentInputs): boolean {
  const signed = signedLine(line, inputs);
  const { lines, pool } = inputs;
  return (
    signed?.amount === lines.amount.amount(line) && signed.currency === pool.text(lines.currency.get(line))
  );
}

/** Why the adjustment is not known from a signed close: none is given, it is not in there, or with another amount. */
export function signedWords(line: number, inputs: AlignmentInputs): string {
  if (!inputs.prior) return 'no signed prior close is given';
  const signedOn = inputs.setup.priorClose?.signedOn;
  const close = signedOn === undefined ? 'the signed prior close' : `the close signed on ${signedOn}`;
  const signed = signedLine(line, inputs);
  if (!signed) return `not in ${close}`;
  return `${close} has it with ${moneyWords(signed.amount, signed.currency)}`;
}

function signedLine(line: number, { lines, pool, prior }: AlignmentInputs): PriorLine | undefined {
  return prior?.adjustments.get(documentKey(lines.type.get(line), pool.text(lines.document.get(line))));
}
