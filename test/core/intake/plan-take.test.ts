import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { adjustFile } from '../../../core/intake/adjust-file.ts';
import type { HeldPreview, IntakeBasis, TakePlan } from '../../../core/intake/intake-types.ts';
import { planTake } from '../../../core/intake/plan-take.ts';
import { adjusted, emptyBasis, only, previewed, quietControl } from '../../support/offers.ts';
import { archive } from '../read/xlsx-archives.ts';

const payments = (number: string): string => `Payment Number,Effective Date,Amount\n${number},2026-10-31,1\n`;
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

function plan(
  held: HeldPreview,
  basis: Partial<IntakeBasis> = {},
  ids = held.files.map((one) => one.preview.id),
): TakePlan {
  const planned = planTake(held, { files: ids, meant: [] }, { ...emptyBasis, ...basis });
  if (!planned.isOk) throw new Error(JSON.stringify(planned.failures));
  return planned.value;
}

/** A workspace that holds files with their entries of sources. */
function holding(contents: Record<string, string | Uint8Array>, ...sources: unknown[]): Partial<IntakeBasis> {
  const extracts = Object.entries(contents).map(([name, content]) => ({ name, sha256: sha256(content) }));
  return { extracts, sources };
}

describe('taking', () => {
  it('stores each file once and puts entries at the end of the list', async () => {
    const zip = archive({ 'a.csv': payments('P-1'), 'b.csv': payments('P-2') });
    const held = await previewed({ 'month.zip': zip, 'c.csv': payments('P-3') });
    const { store, sources, takes } = plan(held, { sources: [{ file: 'old.csv' }, 'no entry'] });
    expect(store.map(({ name, sha256: hash }) => [name, hash])).toEqual([
      ['month.zip', sha256(zip)],
      ['c.csv', sha256(payments('P-3'))],
    ]);
    expect(sources).toEqual([
      { file: 'old.csv' },
      'no entry',
      { file: 'month.zip', sheet: 'a.csv', kind: 'payment' },
      { file: 'month.zip', sheet: 'b.csv', kind: 'payment' },
      { file: 'c.csv', kind: 'payment' },
    ]);
    expect(takes.map(({ name, sheet, before }) => [name, sheet, before])).toEqual([
      ['month.zip', 'a.csv', undefined],
      ['month.zip', 'b.csv', undefined],
      ['c.csv', '', undefined],
    ]);
  });

  it('of a file of the same name takes its place, reads it the same way, and drops the evidence of the one before', async () => {
    const before = {
      file: 'payments.csv',
      delimiter: ',',
      asOf: '2026-11-01T00:00:00Z',
      control: { rows: 1 },
    };
    const basis = holding({ 'payments.csv': payments('P-1') }, { file: 'x.csv' }, before, { file: 'y.csv' });
    const held = await previewed({ 'payments.csv': payments('P-2') }, basis);
    expect(only(held)).toMatchObject({ replaces: 'payments.csv', isKnown: false });
    const { sources, takes, store } = plan(held, basis);
    expect(sources).toEqual([
      { file: 'x.csv' },
      { file: 'payments.csv', delimiter: ',', kind: 'payment' },
      { file: 'y.csv' },
    ]);
    expect(store).toHaveLength(1);
    expect(takes).toEqual([
      {
        name: 'payments.csv',
        sheet: '',
        sha256: sha256(payments('P-2')),
        replacedSha256: sha256(payments('P-1')),
        before,
        after: { file: 'payments.csv', delimiter: ',', kind: 'payment' },
        facts: expect.objectContaining({ kind: 'payment', sums: [{ currency: '', amount: '1' }] }),
        warnings: [],
      },
    ]);
  });

  it('of a file of the same name recognises the kind anew', async () => {
    const basis = holding({ 'export.csv': payments('P-1') }, { file: 'export.csv', kind: 'payment' });
    const accounts = 'Account: Account Number,Account: Name,Account: Currency\nA-1,Ada,USD\n';
    const held = await previewed({ 'export.csv': accounts }, basis);
    expect(plan(held, basis).sources).toEqual([{ file: 'export.csv', kind: 'account' }]);
  });

  it('keeps evidence that is stated', async () => {
    const held = await adjusted(await previewed({ 'payments.csv': payments('P-1') }), {
      asOf: '2026-11-02T06:00:00Z',
      control: { rows: 1, sums: { USD: '1.00' } },
    });
    expect(plan(held).sources).toEqual([
      {
        file: 'payments.csv',
        asOf: '2026-11-02T06:00:00Z',
        control: { rows: 1, sums: { USD: '1.00' } },
        kind: 'payment',
      },
    ]);
  });

  it('of the same content under the same name stores nothing and only changes how it is read', async () => {
    const basis = holding({ 'payments.csv': payments('P-1') }, { file: 'payments.csv' });
    const held = await adjusted(await previewed({ 'payments.csv': payments('P-1') }, basis), {
      kind: 'payment',
    });
    expect(plan(held, basis)).toMatchObject({
      store: [],
      sources: [{ file: 'payments.csv', kind: 'payment' }],
    });
  });

  it('of the same content under another name is refused, of another sheet of it is not', async () => {
    const zip = archive({ 'a.csv': payments('P-1'), 'b.csv': payments('P-2') });
    const basis = holding({ 'old.zip': zip }, { file: 'old.zip', sheet: 'a.csv' });
    const held = await previewed({ 'new.zip': zip }, basis);
    expect(held.files.map(({ preview }) => preview.isKnown)).toEqual([true, false]);
    const refusal = planTake(held, { files: ['file-1'], meant: [] }, { ...emptyBasis, ...basis });
    expect(refusal).toMatchObject({
      isOk: false,
      failures: [{ where: 'new.zip, a.csv', found: 'its content is in the workspace already, as old.zip' }],
    });
    expect(plan(held, basis, ['file-2']).sources).toHaveLength(2);
  });

  it('is refused where another extract has come under its name since it was looked at', async () => {
    const held = await previewed({ 'payments.csv': payments('P-2') });
    const basis = holding({ 'payments.csv': payments('P-1') }, { file: 'payments.csv' });
    expect(planTake(held, { files: ['file-1'], meant: [] }, { ...emptyBasis, ...basis })).toMatchObject({
      isOk: false,
      failures: [{ where: 'payments.csv', found: 'another extract of this name was taken since' }],
    });
    const again = await previewed({ 'payments.csv': payments('P-2') }, basis);
    expect(plan(again, basis).sources).toHaveLength(1);
  });

  it('of one sheet is refused where it would change another one that nobody has looked at', async () => {
    const old = archive({ 'a.csv': payments('P-1'), 'b.csv': payments('P-2') });
    const sources = [
      { file: 'month.zip', sheet: 'a.csv' },
      { file: 'month.zip', sheet: 'b.csv' },
    ];
    const basis = holding({ 'month.zip': old }, ...sources);
    const held = await previewed(
      { 'month.zip': archive({ 'a.csv': payments('P-3'), 'b.csv': payments('P-4') }) },
      basis,
    );
    expect(planTake(held, { files: ['file-1'], meant: [] }, { ...emptyBasis, ...basis })).toMatchObject({
      isOk: false,
      failures: [{ where: 'month.zip', found: 'its part "b.csv" is in the close and would change with it' }],
    });
    expect(plan(held, basis).sources).toHaveLength(2);
  });

  it('is refused with every reason at once, and nothing is half planned', async () => {
    const held = await previewed({
      'a.csv': payments('P-1'),
      'b.csv': payments('P-1').replace('2026-10-31', '03/04/2026'),
      'c.csv': '%PDF',
    });
    const refusal = planTake(
      held,
      { files: ['file-1', 'file-2', 'file-3', 'file-9'], meant: [] },
      emptyBasis,
    );
    expect(refusal).toMatchObject({
      isOk: false,
      failures: [
        { where: 'file-9' },
        { where: 'b.csv', found: expect.stringContaining('1 open question: "03/04/2026" is') },
        { where: 'c.csv', found: expect.stringContaining('PDF') },
      ],
    });
  });
});

