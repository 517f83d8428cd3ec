/** Points in time as preparers state them. */

import { parseIsoDate } from './iso-date.ts';

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Milliseconds of an ISO 8601 text; undefined when it is none, or its day does not exist. Without an offset it counts as UTC, so that the
 * machine's own time zone decides nothing.
 */
export function instantOf(text: string): number | undefined {
  const parts = ISO.exec(text.trim());
  if (!parts) return undefined;
  const [, day = '', minutes = '00:00', seconds = ':00', offset = 'Z'] = parts;
  // The language would take 30 February for 2 March.
  if (parseIsoDate(day) === undefined) return undefined;
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const time = Date.parse(`${day}T${minutes}${seconds}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}
