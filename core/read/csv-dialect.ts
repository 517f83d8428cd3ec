/** How the cells and lines of a text file are told apart. */
export type CsvDialect = { readonly delimiter: string; readonly newline: '\r\n' | '\n' | '\r' };

const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 40;

type Line = { readonly start: number; readonly end: number };

/** Finds line ends and delimiter in the beginning of a file; a stated delimiter is taken as it is. */
export function findDialect(sample: string, isWholeFile: boolean, stated: string | undefined): CsvDialect {
  const newline = findNewline(sample);
  const lines = linesOf(sample, newline, isWholeFile);
  return { newline, delimiter: stated ?? announcedDelimiter(sample) ?? mostConsistent(sample, lines) };
}

/** Spreadsheets announce the delimiter in a first line of its own, `sep=;`. */
function announcedDelimiter(sample: string): string | undefined {
  return /^"?sep=([,;\t|])"?\r?\n/i.exec(sample)?.[1];
}

/** The first line end outside quotes. */
function findNewline(sample: string): CsvDialect['newline'] {
  let isQuoted = false;
  for (let at = 0; at < sample.length; at += 1) {
    const character = sample[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n') return '\n';
    if (character === '\r') return sample[at + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

function linesOf(sample: string, newline: string, isWholeFile: boolean): readonly Line[] {
  const lines: Line[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < sample.length && lines.length < LINES_LOOKED_AT; at += 1) {
    if (sample[at] === '"') isQuoted = !isQuoted;
    if (isQuoted || !sample.startsWith(newline, at)) continue;
    if (at > start) lines.push({ start, end: at });
    start = at + newline.length;
  }
  const isCutOff = lines.length > 0 && (!isWholeFile || isQuoted);
  if (start < sample.length && lines.length < LINES_LOOKED_AT && !isCutOff) {
    lines.push({ start, end: sample.length });
  }
  return lines;
}

/**
 * The delimiter whose header comes first: a line that the next one and at least half of all lines below agree with
 * in the number of cells. So neither a title above the header nor decimal commas below it decide. Of several in one
 * line the one with the most cells wins.
 */
function mostConsistent(sample: string, lines: readonly Line[]): string {
  let best = { delimiter: ',', header: lines.length, cells: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => countOutsideQuotes(sample, line, delimiter));
    const header = counts.findIndex((count, at) => {
      const below = counts.slice(at);
      const agreeing = below.filter((other) => other === count).length;
      return count > 0 && agreeing * 2 >= below.length && (below[1] ?? count) === count;
    });
    const cells = counts[header] ?? 0;
    if (header < 0 || header > best.header || (header === best.header && cells <= best.cells)) continue;
    best = { delimiter, header, cells };
  }
  return best.delimiter;
}

function countOutsideQuotes(sample: string, line: Line, delimiter: string): number {
  let count = 0;
  let isQuoted = false;
  for (let at = line.start; at < line.end; at += 1) {
    if (sample[at] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sample[at] === delimiter) count += 1;
  }
  return count;
}
