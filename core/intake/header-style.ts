/** How the header of a file is written, which tells the channel that it came through. */

/** A style with the headers that are written in it. */
type HeaderStyle = { readonly words: string; readonly isWritten: (header: string) => boolean };

/** The styles of Billing's channels and Revenue's reports; the first that most headers are written in is told. */
const STYLES: readonly HeaderStyle[] = [
  {
    words: 'labels with their object (data source export)',
    isWritten: (header) => /^[^:]+:\s*\S/.test(header),
  },
  {
    words: 'field names with their object (batch query)',
    isWritten: (header) => /^\w+\.\w+$/.test(header),
  },
  {
    words: 'names with underscores (warehouse or table)',
    isWritten: (header) => /^\w*[^\W_]_+\w+$/.test(header),
  },
  {
    words: 'field names (API)',
    isWritten: (header) => /^[A-Za-z]+[a-z0-9][A-Z]\w*$/.test(header),
  },
  {
    words: 'lower-case names (data query)',
    isWritten: (header) => /^[a-z0-9]+$/.test(header),
  },
  { words: 'labels (report)', isWritten: (header) => header.trim() !== '' },
];

/** The style of most headers in words with the channel that writes it; '' when there are none. */
export function headerStyleOf(headers: readonly string[]): string {
  const counts = STYLES.map(() => 0);
  for (const header of headers) {
    const at = STYLES.findIndex(({ isWritten }) => isWritten(header));
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? '' : (STYLES[counts.indexOf(most)]?.words ?? '');
}
