/** Whether a prior close is the one of the period before: of the same tenant, and of days that end before this one begins. */

import { parseIsoDate } from '../model/iso-date.ts';
import type { PriorClose } from '../model/prior-close.ts';
import type { Failure } from '../model/result.ts';
import type { Setup } from '../setup/setup.ts';

type Stated = Pick<PriorClose, 'statement'>;
type Closing = Pick<Setup, 'tenant' | 'closing'>;

/** Why a close cannot rest on a prior close; empty when it may, and when the prior close does not say whose it is. */
export function failuresOfPrior({ statement }: Stated, { tenant, closing }: Closing): readonly Failure[] {
  const { closed } = statement;
  if (!closed) return [];
  const { from, to } = closing.revenue;
  const failures: Failure[] = [];
  if (folded(closed.tenant) !== folded(tenant.name)) {
    failures.push({
      where: 'the prior close',
      found: `the close of another tenant: ${closed.tenant}, and this is one of ${tenant.name}`,
      remedy:
        'Give the prior close of this tenant. If the tenant was renamed, keep the name that the prior close has.',
    });
  }
  if (closed.to >= from) {
    failures.push({
      where: 'the prior close',
      found: `${whichClose(closed, { from, to })}: it closed ${closed.from} to ${closed.to}`,
      remedy: `Give the signed close of the period before, which ends before ${from}, or correct the dates of this close.`,
    });
  }
  return failures;
}

/** The days between a prior close and this one, in words; '' for none. */
export function gapWords({ statement }: Stated, { closing }: Closing): string {
  const { closed } = statement;
  const [end, begin] = [parseIsoDate(closed?.to ?? ''), parseIsoDate(closing.revenue.from)];
  if (end === undefined || begin === undefined || begin - end <= 1) return '';
  return `the prior close ends on ${closed?.to ?? ''}, this one begins on ${closing.revenue.from}`;
}

type Days = { readonly from: string; readonly to: string };

function whichClose(prior: Days, current: Days): string {
  if (prior.from === current.from && prior.to === current.to)
    return 'the close of the very days being closed';
  if (prior.from > current.to) return 'the close of a later period';
  return 'a close of days that are being closed now';
}

// Neither case nor blanks make another tenant.
function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
