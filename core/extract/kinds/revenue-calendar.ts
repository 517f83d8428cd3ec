import { defineKind, field, mandatory } from '../kind.ts';

/** Periods of the Revenue calendar. */
export const revenueCalendar = defineKind({
  name: 'revenue-calendar',
  title: 'Revenue calendar',
  system: 'revenue',
  objects: ['RPRO_CALENDAR_G', 'RPRO_BI3_CALENDAR_V', 'Revenue Calendar'],
  fields: {
    /** YYYYMM. */
    id: mandatory('whole-number', ['ID', 'Accounting Period ID', 'Period ID']),
    name: mandatory('text', ['Period Name']),
    start: mandatory('date', ['Start Date', 'Period Start Date']),
    end: mandatory('date', ['End Date', 'Period End Date']),
    organizationNumber: field('text', ['Sec Atr Val', 'Org ID']),
  },
});
