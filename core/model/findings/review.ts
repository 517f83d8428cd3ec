import type { FindingEntry } from '../finding-catalogue.ts';

/** Findings of applying what people decided. */
export const reviewFindings = {
  'decision-stale': {
    severity: 'blocking',
    title: 'A decision was made about something else than is there now',
    meaning:
      'A line or file that somebody decided about is still there, but it says something else than it did then: ' +
      'another amount, date, org, account or state, or it is matched with other lines. The decision is not applied.',
    remedy: 'Look at the line again. Decide anew, which replaces the old decision, or withdraw it.',
    at: 'withdraw',
  },
  'decision-orphaned': {
    severity: 'blocking',
    title: 'A decision is about a line that is gone',
    meaning:
      'A line or file that somebody decided about is in no extract of this close any more. The decision is not applied.',
    remedy: 'Find out why the line is gone. If that is right, withdraw the decision with a reason.',
    at: 'withdraw',
  },
} as const satisfies Record<string, FindingEntry>;
