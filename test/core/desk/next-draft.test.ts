/** The draft of the period after a signed close says nothing that nobody knows. */

import { expect, test } from 'vitest';
import { nextDraft } from '../../../core/desk/draft-setup.ts';

const signed = { openItemsDigest: 'a'.repeat(64), signedBy: 'Ines', signedAt: '2026-11-04T08:00:00Z' };
const october = { from: '2026-10-01', to: '2026-10-31' };
const november = { from: '2026-11-01', to: '2026-11-30' };

test('orgs that closed the days of Revenue do so again; the new days of the others are left to be said', () => {
  const weeks = { from: '2026-09-28', to: '2026-10-25' };
  const orgs = { US: october, Kiosk: weeks };
  const before = { closing: { revenue: october, unlabeled: october, orgs } };
  expect(nextDraft(before, november, signed)['closing']).toEqual({
    revenue: november,
    unlabeled: november,
    orgs: { US: november },
  });
  const apart = { closing: { revenue: october, unlabeled: weeks, orgs } };
  expect(nextDraft(apart, november, signed)['closing']).toEqual({
    revenue: november,
    orgs: { US: november },
  });
});
