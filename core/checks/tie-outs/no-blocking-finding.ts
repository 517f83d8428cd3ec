import { type Check, fail, pass } from '../check.ts';

/** Findings that refuse sign-off. */
export const noBlockingFinding: Check = {
  name: 'no-blocking-finding',
  group: 'tie-out',
  title: 'No blocking finding is open',
  isBlocking: true,
  remedy: 'Resolve each blocking finding; `tieout explain CODE` says how.',
  test: ({ findings }) => {
    const blocking = findings.all().filter((finding) => finding.severity === 'blocking');
    if (blocking.length === 0) return pass('none');
    return fail(blocking.map((finding) => `${finding.code} × ${finding.row.length}`).join(', '));
  },
};
