import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adjustFile } from '../../core/intake/adjust-file.ts';
import type { HeldPreview, IntakeBasis } from '../../core/intake/intake-types.ts';
import { readSetup } from '../../core/setup/read-setup.ts';
import type { Setup } from '../../core/setup/setup.ts';
import { billingHeaders, revenueHeaders } from '../core/extract/kind-headers.ts';
import { adjusted, emptyBasis, previewed, quietControl, sourcesAfter } from '../support/offers.ts';
import { saidByImport, saidByPreview, troublesByPreview } from '../support/preview-and-import.ts';
import { setupWith } from '../support/setup-fixture.ts';

const ROOT = join(import.meta.dirname, '../..');

function filesIn(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(join(ROOT, folder)).filter((name) => /\.(csv|xlsx|zip)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(ROOT, folder, name))]));
}

/** Expects that the import of a close with these sources says what the preview said. */
async function expectSame(held: HeldPreview, setup: Setup, files: ReadonlyMap<string, Uint8Array>) {
  const said = await saidByImport(setup, files);
  for (const { preview } of held.files) {
    const at = setup.sources.findIndex(
      ({ file, sheet }) => file === preview.name && (sheet ?? preview.sheet) === preview.sheet,
    );
    expect({ [preview.name]: troublesByPreview(preview) }).toEqual({ [preview.name]: said.troublesOf(at) });
    if (said.files) expect(saidByPreview(preview)).toEqual(said.files[at]);
  }
  const isOpen = held.files.some(({ preview }) => preview.questions.length > 0 || preview.unreadable !== '');
  if (!said.files) expect(isOpen).toBe(true);
}

describe('A48 the preview is the plan', () => {
  it('for all files of the sample close, taken as previewed', async () => {
    const files = filesIn('resources/samples/month-end');
    const first = await previewed(Object.fromEntries(files));
    const periods = first.files.find(({ preview }) => preview.kind === 'accounting-period')?.preview;
    expect(periods?.questions.map(({ about, subject }) => [about, subject])).toEqual([
      ['date-order', 'Accounting Period: Start Date'],
    ]);
    const dateOrder = { [periods?.questions[0]?.subject ?? '']: 'MDY' };
    const held = await adjusted(first, { dateOrder }, periods?.id);
    const sources = sourcesAfter(held);
    expect(held.files).toHaveLength(files.size);
    await expectSame(held, setupWith({ sources }), files);
  });

  const issues = readdirSync(join(ROOT, 'test/issues'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it.each(issues)('for the files that show %s', async (code) => {
    const folder = `test/issues/${code}`;
    const setup = readSetup(readFileSync(join(ROOT, folder, 'close.json'), 'utf8'));
    if (!setup.isOk) throw new Error(JSON.stringify(setup.failures));
    const files = filesIn(folder);
    const named = Object.fromEntries(
      [...files].filter(([name]) => setup.value.sources.some(({ file }) => file === name)),
    );
    const { names: currencyNames } = setup.value.currencies;
    const basis: IntakeBasis = { ...emptyBasis, sources: setup.value.sources, currencyNames };
    const first = await previewed(named, basis);
    // A sheet that is not there is asked about at once; the others are read as close.json says.
    const isReplacing = first.files.every(({ preview }) => preview.replaces === preview.name);
    expect(isReplacing).toBe(code !== 'sheet-missing');
    if (!isReplacing) return;
    await expectSame(first, setup.value, files);
  });
});

const STYLES: Readonly<Record<string, (object: string, label: string) => string>> = {
  'labels with their object': (object, label) => (object === '' ? label : `${object}: ${label}`),
  'API names with their object': (object, label) => [joined(object), joined(label)].filter(Boolean).join('.'),
  'lower case': (_, label) => joined(label).toLowerCase(),
  underscores: (_, label) => label.toLowerCase().replaceAll(/\W+/g, '_'),
  'API names': (_, label) => joined(label).replace(/^[A-Z]+/, (start) => start.toLowerCase()),
};
const DATES = [
  '2026-10-31',
  '31/10/2026',
  '10/31/2026',
  '31.10.2026',
  '31-Oct-2026',
  '03/04/2026',
  '2026-10-31 09:15',
];
const NUMBERS = ['1234.5', '1,234.50', '1.234,50', '(12.00)', '1.234', 'n/a'];

function joined(text: string): string {
  return text.replaceAll(/\W+/g, '');
}

function cellFor(header: string, at: number): string {
  if (/date|_dt$/i.test(header)) return DATES[at % DATES.length] ?? '';
  if (/amount|prc|price|rate$/i.test(header)) return NUMBERS[at % NUMBERS.length] ?? '';
  return /curr/i.test(header) ? 'US Dollar' : `x${at}`;
}

const catalogue = [
  ...Object.entries(billingHeaders).flatMap(([kind, labels]) =>
    Object.entries(STYLES).map(([style, write]) => {
      const headers = labels.map((label) => {
        const [object = '', name] = label.split(': ');
        return name === undefined ? write('', object) : write(object, name);
      });
      return { kind, style, headers };
    }),
  ),
  ...Object.entries(revenueHeaders).map(([kind, line]) => ({
    kind,
    style: 'labels',
    headers: line.split(','),
  })),
];

describe('A48 the preview is the plan for every kind and style of header, with dates and numbers of every style', () => {
  it.each(catalogue)('$kind in $style', async ({ kind, style, headers }) => {
    const delimiter = '\t';
    for (let at = 0; at < DATES.length; at += 1) {
      const rows = [headers, headers.map((header) => cellFor(header, at)), headers.map(() => ''), ['short']];
      const text = `Report title\n\n${rows.map((row) => row.join(delimiter)).join('\n')}\n`;
      const files = new Map([[`${kind}.csv`, new TextEncoder().encode(text)]]);
      const held = await previewed(Object.fromEntries(files));
      const sources = held.files.map(({ preview }) => preview.stated);
      expect(sources).toHaveLength(1);
      // Without objects a header may be that of another kind; what the preview says still is what the import does.
      if (style.startsWith('labels')) expect(held.files[0]?.preview.kind).toBe(kind);
      await expectSame(held, setupWith({ sources }), files);
      const [option] = held.files[0]?.preview.questions[0]?.options ?? [];
      if (!option) continue;
      const again = await adjustFile(held, 'file-1', option.stated, emptyBasis, quietControl);
      if (!again.isOk) throw new Error(JSON.stringify(again.failures));
      await expectSame(
        again.value,
        setupWith({ sources: again.value.files.map((one) => one.preview.stated) }),
        files,
      );
    }
  });
});
