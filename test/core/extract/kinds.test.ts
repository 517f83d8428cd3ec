import { describe, expect, test } from 'vitest';
import { allKinds, kinds } from '../../../core/extract/all-kinds.ts';
import { headerName } from '../../../core/extract/header.ts';
import { recognise } from '../../../core/extract/recognise.ts';
import { allowedWords, wordReader } from '../../../core/extract/word-readings.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { billingHeaders, revenueHeaders } from './kind-headers.ts';

const pascal = (label: string): string =>
  label.replace(/(?:^|[ _])(\w)/g, (_, letter: string) => letter.toUpperCase());
const words = (header: string): string => {
  const [object = '', label = ''] = header.includes(': ') ? header.split(': ') : ['', header];
  return label.startsWith(object) || isOwn(header) ? label : `${object} ${label}`;
};
let ownObject = '';
const isOwn = (header: string): boolean => header.startsWith(`${ownObject}: `);
const camel = (text: string): string => pascal(text).replace(/^./, (letter) => letter.toLowerCase());

const styles: Readonly<Record<string, (header: string) => string>> = {
  'Object: Label': (header) => header,
  'Object.ApiName': (header) => header.split(': ').map(pascal).join('.'),
  lowercase: (header) =>
    words(header)
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase(),
  snake_case: (header) => words(header).replace(/ /g, '_').toLowerCase(),
  camelCase: (header) => camel(words(header)),
};

describe.each(Object.keys(styles))('in the style %s', (style) => {
  test.each(Object.entries(billingHeaders))('%s is recognised', (name, header) => {
    ownObject = allKinds.find((kind) => kind.name === name)?.objects[0] ?? '';
    const written = header.map((column) => styles[style]?.(column) ?? '');
    expect(recognised(written)).toBe(name);
  });
});

test.each(Object.entries(revenueHeaders))('%s is recognised', (name, header) => {
  expect(recognised(header.split(','))).toBe(name);
  expect(recognised(header.toLowerCase().replace(/ /g, '_').split(','))).toBe(name);
  expect(recognised(header.replace(/_/g, ' ').split(',').map(camel))).toBe(name);
});

test('every kind has a header here', () => {
  const headers = [...Object.keys(billingHeaders), ...Object.keys(revenueHeaders)];
  expect(headers.sort()).toEqual(allKinds.map((kind) => kind.name).sort());
});

test.each(allKinds.map((kind) => [kind.name, kind] as const))('%s has no label for two fields', (_, kind) => {
  const fieldOf = new Map<string, string>();
  const clashes: string[] = [];
  for (const [name, { labels }] of Object.entries(kind.fields)) {
    for (const label of labels) {
      const { object, name: plainName } = headerName(label);
      const key = `${kind.objects.map((own) => headerName(own).name).includes(object) ? '' : object}:${plainName}`;
      if ((fieldOf.get(key) ?? name) !== name) clashes.push(label);
      fieldOf.set(key, name);
    }
  }
  expect(clashes).toEqual([]);
});

test('control sums name fields of the kind', () => {
  for (const { fields, control } of allKinds) {
    if (!control) continue;
    expect(fields[control.amount]?.type).toBe('amount');
    expect(fields[control.currency ?? '']?.type).toBe('currency');
  }
});

test('both spellings of cancelled are one word', () => {
  for (const kind of [kinds.invoice, kinds.invoiceItemAdjustment, kinds.payment, kinds.refund]) {
    const spellings = kind.fields.status.words ?? {};
    expect([spellings['canceled'], spellings['cancelled']]).toEqual(['cancelled', 'cancelled']);
  }
  expect(kinds.accountingPeriod.fields.status.words?.['pendingclose']).toBe('pending-close');
  expect(kinds.invoiceItem.fields.processingType.words?.['4']).toBe('Rounding');
});

function recognised(header: readonly string[]): string {
  const result = recognise(header, allKinds);
  return result.outcome === 'recognised' ? result.binding.kind.name : result.outcome;
}

test('every word that a finding names as allowed is read', () => {
  const lists = allKinds.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ words }) => (words ? [words] : [])),
  );
  expect(lists.length).toBeGreaterThan(10);
  for (const list of lists) {
    const read = wordReader(list, new TextPool());
    expect(allowedWords(list).filter((word) => !read(word).isKnown)).toEqual([]);
  }
});
