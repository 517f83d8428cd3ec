import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import type { AccountExtract } from '../map/account-orgs.ts';
import type { OrgDocuments } from '../map/org-documents.ts';
import { blankTexts, type IntColumn } from '../model/column-table.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';

/** The account extracts as org assignment reads them; what is stated about each comes from its source in the setup. */
export function accountExtractsOf(extracts: Extracts, sources: Setup['sources']): readonly AccountExtract[] {
  return extracts.of(kinds.account).map(({ file, count, row, columns }) => ({
    file,
    count,
    row,
    account: columns.number,
    id: columns.id,
    org: columns.organization,
    orgId: columns.organizationId,
    asOf: sources[file]?.asOf ?? '',
    month: sources[file]?.month ?? '',
  }));
}

/** Invoice headers as org assignment reads them: their labels serve adjustments of invoices whose items are elsewhere. */
export function orgDocumentsOf(extracts: Extracts): readonly OrgDocuments[] {
  return extracts.of(kinds.invoice).map(({ file, count, row, columns }) => ({
    file,
    count,
    row,
    document: columns.number,
    account: columns.accountNumber,
    org: labelsOf(count, columns.organization, columns.organizationId),
  }));
}

/** The org label of each row: its name, or its id where there is no name. */
function labelsOf(count: number, names: IntColumn, ids: IntColumn): IntColumn {
  const labels = blankTexts(count);
  for (let at = 0; at < count; at += 1) {
    labels.set(at, names.get(at) === BLANK ? ids.get(at) : names.get(at));
  }
  return labels;
}
