import { counted } from '../../model/counted.ts';
import type { Finding } from '../../model/finding.ts';
import { type Check, type CheckInput, fail, pass } from '../check.ts';
import { findingInWords } from '../findings-in-words.ts';

/** Findings about refused rows; those of a file whose refused rows somebody accepted stand open no more. */
const REFUSED_ROWS: ReadonlySet<string> = new Set(['row-refused', 'total-row']);

/** Findings that refuse sign-off. */
export const noBlockingFinding: Check = {
  name: 'no-blocking-finding',
  group: 'tie-out',
  title: 'No blocking finding is open',
  isBlocking: true,
  remedy: 'Resolve each blocking finding; its own words say how.',
  at: 'explain',
  test: ({ findings, review }) => {
    const blocking = findings.all().filter((finding) => finding.severity === 'blocking');
    const open = blocking
      .map((finding) => ({
        code: finding.code,
        places: finding.row.length - acceptedPlaces(finding, review),
      }))
      .filter(({ places }) => places > 0);
    if (open.length > 0) return fail(open.map(({ code, places }) => findingInWords(code, places)).join('; '));
    const accepted = blocking.reduce((sum, finding) => sum + finding.row.length, 0);
    return pass(accepted === 0 ? 'none' : `none; ${counted(accepted, 'refused row')} accepted`);
  },
};

function acceptedPlaces(finding: Finding, { acceptedRefusedRows }: CheckInput['review']): number {
  if (!REFUSED_ROWS.has(finding.code) || acceptedRefusedRows.size === 0) return 0;
  let accepted = 0;
  for (let at = 0; at < finding.file.length; at += 1) {
    if (acceptedRefusedRows.has(finding.file.get(at))) accepted += 1;
  }
  return accepted;
}
