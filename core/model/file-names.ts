/** Names of files that every system takes. */

/** Characters that Windows refuses in names of files, and characters without a shape. */
const REFUSED = /[<>:"/\\|?*\p{C}]/gu;
/** Names that Windows keeps for devices, whatever follows after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;
/** Bytes of a stem; most systems take 255 for a whole name, and a file under way has a longer one. */
const LONGEST = 160;

/**
 * A text as the stem of a file name: what some system refuses is the mark, what is too long is cut off; '' for a text that
 * leaves nothing.
 */
export function safeStem(text: string, mark: '-' | ' '): string {
  const plain = text.normalize('NFC').replace(REFUSED, mark).trim();
  const encoder = new TextEncoder();
  let stem = '';
  let bytes = 0;
  for (const character of plain) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST) break;
    stem += character;
  }
  return stem.replace(DEVICE, (device) => `${device}_`);
}

/** Gives out stems, each once even where case is not told apart: a taken one gets a number. */
export class FreeStems {
  private readonly taken = new Set<string>();

  /** The stem of a text, which is taken from then on. */
  take(text: string): string {
    const stem = safeStem(text, '-') || 'unnamed';
    let free = stem;
    for (let number = 2; this.taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})`;
    this.taken.add(free.toLowerCase());
    return free;
  }
}
