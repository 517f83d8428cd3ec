/** Revenue's own contracts beside the engine's. */

import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { CollectInput, Contracts } from './contracts.ts';

/** One engine contract with one of Revenue's, and the first line that joins them. */
type Pair = { readonly contract: number; readonly own: number; readonly line: number };

/** More names than this in one finding help nobody. */
const NAMED = 5;

/** Revenue's own contracts of one contract: the id that comes first by text, and how many there are. */
export type OwnContracts = { readonly first: number; readonly count: number };

/**
 * Revenue's own contracts by contract. Records `contract-differs`: one contract here with several there, and one there
 * with several here. Ids of zero or below are Revenue's mark for lines taken out of their contract.
 */
export function* compareWithRevenue(
  contracts: Named & Pick<Contracts, 'revenue'>,
  input: Compared,
): Slices<ReadonlyMap<number, OwnContracts>> {
  const { pool } = input;
  const found = new Map<number, OwnContracts>();
  const pairs = yield* pairsOf(contracts, input);
  for (const [contract, ofContract] of Map.groupBy(pairs, (pair) => pair.contract)) {
    const owns = sortedTexts(ofContract.map(({ own }) => pool.text(own)));
    found.set(contract, { first: pool.code(owns[0] ?? ''), count: owns.length });
    if (owns.length > 1)
      tell(ofContract, `${nameOf(contracts, contract, pool)}: Revenue contracts ${named(owns)}`, input);
  }
  for (const ofOwn of Map.groupBy(pairs, ({ own }) => own).values()) {
    if (ofOwn.length < 2) continue;
    const here = sortedTexts(ofOwn.map(({ contract }) => nameOf(contracts, contract, pool)));
    tell(ofOwn, `Revenue contract ${pool.text(ofOwn[0]?.own ?? BLANK)}: ${named(here)}`, input);
  }
  return found;
}

type Named = Pick<Contracts, 'org' | 'subscription' | 'document'>;
type Compared = Pick<CollectInput, 'revenue' | 'pool' | 'findings'>;

function* pairsOf(
  contracts: Pick<Contracts, 'revenue'>,
  { revenue, pool }: Compared,
): Slices<readonly Pair[]> {
  const pairs = new Map<number, Pair>();
  const isOrphan = new Map<number, boolean>();
  for (let line = 0; line < revenue.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const contract = contracts.revenue.get(line);
    const own = revenue.contract.get(line);
    if (contract < 0 || own === BLANK) continue;
    const orphan = isOrphan.get(own) ?? /^(?:-\d+|0+)$/.test(pool.text(own));
    isOrphan.set(own, orphan);
    const key = contract * pool.size + own;
    if (!orphan && !pairs.has(key)) pairs.set(key, { contract, own, line });
  }
  return [...pairs.values()];
}

function tell(pairs: readonly Pair[], found: string, { revenue, findings }: Compared): void {
  const line = pairs[0]?.line ?? 0;
  findings.add('contract-differs', { file: revenue.file.get(line), row: revenue.row.get(line) }, found);
}

function nameOf({ org, subscription, document }: Named, contract: number, pool: TextPool): string {
  const code = subscription.get(contract) === BLANK ? document.get(contract) : subscription.get(contract);
  return `${pool.text(code)} in ${pool.text(org.get(contract))}`.trim();
}

function named(texts: readonly string[]): string {
  const more = texts.length - NAMED;
  return more > 0 ? `${texts.slice(0, NAMED).join(', ')} and ${more} more` : texts.join(', ');
}

function sortedTexts(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}
