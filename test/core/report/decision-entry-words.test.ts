/** Entries of the log in the words of the sheet Change log. */

import { expect, test } from 'vitest';
import type { DecisionEntry } from '../../../core/model/decision.ts';
import { aboutWords, afterWords, beforeWords } from '../../../core/report/decision-entry-words.ts';
import { signedDataText } from '../../../core/review/signed-data.ts';

const HASH = 'a'.repeat(64);
const blank: DecisionEntry = {
  ...{ sequence: 1, at: '2026-11-02T08:00:00.000Z', by: { name: 'Mara Lindqvist', account: 'mlindqvist' } },
  ...{ action: 'comment', lines: [], subject: '', before: '', after: '', reason: '' },
  ...{ previousHash: HASH, hash: HASH },
};
const words = (entry: Partial<DecisionEntry>): readonly string[] => {
  const whole = { ...blank, ...entry };
  return [aboutWords(whole), beforeWords(whole), afterWords(whole)];
};

test('a signature says who signed in which role, when, and over which result', () => {
  const data = {
    setup: { closing: HASH, orgs: HASH },
    files: { 'invoice-items.csv': HASH },
    ...{ prior: HASH, log: HASH, result: { bridge: HASH, totals: HASH } },
  };
  const after = signedDataText(data, '0.1.0');
  expect(words({ action: 'sign-prepared', subject: HASH, before: 'DRAFT', after })).toEqual([
    `the result with the digest ${HASH}`,
    'Not signed',
    `Mara Lindqvist (mlindqvist) signed as preparer on 2026-11-02 08:00:00 UTC the result with the SHA-256 digest ${HASH}. ` +
      'It rests on: 1 extract; 2 parts of the setup; the prior close; the decisions before; bridge, totals of the result. ' +
      'Engine 0.1.0.',
  ]);
});

test.each<readonly [Partial<DecisionEntry>, readonly string[]]>([
  [
    {
      action: 'accept-difference',
      subject: '2026-12-31',
      before: 'missing-in-revenue',
      after: '-1234.50 USD',
    },
    ['until 2026-12-31', 'Missing in Revenue', '-1,234.50 USD'],
  ],
  [
    { action: 'unmatch', before: 'matched by K3', after: 'not matched' },
    ['', 'matched by: Adjustment number (K3)', 'not matched'],
  ],
  [{ action: 'withdraw', subject: '4', before: 'comment: x' }, ['entry 4', 'comment: x', '']],
  [{ action: 'reopen', after: 'DRAFT' }, ['', '', 'Not signed']],
  [
    { action: 'change-setup', subject: 'closing.revenue.to', before: '"2026-09-30"', after: '"2026-10-31"' },
    ['Setup, Closing dates: revenue, to', '2026-09-30', '2026-10-31'],
  ],
  [
    {
      action: 'change-setup',
      subject: 'materiality',
      after: '{"amount":"5","currency":"USD","isAgreed":true,"notes":[]}',
    },
    ['Setup, Tolerance and limits: materiality', '', 'amount: 5, currency: USD, is agreed: yes, notes: none'],
  ],
  [
    {
      action: 'take-extract',
      subject: 'iia.csv',
      after: `SHA-256 ${HASH}, stated {"kind":"invoice-item-adjustment","range":{"from":"2026-10-01","to":"2026-10-31"}}`,
    },
    [
      'iia.csv',
      '',
      `SHA-256 ${HASH}; stated: kind: invoice-item-adjustment, range: (from: 2026-10-01, to: 2026-10-31)`,
    ],
  ],
])('an entry of %o is told in words', (entry, expected) => {
  expect(words(entry)).toEqual(expected);
});
