/** Builds account and document extracts, and a setup of two orgs, for tests about orgs and periods. */

import type { AccountExtract } from '../../core/map/account-orgs.ts';
import type { OrgDocuments } from '../../core/map/org-documents.ts';
import { IntColumn } from '../../core/model/column-table.ts';
import type { Finding, Findings } from '../../core/model/finding.ts';
import { formatMoney } from '../../core/model/money.ts';
import type { TextPool } from '../../core/model/text-pool.ts';
import type { Setup } from '../../core/setup/setup.ts';
import { setupWith } from './setup-fixture.ts';

/** A text column of the given cells. */
export function texts(pool: TextPool, cells: readonly (string | undefined)[]): IntColumn {
  const column = new IntColumn(cells.length);
  for (const cell of cells) column.push(pool.code(cell ?? ''));
  return column;
}

/** Row numbers as a spreadsheet counts them, header in row 1. */
export function rowNumbers(count: number): IntColumn {
  const column = new IntColumn(count);
  for (let row = 0; row < count; row += 1) column.push(row + 2);
  return column;
}

type AccountCells = { readonly account: string; readonly id?: string; readonly org?: string };

/** An account extract taken at `asOf`. */
export function accountExtract(
  pool: TextPool,
  {
    file = 0,
    asOf = '2026-10-31T20:00:00Z',
    month = '',
  }: { readonly file?: number; readonly asOf?: string; readonly month?: string },
  ...rows: readonly AccountCells[]
): AccountExtract {
  return {
    file,
    asOf,
    month,
    count: rows.length,
    row: rowNumbers(rows.length),
    account: texts(
      pool,
      rows.map((row) => row.account),
    ),
    id: texts(
      pool,
      rows.map((row) => row.id),
    ),
    org: texts(
      pool,
      rows.map((row) => row.org),
    ),
  };
}

type DocumentCells = { readonly document: string; readonly account?: string; readonly org?: string };

/** A table of document headers. */
export function documentHeaders(pool: TextPool, ...rows: readonly DocumentCells[]): OrgDocuments {
  return {
    file: 9,
    count: rows.length,
    row: rowNumbers(rows.length),
    document: texts(
      pool,
      rows.map((row) => row.document),
    ),
    account: texts(
      pool,
      rows.map((row) => row.account),
    ),
    org: texts(
      pool,
      rows.map((row) => row.org),
    ),
  };
}

const october = { from: '2026-10-01', to: '2026-10-31' };

/** US goes to AMER, UK to EMEA; October 2026 is being closed everywhere. */
export function twoOrgSetup(parts: Record<string, unknown> = {}): Setup {
  return setupWith({
    closing: { unlabeled: october, revenue: october, orgs: { US: october, UK: october } },
    orgs: {
      billing: [
        { name: 'US', id: '1f2e3d4c-0000-4000-8000-00000000a001' },
        { name: 'UK', id: '1f2e3d4c-0000-4000-8000-00000000a002' },
      ],
      revenue: [{ name: 'AMER' }, { name: 'EMEA' }],
      mapping: [
        { billing: 'US', enabled: true, revenue: 'AMER' },
        { billing: 'UK', enabled: true, revenue: 'EMEA' },
        { billing: 'unlabeled', enabled: true },
      ],
    },
    ...parts,
  });
}

/** What a finding says at each of its places: `row 3: text`, sorted. */
export function placesOf(findings: Findings, pool: TextPool, code: Finding['code']): string[] {
  const finding = findings.all().find((candidate) => candidate.code === code);
  if (!finding) return [];
  const places: string[] = [];
  for (let at = 0; at < finding.row.length; at += 1) {
    places.push(`row ${finding.row.get(at)}: ${pool.text(finding.found.get(at))}`);
  }
  return places.sort();
}

/** The codes of all findings, sorted. */
export function codesOf(findings: Findings): string[] {
  return findings
    .all()
    .map((finding) => finding.code)
    .sort();
}

/** The sum of the amounts of a finding, as `-20 USD`. */
export function amountsOf(findings: Findings, code: Finding['code']): string[] {
  const finding = findings.all().find((candidate) => candidate.code === code);
  return [...(finding?.amounts ?? [])]
    .map(([currency, sum]) => `${formatMoney(sum.total())} ${currency}`)
    .sort();
}
