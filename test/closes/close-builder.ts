/** Builds small closes row by row; every cell that a test does not name has a plain default. */

import type { FileStyle } from './cell-style.ts';
import type { KindName, RowOf } from './columns.ts';
import { adjustmentCells, billCells, itemCells } from './default-cells.ts';
import { negated } from './exact.ts';
import { idOf } from './record-id.ts';
import { closingOn, type octoberRange, smallSetup } from './small-setup.ts';
import type { AnyExtract, SetupInput, SourceInput, TestClose } from './test-close.ts';

/** What a test says about one file of the close. */
export type FileOptions = {
  readonly file?: string;
  readonly style?: Partial<FileStyle>;
  readonly source?: Partial<SourceInput>;
  readonly rawRows?: readonly string[];
  readonly columns?: readonly string[];
};

const october = { from: '2026-09-01', to: '2026-10-31' };

/** Collects rows by kind and gives the close as data. */
export class CloseBuilder {
  private readonly rows = new Map<KindName, Readonly<Record<string, string>>[]>();
  private readonly options = new Map<KindName, FileOptions>();
  private readonly extra: AnyExtract[] = [];
  private setup: SetupInput = smallSetup();

  /** A close with the small tenant's accounts and accounting periods. */
  static small(): CloseBuilder {
    const builder = new CloseBuilder();
    for (const [account, org] of smallAccounts) builder.account(account, org);
    for (const org of ['', 'US', 'DE', 'Lab']) builder.months(org);
    return builder;
  }

  /** Changes the setup. */
  change(change: (setup: SetupInput) => SetupInput): this {
    this.setup = change(this.setup);
    return this;
  }

  /** Closes this range of days in every calendar. */
  closing(range: typeof octoberRange): this {
    return this.change((setup) => ({ ...setup, closing: closingOn(range) }));
  }

  /** Adds rows as they stand. */
  add<Kind extends KindName>(kind: Kind, ...rows: readonly RowOf<Kind>[]): this {
    const all = this.rows.get(kind) ?? [];
    all.push(...(rows as readonly Readonly<Record<string, string>>[]));
    this.rows.set(kind, all);
    return this;
  }

  /** States how the file of a kind is named, written and described. */
  file(kind: KindName, options: FileOptions): this {
    this.options.set(kind, { ...this.options.get(kind), ...options });
    return this;
  }

  /** Adds a whole extract, for a second file of a kind or an empty one. */
  extract(extract: AnyExtract): this {
    this.extra.push(extract);
    return this;
  }

  /** Takes all rows of a kind out again. */
  without(kind: KindName): this {
    this.rows.delete(kind);
    return this;
  }

  /** An account; '' for one without an org. */
  account(account: string, org: string, cells: RowOf<'account'> = {}): this {
    const defaults = {
      id: idOf(account),
      account,
      name: `Customer ${account}`,
      currency: 'USD',
      status: 'Active',
      org,
    };
    return this.add('account', { ...defaults, ...cells });
  }

  /** September (closed), October and November (open) of an org, '' for unlabeled. */
  months(org: string, statuses: readonly [string, string, string] = ['Closed', 'Open', 'Open']): this {
    const ends = ['2026-09-30', '2026-10-31', '2026-11-30'];
    ends.forEach((end, at) => {
      this.period(org, `${end.slice(0, 7)}-01`, end, statuses[at] ?? 'Open');
    });
    return this;
  }

  /** One accounting period. */
  period(
    org: string,
    start: string,
    end: string,
    status: string,
    cells: RowOf<'accounting-period'> = {},
  ): this {
    const name = `${org || 'tenant'} ${start}`;
    const row = { id: idOf(`period ${name}`), name, start, end, fiscalYear: start.slice(0, 4), status, org };
    return this.add('accounting-period', { ...row, ...cells });
  }

  /** A posted invoice item of one line; its charge follows from the document. */
  item(document: string, amount: string, cells: RowOf<'invoice-item'> = {}): this {
    return this.add('invoice-item', { ...itemCells(document, amount), ...cells });
  }

  /** The Revenue line of an invoice item, collected in October. */
  bill(document: string, amount: string, cells: RowOf<'billing-report'> = {}): this {
    return this.add('billing-report', { ...billCells(document, amount), ...cells });
  }

  /** An invoice item and the Revenue line that matches it. */
  pair(
    document: string,
    amount: string,
    cells: { readonly item?: RowOf<'invoice-item'>; readonly bill?: RowOf<'billing-report'> } = {},
  ): this {
    return this.item(document, amount, cells.item).bill(document, amount, cells.bill);
  }

  /** A processed IIA: positive amount with its type. */
  iia(number: string, type: string, amount: string, cells: RowOf<'invoice-item-adjustment'> = {}): this {
    return this.add('invoice-item-adjustment', {
      ...adjustmentCells(number, type, amount),
      sourceType: 'InvoiceDetail',
      ...cells,
    });
  }

  /** A processed IA. */
  ia(number: string, type: string, amount: string, cells: RowOf<'invoice-adjustment'> = {}): this {
    const impact = type === 'Credit' ? negated(amount) : amount;
    return this.add('invoice-adjustment', { ...adjustmentCells(number, type, amount), impact, ...cells });
  }

  /** A processed CBA. */
  cba(number: string, type: string, amount: string, cells: RowOf<'credit-balance-adjustment'> = {}): this {
    return this.add('credit-balance-adjustment', {
      ...adjustmentCells(number, type, amount),
      sourceType: 'Invoice',
      ...cells,
    });
  }

  /** The close as data. */
  close(): TestClose {
    const extracts = [...this.rows].map(([kind, rows]) => {
      const { file, ...options } = this.options.get(kind) ?? {};
      const source = { asOf: '2026-11-02T06:00:00Z', range: october, ...options.source };
      return { kind, file: file ?? `${kind}.csv`, rows, ...options, source } as AnyExtract;
    });
    return { setup: this.setup, extracts: [...extracts, ...this.extra] };
  }
}

const smallAccounts = [
  ['A-US', 'US'],
  ['A-DE', 'DE'],
  ['A-LAB', 'Lab'],
] as const;
