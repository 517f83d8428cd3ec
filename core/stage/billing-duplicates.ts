/** Duplicates among Billing lines: by record id, else by number where numbers are unique, else suspected. */

import type { Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Plan } from './billing-plan.ts';
import { moneyReader, type Suspects, settleKeys, tellPossible } from './duplicates.ts';
import { RowContents } from './row-contents.ts';
import type { StageInput } from './stage-input.ts';
import type { Template } from './templates/template.ts';
import type { BillingLines } from './transaction-lines.ts';

/** Marks every later delivery of a row as `duplicate`, whatever its state was. */
export function* markBillingDuplicates(plan: Plan, lines: BillingLines, input: StageInput): Slices<void> {
  const segments = plan.segments.map(({ template, table, from }) => ({
    table,
    from,
    fields: contentFields(template),
  }));
  const duplicate = lines.state.codeOf('duplicate');
  const suspects: Suspects = {
    count: lines.count,
    file: lines.file,
    row: lines.row,
    document: lines.document,
    family: (line) => lines.type.code(line),
    contents: new RowContents(segments, input),
    isDuplicate: (line) => lines.state.code(line) === duplicate,
    mark: (line) => lines.state.set(line, 'duplicate'),
    money: moneyReader(lines, input.pool),
  };
  yield* settleKeys(lines.id, suspects, input);
  const numbered = new Set(
    plan.segments
      .filter(({ template }) => template.hasUniqueNumber)
      .map(({ template }) => lines.type.codeOf(template.type)),
  );
  const isNumbered = (line: number): boolean => numbered.has(lines.type.code(line));
  const hasId = (line: number): boolean => lines.id.get(line) !== BLANK;
  yield* settleKeys(lines.document, suspects, input, isNumbered, (group) => group.every(hasId));
  const hasKey = (line: number): boolean =>
    hasId(line) || (isNumbered(line) && lines.document.get(line) !== BLANK);
  yield* tellKeyless(plan, suspects, hasKey, input);
}

function* tellKeyless(
  plan: Plan,
  suspects: Suspects,
  hasKey: (line: number) => boolean,
  input: StageInput,
): Slices<void> {
  const types = Map.groupBy(plan.segments, ({ template }) => template.type);
  for (const segments of types.values()) {
    if (segments.length < 2) continue;
    const keyless: number[] = [];
    for (const { from, table } of segments) {
      for (let line = from; line < from + table.count; line += 1) if (!hasKey(line)) keyless.push(line);
    }
    if (keyless.length > 1) yield* tellPossible(keyless, suspects, input);
  }
}

/** Every field that feeds a line is content. */
function contentFields({ columns, reads }: Template): readonly string[] {
  return [...new Set([...Object.values(columns), ...Object.values(reads)].flat())];
}
