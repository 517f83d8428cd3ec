/**
 * Every finding has a folder in test/issues with the smallest close that shows it. `UPDATE_EXPECTED=1 npx vitest run
 * test/issues.test.ts` rewrites what is expected; look at each place before you commit it.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../core/engine.ts';
import { type FindingCode, findingCatalogue, type Severity } from '../core/model/finding-catalogue.ts';
import type { ResultJson } from '../core/setup/result-schema.ts';
import { summaryText } from '../electron/cli/summary-text.ts';
import { folderHost } from '../electron/files/folder-host.ts';

type Place = { code: string; file: string; row: number; column?: string };
/** `why` says why other findings of the same or a higher severity cannot be left out. */
type Expected = { why?: string } & (
  | { findings: string[]; places: Place[] }
  /** A close that could not run. */
  | { refused: { where: string; code: string }[] }
);
type Outcome = { expected: Expected; texts: readonly string[] };

const ROOT = join(import.meta.dirname, 'issues');
const RANK: Record<Severity, number> = { blocking: 0, warning: 1, note: 2 };
const codes = Object.keys(findingCatalogue) as FindingCode[];

async function runClose(code: FindingCode): Promise<Outcome> {
  const out = mkdtempSync(join(tmpdir(), 'tieout-issue-'));
  try {
    const reply = await createEngine(folderHost(join(ROOT, code), out), 'test').close({ until: 'result' });
    if (!reply.isOk) {
      const refused = reply.failures.map(({ where, found }) => ({ where, code: codeIn(found) }));
      return {
        expected: { refused },
        texts: reply.failures.flatMap(({ found, remedy }) => [found, remedy]),
      };
    }
    // The summary must find words for every trouble there is.
    expect(summaryText(reply.value, out)).toContain('Checks:');
    const result = JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as ResultJson;
    const findings = result.findings.map((finding) => finding.code).sort();
    const own = result.findings.find((finding) => finding.code === code);
    const places = (own?.places ?? []).map(({ file, row, column }) => ({
      ...{ code, file, row },
      ...(column !== '' && { column }),
    }));
    return { expected: { findings, places }, texts: (own?.places ?? []).map(({ found }) => found) };
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** A refusal names its finding at the end: `… (date-order-unknown: The order of day and month is open)`. */
function codeIn(found: string): string {
  return /\(([a-z-]+): [^(]*\)$/.exec(found)?.[1] ?? '';
}

function readExpected(code: FindingCode): Partial<Expected> {
  try {
    return JSON.parse(readFileSync(join(ROOT, code, 'expected.json'), 'utf8')) as Expected;
  } catch {
    return {};
  }
}

function codesOf(expected: Expected): readonly string[] {
  return 'refused' in expected ? expected.refused.map((one) => one.code) : expected.findings;
}

function isAsSevere(code: string, other: FindingCode): boolean {
  return RANK[findingCatalogue[code as FindingCode].severity] <= RANK[findingCatalogue[other].severity];
}

describe('The catalogue of findings', () => {
  test('declares each code once, since of two entries with one code only the last would be told', () => {
    const parts = join(ROOT, '../../core/model/findings');
    const texts = readdirSync(parts).map((file) => readFileSync(join(parts, file), 'utf8'));
    const declared = texts.flatMap((text) =>
      [...text.matchAll(/^ {2}'?([a-z-]+)'?: \{$/gm)].map(([, code]) => code),
    );
    expect(declared.sort()).toEqual([...codes].sort());
  });
});

describe('The smallest close of a finding', () => {
  test('lies in a folder of its own, and every folder is of a finding', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...codes].sort());
  });

  test.each(codes)('shows %s', async (code) => {
    const { expected, texts } = await runClose(code);
    const { why, ...before } = readExpected(code);
    if (process.env['UPDATE_EXPECTED'] === '1') {
      const text = JSON.stringify({ ...expected, ...(why !== undefined && { why }) }, null, 2);
      writeFileSync(join(ROOT, code, 'expected.json'), `${text}\n`);
    } else {
      expect(before).toEqual(expected);
    }
    expect(codesOf(expected)).toContain(code);
    expect(texts.every((text) => text.trim() !== '')).toBe(true);
    const others = codesOf(expected).filter((one) => one !== code && isAsSevere(one, code));
    expect(others.length > 0).toBe(why !== undefined);
  });
});