describe('stating', () => {
  it('changes one part and leaves the others; null takes a part away', async () => {
    const held = await previewed({ 'a.csv': payments('P-1') });
    const stated = await adjusted(held, { kind: 'payment', dateOrder: { '*': 'DMY' } });
    const again = await adjusted(stated, { dateOrder: null, delimiter: ',' });
    expect(only(again).stated).toEqual({ file: 'a.csv', kind: 'payment', delimiter: ',' });
    expect(only(held).stated).toEqual({ file: 'a.csv' });
  });

  it('cannot change the file, and what breaks a rule is refused in words', async () => {
    const held = await previewed({ 'a.csv': payments('P-1') });
    expect(only(await adjusted(held, { file: 'b.csv' })).stated).toEqual({ file: 'a.csv' });
    const state = (stated: Record<string, unknown>, id = 'file-1') =>
      adjustFile(held, id, stated, emptyBasis, quietControl);
    expect(await state({ encoding: 'ebcdic', more: 1 })).toMatchObject({
      isOk: false,
      failures: [{ where: 'a.csv: encoding' }, { found: 'unknown more' }],
    });
    expect(await state({ columns: { serviceStart: 'Effective Date' } })).toMatchObject({
      isOk: false,
      failures: [{ where: 'a.csv: columns', found: 'no field "serviceStart" of payment' }],
    });
    expect(await state({}, 'file-7')).toMatchObject({ isOk: false, failures: [{ where: 'file-7' }] });
  });

  it('of another kind leaves out columns of fields that this kind does not have', async () => {
    const stated = await adjusted(await previewed({ 'a.csv': payments('P-1') }), {
      kind: 'payment',
      columns: { amount: 'Amount', number: 'Payment Number' },
    });
    const other = only(await adjusted(stated, { kind: 'account' }));
    expect(other.stated).toEqual({ file: 'a.csv', kind: 'account', columns: { number: 'Payment Number' } });
    expect(only(await adjusted(stated, { kind: 'organization-list' })).stated).toEqual({
      file: 'a.csv',
      kind: 'organization-list',
    });
  });

  it('of a kind that there is not says so as a question', async () => {
    const held = await adjusted(await previewed({ 'a.csv': payments('P-1') }), { kind: 'cheques' });
    expect(only(held)).toMatchObject({ kind: '', questions: [{ about: 'kind' }] });
  });
});
