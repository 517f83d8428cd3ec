/** A39 through the whole engine: the same input gives the same output, and order decides nothing. */

import { beforeAll, describe, expect, test } from 'vitest';
import { monthEnd } from '../../closes/month-end/month-end.ts';
import type { LineJson } from '../../closes/run-close.ts';
import type { AnyExtract, TestClose } from '../../closes/test-close.ts';
import { type Closed, closed } from './closed.ts';
import { u2Collected } from './u2.ts';

const closes: readonly (readonly [string, () => TestClose])[] = [
  ['the labelling example', () => u2Collected().close()],
  ['the month-end sample', () => monthEnd().close],
];

/** Lines apart from where they stand and how their groups and contracts are numbered. */
function contentOf({ lines }: Closed): readonly string[] {
  return lines
    .map((line) => JSON.stringify({ ...line, row: 0, group: line.group === null ? null : 0 }))
    .sort();
}

/** Which lines are in one group, by what they are. */
function groupsOf(lines: readonly LineJson[]): readonly string[] {
  const byGroup = Map.groupBy(
    lines.filter(({ group }) => group !== null),
    ({ group }) => group,
  );
  return [...byGroup.values()]
    .map((members) =>
      members
        .map(({ side, document, id, charge, amount }) => [side, document, id, charge, amount].join(' '))
        .sort()
        .join(' + '),
    )
    .sort();
}

/** What result.json says apart from the list of files and the rows of places. */
function figuresOf({ result }: Closed): unknown {
  const { bridge, totals, causes, memo, states, alignment, rollForward } = result;
  const files = result.files.map(({ name, sha256, rows, sums, states: of }) => ({
    name,
    sha256,
    rows,
    sums,
    of,
  }));
  const findings = result.findings.map(({ code, count, amounts }) => ({ code, count, amounts }));
  return {
    ...{ bridge, totals, causes, memo, states, alignment, rollForward, findings },
    files: files.sort((a, b) => (a.name < b.name ? -1 : 1)),
    checks: result.checks.map(({ name, outcome }) => `${name} ${outcome}`),
  };
}

describe.each(closes)('A39 %s', (name, build) => {
  const close = build();
  let first: Closed;

  beforeAll(async () => {
    first = await closed(close);
  }, 60_000);

  test(`A39 no row is in two confirmed groups: ${name}`, () => {
    const { lines } = first;
    for (const side of ['billing', 'revenue'] as const) {
      const places = lines.filter((line) => line.side === side).map(({ file, row }) => `${file}:${row}`);
      expect(new Set(places).size).toBe(places.length);
    }
    for (const { group, cause, state } of lines) {
      if (group !== null) expect([cause, state]).toEqual(['none', 'in-scope']);
    }
  }, 60_000);

  test(`A39 a second run writes the same bytes: ${name}`, async () => {
    const second = await closed(build());
    expect(second.texts.get('lines.ndjson')).toBe(first.texts.get('lines.ndjson'));
    expect(second.texts.get('result.json')).toBe(first.texts.get('result.json'));
  }, 60_000);

  test(`A39 the order of the sources in close.json does not matter: ${name}`, async () => {
    const second = await closed({ ...close, extracts: [...close.extracts].reverse() });
    expect(contentOf(second)).toEqual(contentOf(first));
    expect(groupsOf(second.lines)).toEqual(groupsOf(first.lines));
    expect(figuresOf(second)).toEqual(figuresOf(first));
  }, 60_000);

  test(`A39 the order of the rows does not matter: ${name}`, async () => {
    const turned = close.extracts.map(
      (extract) => ({ ...extract, rows: [...extract.rows].reverse() }) as AnyExtract,
    );
    const second = await closed({ ...close, extracts: turned });
    expect(groupsOf(second.lines)).toEqual(groupsOf(first.lines));
    expect(second.result.bridge).toEqual(first.result.bridge);
    expect(second.result.alignment).toEqual(first.result.alignment);
  }, 60_000);
});
