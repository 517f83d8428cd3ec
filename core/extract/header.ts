/** Headers as exporters write them, brought to one form. Billing's five channels spell one column five ways. */

/** A header cut into the object it belongs to and its name, both in lower case without blanks and punctuation. */
export type HeaderName = { readonly object: string; readonly name: string };

const LABELLED = /^([^:]+):\s*(.+)$/;
const QUALIFIED = /^(\w+)\.(\w+)$/;

/**
 * Cuts `Account: Account Number` and `Account.AccountNumber` into object and name; a header without an object
 * (`accountnumber`, `account_number`, `accountNumber`) has only a name.
 */
export function headerName(header: string): HeaderName {
  const text = header.replace(/^\ufeff/, '').trim();
  const parts = LABELLED.exec(text) ?? QUALIFIED.exec(text);
  if (!parts) return { object: '', name: plain(text) };
  return { object: plain(parts[1] ?? ''), name: plain(parts[2] ?? '') };
}

/** A name in lower case, letters and digits only. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** True for a custom field, whose API name ends in `__c`. */
export function isCustomField(header: string): boolean {
  return /__c$/i.test(header.trim());
}
