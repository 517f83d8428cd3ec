import { describe, expect, it } from 'vitest';
import { IntColumn } from '../../core/model/column-table.ts';
import { parseIsoDate } from '../../core/model/iso-date.ts';
import { indexOpenItems, type PriorClose, type PriorLine } from '../../core/model/prior-close.ts';
import type { SourceFile } from '../../core/model/source-file.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { type CaseOptions, cellTexts, MatchCase, recordId } from '../core/match/match-case.ts';
import { openItem, priorClose } from '../support/period-tables.ts';

const id = recordId('a');

function withErrors(errors: Readonly<Record<string, string>>): CaseOptions {
  const pool = new TextPool();
  const stagingErrors = { lineId: new IntColumn(), text: new IntColumn() };
  for (const [lineId, text] of Object.entries(errors)) {
    stagingErrors.lineId.push(pool.code(lineId));
    stagingErrors.text.push(pool.code(text));
  }
  return { pool, stagingErrors };
}

function fileFor(from: string, to: string): SourceFile {
  return {
    index: 0,
    name: 'invoice-items.csv',
    sheet: '',
    kind: 'invoice-item',
    system: 'billing',
    bytes: 0,
    sha256: '',
    encoding: 'utf-8',
    delimiter: ',',
    columns: [],
    rows: { rowsRead: 1, header: 1, blank: 0, refused: 0, data: 0 },
    asOf: '',
    range: { from: parseIsoDate(from) ?? 0, to: parseIsoDate(to) ?? 0 },
    parameters: '',
    sums: new Map(),
  };
}

function priorWith(key: string, side: 'billing' | 'revenue'): PriorClose {
  const line: PriorLine = {
    side,
    type: 'invoice-item',
    id: key === 'INV-9' ? '' : key,
    document: 'INV-9',
    account: '',
    date: 0,
    org: '',
    revenueOrg: 'US',
    currency: 'USD',
    amount: 0n,
    state: 'in-scope',
    cause: 'timing',
  };
  return priorClose(indexOpenItems([openItem(line)]));
}

describe('A35 timing', () => {
  it('A35 shows a later collection as plus in the month of the document and minus in the month of collection', () => {
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100', date: '2024-10-31' }],
      [{ lineId: id, document: 'INV-1', amount: '100', period: 202411 }],
    );
    expect(cellTexts(close.bridge())).toEqual([
      'US 202410 USD: 100 - 0 = timing 100',
      'US 202411 USD: 0 - 100 = timing -100',
    ]);
  });

  it.each([
    ['RPRO-00648: charge version not available', 'timing'],
    ['RPRO-00714: period is in Pending Close', 'timing'],
    ['RPRO-00714', 'timing'],
    ['RPRO-00714: you do not have access', 'unprocessed'],
    ['RPRO-00600: SO line not found', 'unprocessed'],
  ])('A35 A36 takes the staging error "%s" as %s', (text, cause) => {
    const close = new MatchCase([{ id, document: 'INV-1', amount: '100' }], [], withErrors({ [id]: text }));
    expect(close.causes().billing).toEqual([cause]);
    expect(close.pool.text(close.matching.stagingError.get(0))).toBe(text);
    expect(close.found('staging-error')).toEqual([text]);
  });
});

describe('A36 absent lines', () => {
  it('A36 tells a line that never was staged from one that nobody asked about', () => {
    const lines = [{ id, document: 'INV-1', amount: '100' }];
    expect(new MatchCase(lines, [], withErrors({ other: 'x' })).causes().billing).toEqual(['not-synced']);
    expect(new MatchCase(lines, []).causes().billing).toEqual(['missing-in-revenue']);
  });

  it('A36 finds the staging error of an adjustment under the id of its item, once the item arrived', () => {
    const adjustment = { type: 'invoice-item-adjustment', document: 'IIA-1', amount: '-1', parentItem: id };
    const close = new MatchCase(
      [{ id, document: 'INV-1', amount: '100' }, adjustment],
      [{ lineId: id, document: 'INV-1', amount: '100' }],
      withErrors({ [id]: 'Unable to generate iia transaction type' }),
    );
    expect(close.causes().billing).toEqual(['none', 'unprocessed']);
  });

  const other = { id: recordId('b'), document: 'INV-2', amount: '1' };
  const lonely = { lineId: id, document: 'INV-9', amount: '100', date: '2024-10-15' };
  const causeOf = (line: object, options: CaseOptions = {}): string | undefined =>
    new MatchCase([other], [line], options).causes().revenue[0];

  it('A36 takes a line without a Billing id as from another source', () => {
    expect(causeOf({ ...lonely, lineId: 'MANUAL-1' })).toBe('other-source');
    const covered = { files: [fileFor('2024-10-01', '2024-10-31')] };
    expect(causeOf({ ...lonely, lineId: 'MANUAL-1' }, covered)).toBe('other-source');
  });

  it('A36 takes a document as deleted only when the stated range of the extract covers its date', () => {
    expect(causeOf(lonely, { files: [fileFor('2024-10-01', '2024-10-31')] })).toBe('deleted-upstream');
    expect(causeOf(lonely, { files: [fileFor('2024-10-16', '2024-10-31')] })).toBe('outside-extract-range');
    expect(causeOf(lonely)).toBe('outside-extract-range');
  });

  it('A36 takes an open Billing item of the prior close as timing', () => {
    expect(causeOf(lonely, { prior: priorWith(id, 'billing') })).toBe('timing');
    expect(causeOf(lonely, { prior: priorWith('INV-9', 'billing') })).toBe('timing');
    expect(causeOf(lonely, { prior: priorWith(id, 'revenue') })).toBe('outside-extract-range');
    const covered = { prior: priorWith(id, 'billing'), files: [fileFor('2024-10-01', '2024-10-31')] };
    expect(causeOf(lonely, covered)).toBe('deleted-upstream');
  });

  it('A36 leaves a further line of a document that Billing has unexplained', () => {
    expect(causeOf({ ...lonely, document: 'INV-2' })).toBe('unexplained');
  });
});

describe('A63 rounding items', () => {
  it('A63 names an item of processing type Rounding by its class', () => {
    const line = { id, document: 'INV-1', amount: '0.01', processingType: 'Rounding' };
    const close = new MatchCase([line], [], withErrors({ other: 'x' }));
    expect(cellTexts(close.bridge())).toEqual(['US 202410 USD: 0.01 - 0 = rounding-item 0.01']);
  });
});
