/** How the header of a file is written, which tells the channel that it came through. */

/** A style with the headers that are written in it. */
type HeaderStyle = { readonly words: string; readonly isWritten: (header: string) => boolean };

/** The styles of Billing's channels and Revenue's reports; the first that most headers are written in is told. */
const STYLES: readonly HeaderStyle[] = [
  {
    words: 'labels with their object, as a data source export writes them (Invoice: Invoice Number)',
    isWritten: (header) => /^[^:]+:\s*\S/.test(header),
  },
  {
    words: 'field names with their object, as a batch query writes them (Invoice.InvoiceNumber)',
    isWritten: (header) => /^\w+\.\w+$/.test(header),
  },
  {
    words: 'names with underscores, as a warehouse or a table writes them (invoice_number)',
    isWritten: (header) => /^\w*[^\W_]_+\w+$/.test(header),
  },
  {
    words: 'field names, as the API writes them (invoiceNumber)',
    isWritten: (header) => /^[A-Za-z]+[a-z0-9][A-Z]\w*$/.test(header),
  },
  {
    words: 'lower-case names, as a data query writes them (invoicenumber)',
    isWritten: (header) => /^[a-z0-9]+$/.test(header),
  },
  { words: 'labels, as a report writes them (Invoice Number)', isWritten: (header) => header.trim() !== '' },
];

/** The style of most headers in words with an example; '' when there are none. */
export function headerStyleOf(headers: readonly string[]): string {
  const counts = STYLES.map(() => 0);
  for (const header of headers) {
    const at = STYLES.findIndex(({ isWritten }) => isWritten(header));
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most === 0 ? '' : (STYLES[counts.indexOf(most)]?.words ?? '');
}
