/** How ISO days and moments are shown. */

import type { AppSettings } from '../../core/contract/window/shell.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as the settings want it; what is no ISO day comes back as it is. */
export function formatDay(iso: string, style: AppSettings['dates']): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return iso;
  const [, year = '', month = '', day = ''] = parts;
  switch (style) {
    case '2026-10-31':
      return iso;
    case '31 Oct 2026':
      return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
    case '31.10.2026':
      return `${day}.${month}.${year}`;
    case '31/10/2026':
      return `${day}/${month}/${year}`;
    case '10/31/2026':
      return `${month}/${day}/${year}`;
  }
}

/** A moment in UTC to the minute, also where it was stated with another offset. */
export function formatMoment(iso: string, style: AppSettings['dates']): string {
  const hasOffset = /[+-]\d{2}:?\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso));
  const inUtc = hasOffset ? new Date(iso).toISOString() : iso;
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(inUtc);
  return parts ? `${formatDay(parts[1] ?? '', style)}, ${parts[2] ?? ''} UTC` : iso;
}

/** A month `YYYY-MM` as `Oct 2026`, as it is where the settings want ISO; what is no month comes back as it is. */
export function formatMonth(iso: string, style: AppSettings['dates']): string {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined || style === '2026-10-31' ? iso : `${name} ${year}`;
}

/** A Revenue calendar period YYYYMM as `OCT-26`; 0 as `no period`. */
export function formatPeriod(period: number): string {
  if (period === 0) return 'no period';
  const month = MONTHS[(period % 100) - 1] ?? '';
  return `${month.toUpperCase()}-${String(Math.floor(period / 100) % 100).padStart(2, '0')}`;
}

/** A closing range as its month, `OCT 2026`, where it is one whole month; else both days. */
export function formatClosing(from: string, to: string, style: AppSettings['dates']): string {
  if (from === '' || to === '') return '';
  const [year = '', month = '', day = ''] = from.split('-');
  const name = MONTHS[Number(month) - 1];
  const isWhole = day === '01' && to === lastDayOfMonth(Number(year), Number(month));
  if (name !== undefined && isWhole) return `${name.toUpperCase()} ${year}`;
  return `${formatDay(from, style)} – ${formatDay(to, style)}`;
}

/** The last day of a month as ISO text; `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
