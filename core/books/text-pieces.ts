const PIECE = /[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu;

/** A text cut into words and the single characters between them. */
export function piecesOf(text: string): readonly string[] {
  return text.match(PIECE) ?? [];
}
