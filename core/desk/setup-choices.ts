/** What the setup may be filled with: currencies, templates, and what the extracts hold. */

import currencies from '../../resources/currencies.json' with { type: 'json' };
import type { MappedField, SetupReply, UnmappedColumn } from '../contract/window/setup.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { orgNamedBy } from '../model/org.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import { checkSettings } from '../setup/read-setup.ts';
import type { Setup, Source } from '../setup/setup.ts';
import { setupDefaults } from '../setup/setup-defaults.ts';
import { draftOf } from './draft-setup.ts';
import type { OpenClose } from './open-close.ts';
import { templateChoices } from './template-choices.ts';

type Choices = SetupReply['choices'];

/** A custom field of Zuora ends like this. */
const CUSTOM = /__c$/i;

const currencyChoices: Choices['currencies'] = Object.entries(currencies).map(([code, { name, digits }]) => ({
  code,
  name,
  decimals: digits,
}));

const defaults = setupDefaults();

/** The choices; those from extracts are of the last run and empty before the first. */
export function setupChoices(open: OpenClose): Choices {
  const { setup } = checkSettings(draftOf(open.workspace.setup()));
  const close = open.figures?.reconciled.close;
  const shared = { currencies: currencyChoices, templates: templateChoices, defaults };
  if (!close) {
    return { ...shared, unknownBillingOrgs: [], unknownRevenueOrgs: [], fields: [], unmapped: [] };
  }
  const { pool, files, billing, revenue } = close;
  const orgs = (setup ?? close.setup).orgs;
  return {
    ...shared,
    unknownBillingOrgs: textsOf(billing.ownOrg, pool).filter(
      (label) => orgNamedBy(label, orgs.billing) === undefined,
    ),
    unknownRevenueOrgs: textsOf(revenue.org, pool).filter((label) => !isRevenueOrg(label, orgs)),
    fields: files.flatMap((file) => fieldsOf(file, sourceOf(setup ?? close.setup, file))),
    unmapped: files.flatMap(unmappedOf),
  };
}

function isRevenueOrg(label: string, { revenue }: Setup['orgs']): boolean {
  return revenue.some(({ name, number }) => label === name || label === number);
}

type Texts = { readonly length: number; get(row: number): number };

/** The different texts of a column in order; blanks are none. */
function textsOf(column: Texts, pool: TextPool): readonly string[] {
  const codes = new Set<number>();
  for (let row = 0; row < column.length; row += 1) codes.add(column.get(row));
  return [...codes]
    .map((code) => pool.text(code))
    .filter((text) => text !== '')
    .sort();
}

function sourceOf({ sources }: Setup, { name, sheet }: SourceFile): Source | undefined {
  return sources.find((source) => source.file === name && (source.sheet ?? sheet) === sheet);
}

function fieldsOf(file: SourceFile, source: Source | undefined): readonly MappedField[] {
  const fields = allKinds.find(({ name }) => name === file.kind)?.fields ?? {};
  return Object.entries(fields).map(([field, { type, isMandatory }]) => {
    const header = file.columns.find((column) => column.field === field)?.header ?? '';
    const isStated = source?.columns[field] !== undefined;
    return {
      extract: file.name,
      sheet: file.sheet,
      kind: file.kind,
      field,
      type,
      isMandatory,
      header,
      isStated,
    };
  });
}

function unmappedOf({ name, sheet, columns }: SourceFile): readonly UnmappedColumn[] {
  return columns.flatMap(({ header, field }) =>
    field === '' && header !== '' ? { extract: name, sheet, header, isCustom: CUSTOM.test(header) } : [],
  );
}
