import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DecisionDraft, DecisionLog } from '../../../core/model/decision.ts';
import {
  appendDecisions,
  emptyLog,
  isBefore,
  readDecisionLog,
  writeDecisionLog,
} from '../../../core/review/decision-log.ts';

const draft: DecisionDraft = {
  at: '2026-11-02T08:00:00.000Z',
  by: { name: 'Ada', account: 'ada' },
  action: 'assign-org',
  lines: [{ line: 'B-7K3MQ2ZD4T1X', content: '000000000001' }],
  subject: 'a file',
  before: 'DE',
  after: 'US',
  reason: 'The contract says “US”.',
};

const LATER = '2026-11-02T08:01:00.000Z';

function logOf(count: number): DecisionLog {
  let log = emptyLog;
  for (let at = 0; at < count; at += 1) {
    log = appendDecisions(log, [{ ...draft, at: `2026-11-02T08:00:0${at}.000Z`, after: `US ${at}` }]);
  }
  return log;
}

/** The message with which the log is refused after a change of its JSON. */
function refusalOf(change: (file: { entries: Record<string, unknown>[] }) => unknown): string {
  const file = JSON.parse(writeDecisionLog(logOf(9))) as { entries: Record<string, unknown>[] };
  change(file);
  const read = readDecisionLog(JSON.stringify(file));
  return read.isOk ? 'accepted' : read.failures.map(({ where, found }) => `${where}: ${found}`).join('\n');
}

describe('A log of decisions', () => {
  test('takes very many entries at once', () => {
    const since = performance.now();
    const log = appendDecisions(
      logOf(2),
      Array.from({ length: 40_000 }, () => ({ ...draft, at: LATER })),
    );
    expect(performance.now() - since).toBeLessThan(8000);
    expect(log.length).toBe(40_002);
    const read = readDecisionLog(writeDecisionLog(log));
    expect(read.isOk && read.value.head).toBe(log.head);
  });

  test('is read back as it was written', () => {
    const log = logOf(3);
    expect(readDecisionLog(writeDecisionLog(log))).toEqual({ isOk: true, value: log });
    expect(readDecisionLog(writeDecisionLog(emptyLog))).toEqual({ isOk: true, value: emptyLog });
    expect(log).toMatchObject({ length: 3, head: log.entries[2]?.hash });
    expect(emptyLog.head).toBe('0'.repeat(64));
  });

  test('hashes the canonical JSON of an entry, which others can do again', () => {
    const [entry] = logOf(1).entries;
    const text =
      '{"action":"assign-org","after":"US 0","at":"2026-11-02T08:00:00.000Z","before":"DE",' +
      '"by":{"account":"ada","name":"Ada"},"lines":[{"content":"000000000001","line":"B-7K3MQ2ZD4T1X"}],' +
      `"previousHash":"${'0'.repeat(64)}","reason":"The contract says “US”.","sequence":1,"subject":"a file"}`;
    expect(entry?.hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('does not mind how its file is laid out', () => {
    const log = logOf(2);
    const compact = JSON.stringify(JSON.parse(writeDecisionLog(log)));
    expect(readDecisionLog(`\uFEFF${compact}`)).toEqual({ isOk: true, value: log });
  });

  test('takes nothing before its last entry', () => {
    const log = logOf(3);
    expect(isBefore('2026-11-02T08:00:01.999Z', log)).toBe(true);
    expect(isBefore('2026-11-02T08:00:02Z', log)).toBe(false);
    expect(() => appendDecisions(log, [draft])).toThrow('before the last entry');
  });
});

const changes: Readonly<Record<string, unknown>> = {
  at: '2026-11-02T08:00:06.001Z',
  by: { name: 'Eve', account: 'ada' },
  action: 'comment',
  lines: [{ line: 'B-7K3MQ2ZD4T1X', content: '000000000002' }],
  subject: 'another file',
  before: 'US',
  after: 'DE',
  reason: 'No reason.',
  hash: 'f'.repeat(64),
};

describe('A53 a tampered entry is found', () => {
  test.each(Object.entries(changes))('when its %s was changed', (field, value) => {
    expect(refusalOf(({ entries }) => Object.assign(entries[6] ?? {}, { [field]: value }))).toBe(
      'decisions.json, entry 7: entry 7 was changed: its hash is not that of its content',
    );
  });

  test.each([
    ['by', { name: 'Ada', account: 'eve' }],
    ['lines', []],
    ['previousHash', '0'.repeat(64)],
  ])('when another part of its %s was changed', (field, value) => {
    expect(refusalOf(({ entries }) => Object.assign(entries[6] ?? {}, { [field]: value }))).toContain(
      'entry 7 was',
    );
  });

  test('when its number was changed', () => {
    expect(refusalOf(({ entries }) => Object.assign(entries[6] ?? {}, { sequence: 8 }))).toContain(
      'entry 8 stands where entry 7 belongs',
    );
  });

  test('when it was taken out, put in twice or moved', () => {
    expect(refusalOf(({ entries }) => entries.splice(6, 1))).toContain(
      'entry 8 stands where entry 7 belongs',
    );
    expect(refusalOf(({ entries }) => entries.splice(6, 0, entries[6] ?? {}))).toContain(
      'entry 7 stands where entry 8 belongs',
    );
    expect(refusalOf(({ entries }) => entries.reverse())).toContain('entry 9 stands where entry 1 belongs');
  });

  test('when it was made anew with a hash of its own', () => {
    const forged = appendDecisions(logOf(6), [{ ...draft, at: '2026-11-02T08:00:06.000Z', after: 'DE' }]);
    const found = refusalOf(({ entries }) => Object.assign(entries[6] ?? {}, forged.entries[6]));
    expect(found).toContain('decisions.json, entry 8: entry 8 was not written after entry 7');
  });

  test('when it has a field more, a field less or an action that nobody knows', () => {
    expect(refusalOf(({ entries }) => Object.assign(entries[6] ?? {}, { note: 'x' }))).toContain(
      'entry 7 is no decision',
    );
    expect(refusalOf(({ entries }) => delete entries[6]?.['reason'])).toContain(
      'entry 7 is no decision: reason',
    );
    expect(refusalOf(({ entries }) => Object.assign(entries[6] ?? {}, { action: 'forget' }))).toContain(
      'entry 7 is no decision: action',
    );
  });

  test('when an entry names a line twice, whatever hash it was given', () => {
    const log = appendDecisions(emptyLog, [{ ...draft, lines: [...draft.lines, ...draft.lines] }]);
    const read = readDecisionLog(writeDecisionLog(log));
    expect(read.isOk ? [] : read.failures.map(({ found }) => found)).toEqual(['entry 1 names a line twice']);
  });

  test('when its time goes back, whatever hash it was given', () => {
    const first = appendDecisions(emptyLog, [{ ...draft, at: '2026-11-02T08:00:05Z' }]);
    const late = appendDecisions({ ...first, entries: [] }, [{ ...draft, at: '2026-11-02T08:00:01Z' }]);
    const entries = [...first.entries, ...late.entries];
    const read = readDecisionLog(writeDecisionLog({ ...late, entries }));
    expect(read.isOk ? [] : read.failures.map(({ found }) => found)).toEqual([
      'entry 2 lies before the entry it follows',
    ]);
  });

  test('when the file is no log at all', () => {
    for (const text of ['', '[]', '{"format":"tieout-decisions/2","entries":[]}', '{"entries":[]}']) {
      expect(readDecisionLog(text).isOk).toBe(false);
    }
  });
});
