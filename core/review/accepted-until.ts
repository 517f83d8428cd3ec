import { parseIsoDate } from '../model/iso-date.ts';
import type { Failure } from '../model/result.ts';
import type { Setup } from '../setup/setup.ts';

/** Why a difference cannot be accepted until a day ('' for none stated); undefined when it can. */
export function failureOfUntil(
  until: string,
  { setup }: { readonly setup: Pick<Setup, 'closing'> },
): Failure | undefined {
  if (until === '') return undefined;
  const { to } = setup.closing.revenue;
  if (parseIsoDate(until) === undefined) {
    const remedy = 'Write an existing day as YYYY-MM-DD, or none.';
    return { where: 'the last day', found: `"${until}"`, remedy };
  }
  if (until >= to) return undefined;
  const remedy = `Give a day from ${to} on, the end of the days being closed, or none.`;
  return { where: 'the last day', found: `${until}, before the end of this close`, remedy };
}
