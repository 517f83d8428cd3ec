/** What to do in the window, where the words of a finding or a check speak of the command line. */

const REMEDIES: ReadonlyMap<string, string> = new Map([
  [
    'row-refused',
    'Correct the row in the source system or export the file again. Rows that are no data may be accepted with a reason, in the table of refused rows.',
  ],
  [
    'total-row',
    'Export the file again without totals, so that every row is a line. Or accept, in the table of refused rows, that it was left out.',
  ],
  [
    'decision-stale',
    'Look at the line again. Decide anew, which replaces the old decision, or take the decision back in the audit trail.',
  ],
  [
    'decision-orphaned',
    'Find out why the line is gone. If that is right, take the decision back in the audit trail, with a reason.',
  ],
  [
    'prior-not-signed',
    'Have the prior close signed, export it once more so that its files say so, and import them here.',
  ],
  ['org-not-derivable', 'Import the account extract or the adjusted documents, or assign an org to the row.'],
  [
    'org-undecided',
    'Import the account extract or the invoice that says so, or assign an org to the adjustment.',
  ],
  ['no-blocking-finding', 'Resolve each blocking finding; the list of findings says how.'],
]);

/** The remedy of a code as the window says it; `remedy` where that speaks of no command. */
export function windowRemedy(code: string, remedy: string): string {
  return REMEDIES.get(code) ?? remedy;
}
