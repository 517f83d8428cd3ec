import { type BuildContext, type ColumnOutcome, shownText } from './column-builder.ts';
import { type NumberFormat, type NumberProof, plainNumber } from './number-text.ts';

/** What is known about the number format of a column. */
export type FormatDecision =
  | { readonly outcome: 'decided'; readonly format: NumberFormat }
  | { readonly outcome: 'mixed' | 'unknown' };

/**
 * Decides the format of each column of numbers of one file: as stated; else as its own cells prove; else, where a
 * cell could be read both ways, as the other columns of the file prove with one voice. Nothing is guessed.
 */
export function decideFormats(
  proofs: readonly NumberProof[],
  stated: readonly (NumberFormat | undefined)[],
): readonly FormatDecision[] {
  const ofFile = formatOfFile(proofs, stated);
  return proofs.map((proof, at) => decide(proof, stated[at], ofFile));
}

function decide(
  proof: NumberProof,
  stated: NumberFormat | undefined,
  ofFile: NumberFormat | undefined,
): FormatDecision {
  if (stated !== undefined) return { outcome: 'decided', format: stated };
  if (proof.dot >= 0 && proof.comma >= 0) return { outcome: 'mixed' };
  const own = formatOf(proof);
  if (own !== undefined) return { outcome: 'decided', format: own };
  // Without any mark the format does not matter; the usual one is named.
  if (proof.open < 0) return { outcome: 'decided', format: ofFile ?? '1,234.5' };
  return ofFile === undefined ? { outcome: 'unknown' } : { outcome: 'decided', format: ofFile };
}

function formatOf({ dot, comma }: NumberProof): NumberFormat | undefined {
  if (dot >= 0 && comma >= 0) return undefined;
  if (dot >= 0) return '1,234.5';
  return comma >= 0 ? '1.234,5' : undefined;
}

function formatOfFile(
  proofs: readonly NumberProof[],
  stated: readonly (NumberFormat | undefined)[],
): NumberFormat | undefined {
  if (proofs.some(({ dot, comma }) => dot >= 0 && comma >= 0)) return undefined;
  const voices = new Set(proofs.map((proof, at) => stated[at] ?? formatOf(proof)));
  voices.delete(undefined);
  return voices.size === 1 ? [...voices][0] : undefined;
}

/** Reports a column whose format is not decided; `open` is the text of the first cell that fits both formats. */
export function reportUndecided(
  { report, rowOf }: BuildContext,
  outcome: 'mixed' | 'unknown',
  proof: NumberProof,
  open: string,
): ColumnOutcome {
  if (outcome === 'unknown') {
    const readings = (['1.234,5', '1,234.5'] as const).map(
      (format) => plainNumber(open, format) ?? 'no number',
    );
    report('number-format-unknown', proof.open, `"${shownText(open)}" is ${readings.join(' or ')}`);
  } else {
    const found = `a decimal dot in row ${rowOf(proof.dot)}, a decimal comma in row ${rowOf(proof.comma)}`;
    report('number-format-mixed', Math.max(proof.dot, proof.comma), found);
  }
  return { format: 'number', isUndecided: true };
}
