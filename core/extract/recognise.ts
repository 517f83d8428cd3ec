import type { StatedColumns } from '../setup/source-schema.ts';
import { type Binding, bindColumns } from './bind-columns.ts';
import type { ExtractKind } from './kind.ts';

/** What a header turned out to be. */
export type Recognition =
  | { readonly outcome: 'recognised'; readonly binding: Binding }
  /** `best` holds the kinds that come closest, nearest first. */
  | { readonly outcome: 'unknown' | 'ambiguous'; readonly best: readonly Binding[] };

const NEAREST_NAMED = 3;

/**
 * Recognises the kind of a header. A kind fits when all its mandatory columns are there. Headers that carry objects
 * rule out kinds whose own object is not among them. Of the kinds that fit, the one with the most columns
 * recognised wins, then the one whose own object heads the most columns; a tie is ambiguous.
 */
export function recognise(
  headers: readonly string[],
  kinds: readonly ExtractKind[],
  stated: StatedColumns = {},
): Recognition {
  const bindings = kinds.map((kind) => bindColumns(headers, kind, stated));
  const complete = bindings.filter(isComplete);
  const own = complete.filter(({ ownColumns }) => ownColumns > 0);
  const [first, second] = (own.length > 0 ? own : complete).sort(byColumns);
  if (!first) return { outcome: 'unknown', best: byNearness(bindings).slice(0, NEAREST_NAMED) };
  if (second && byColumns(first, second) === 0) return { outcome: 'ambiguous', best: [first, second] };
  return { outcome: 'recognised', binding: first };
}

/** True when no mandatory column is missing; one that is there twice is a finding of its own, not a missing one. */
export function isComplete(binding: Binding): boolean {
  return binding.missing.length === 0;
}

/** Number of fields that a header has columns for. */
export function recognisedCount(binding: Binding): number {
  return binding.columns.size + binding.twice.length;
}

function byColumns(a: Binding, b: Binding): number {
  return recognisedCount(b) - recognisedCount(a) || b.ownColumns - a.ownColumns;
}

/** All kinds with what each makes of a header: those that fit first, the others by how near they come. */
export function rankedKinds(
  headers: readonly string[],
  kinds: readonly ExtractKind[],
  stated: StatedColumns,
): readonly Binding[] {
  const bindings = kinds.map((kind) => bindColumns(headers, kind, stated));
  const fitting = byNearness(bindings.filter(isComplete));
  return [...fitting, ...byNearness(bindings.filter((binding) => !isComplete(binding)))];
}

/**
 * Kinds whose own object heads columns come first, those with the most columns foremost: items carry the columns of
 * their document, so that the share of mandatory columns would name the document. Without objects the share decides.
 */
function byNearness(bindings: readonly Binding[]): readonly Binding[] {
  const share = (binding: Binding): number => {
    const mandatory = Object.values(binding.kind.fields).filter(({ isMandatory }) => isMandatory).length;
    return mandatory === 0 ? 0 : 1 - binding.missing.length / mandatory;
  };
  const byShare = (a: Binding, b: Binding): number => share(b) - share(a);
  const own = bindings.filter(({ ownColumns }) => ownColumns > 0);
  const others = bindings.filter(({ ownColumns }) => ownColumns === 0);
  return [
    ...own.sort((a, b) => byColumns(a, b) || byShare(a, b)),
    ...others.sort((a, b) => byShare(a, b) || byColumns(a, b)),
  ];
}
