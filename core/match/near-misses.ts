/** Why each pass did not match a line, told from the keys that the passes themselves compare. */

import { counted } from '../model/counted.ts';
import { BLANK } from '../model/text-pool.ts';
import { chargeKeyParts } from './charge-key-parts.ts';
import { type Pass, passes } from './matching.ts';
import { documentMiss, groupingMiss } from './near-documents.ts';
import { type MatchedLines, type NearLine, NearLines } from './near-lines.ts';

/** Why one pass did not match a line, and the lines of the other side that came nearest to it. */
export type PassMiss = {
  readonly pass: Pass;
  readonly why: string;
  readonly nearest: readonly NearLine[];
};

type Miss = Omit<PassMiss, 'pass'>;
type MissOf = (near: NearLines, line: NearLine) => Miss | undefined;

/** Passes that are told; the one by hand is nobody's rule, and the first tells of both of its kinds. */
const told: readonly (readonly [Pass, MissOf])[] = [
  ['K1', recordMiss],
  ['K2', chargeMiss],
  ['K3', adjustmentMiss],
  ['many', groupingMiss],
  ['K4', documentMiss],
];

/**
 * The passes that did not match a line: all of them for one without a match, else those stronger than its own. Lines
 * that no pass looks at have none, since they are not in the totals.
 */
export function nearMisses(lines: MatchedLines, line: NearLine): readonly PassMiss[] {
  const near = new NearLines(lines);
  const { billing, revenue, matching } = lines;
  const state = line.side === 'billing' ? billing.state.get(line.row) : revenue.state.get(line.row);
  if (state !== 'in-scope') return [];
  if (line.side === 'revenue' && revenue.origin.get(line.row) !== 'billing') return [];
  const group = near.groupOf(line);
  const own = group < 0 ? passes.length : strengthOf(matching.pass.get(group));
  return told.flatMap(([pass, missOf]) => {
    const miss = strengthOf(pass) < own ? missOf(near, line) : undefined;
    return miss ? [{ pass, ...miss }] : [];
  });
}

// A person's match stands before all others; several lines under one id are as strong as one.
function strengthOf(pass: Pass): number {
  return passes.indexOf(pass === 'K1-many' ? 'K1' : pass);
}

function recordMiss(near: NearLines, line: NearLine): Miss | undefined {
  const { billing, revenue, pool } = near.lines;
  const { side, row } = line;
  const isBilling = side === 'billing';
  if (isBilling && near.isAdjustment(row)) return undefined;
  if (!isBilling && near.isAdjustmentNumber(revenue.document.get(row))) return undefined;
  const id = isBilling ? billing.id.get(row) : revenue.lineId.get(row);
  if (id === BLANK) return { why: 'The line has no record id.', nearest: [] };
  const rows = isBilling
    ? near.rows('revenue', (other) => revenue.lineId.get(other) === id)
    : near.rows('billing', (other) => billing.id.get(other) === id && !near.isAdjustment(other));
  const shared = isBilling
    ? near.rows('billing', (other) => billing.id.get(other) === id && !near.isAdjustment(other))
    : near.rows('revenue', (other) => revenue.lineId.get(other) === id);
  return keyMiss(near, line, `the record id ${pool.text(id)}`, rows, shared.length);
}

function chargeMiss(near: NearLines, line: NearLine): Miss | undefined {
  const { billing, revenue, pool } = near.lines;
  const { side, row } = line;
  const own = side === 'billing' ? billing : revenue;
  const other = side === 'billing' ? revenue : billing;
  if (side === 'billing' ? near.isAdjustment(row) : near.isAdjustmentNumber(revenue.document.get(row))) {
    return undefined;
  }
  const [document, charge] = [own.document.get(row), own.charge.get(row)];
  if (document === BLANK || charge === BLANK) {
    return { why: `The line has no ${document === BLANK ? 'document' : 'charge'} number.`, nearest: [] };
  }
  const otherSide = side === 'billing' ? 'revenue' : 'billing';
  const rows = near.rows(
    otherSide,
    (one) => other.document.get(one) === document && other.charge.get(one) === charge,
  );
  const key = `document ${pool.text(document)} with charge ${pool.text(charge)}`;
  if (rows.length === 0) return keyMiss(near, line, key, rows, 1);
  const words = rows.map((one) => {
    const standing = near.standing({ side: otherSide, row: one }, line);
    return standing === '' ? unfitting(near, line, one) : standing;
  });
  return missOfWords(line, key, rows, words);
}

/** The parts of the key that speak against two lines; several lines that fit equally well otherwise. */
function unfitting(near: NearLines, { side, row }: NearLine, other: number): string {
  const { billing, revenue } = near.lines;
  const [left, right] = side === 'billing' ? [row, other] : [other, row];
  const against = chargeKeyParts.filter(({ fits }) => !fits(billing, left, revenue, right));
  if (against.length === 0) return 'one of several that fit equally well';
  const [first] = against;
  if (first === chargeKeyParts[0]) return 'not compared, because both have a record id';
  return `different in ${against.map(({ name }) => name).join(' and ')}`;
}

function adjustmentMiss(near: NearLines, line: NearLine): Miss | undefined {
  const { billing, revenue, pool } = near.lines;
  const { side, row } = line;
  const document = (side === 'billing' ? billing : revenue).document.get(row);
  if (side === 'billing' ? !near.isAdjustment(row) : !near.isAdjustmentNumber(document)) return undefined;
  if (document === BLANK) return { why: 'The adjustment has no number.', nearest: [] };
  const ofBilling = near.rows(
    'billing',
    (other) => billing.document.get(other) === document && near.isAdjustment(other),
  );
  const ofRevenue = near.rows('revenue', (other) => revenue.document.get(other) === document);
  const [rows, shared] = side === 'billing' ? [ofRevenue, ofBilling] : [ofBilling, ofRevenue];
  return keyMiss(near, line, `the number ${pool.text(document)}`, rows, shared.length);
}

/** What became of the lines of the other side that have the key; `shared` lines of its own side have it too. */
function keyMiss(
  near: NearLines,
  line: NearLine,
  key: string,
  rows: readonly number[],
  shared: number,
): Miss {
  const side = line.side === 'billing' ? 'revenue' : 'billing';
  if (rows.length === 0) {
    return { why: `No ${side === 'billing' ? 'Billing' : 'Revenue'} line has ${key}.`, nearest: [] };
  }
  const words = rows.map((row) => {
    const standing = near.standing({ side, row }, line);
    if (standing !== '') return standing;
    return `free, but ${counted(shared, 'line')} of ${line.side === 'billing' ? 'Billing' : 'Revenue'} share the key`;
  });
  return missOfWords(line, key, rows, words);
}

// Equal words are said once, with the number of lines that they are about.
function missOfWords(line: NearLine, key: string, rows: readonly number[], words: readonly string[]): Miss {
  const side = line.side === 'billing' ? 'revenue' : 'billing';
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const system = side === 'billing' ? 'Billing' : 'Revenue';
  const [first = ''] = words;
  const said = rows.length === 1 ? first : [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
  const has = counted(rows.length, `${system} line has`, `${system} lines have`);
  return { why: `${has} ${key}: ${said}.`, nearest: rows.map((row) => ({ side, row })) };
}
