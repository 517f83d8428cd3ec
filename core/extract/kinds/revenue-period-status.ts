import { defineKind, mandatory } from '../kind.ts';

/** Status of the Revenue periods by org and book. */
export const revenuePeriodStatus = defineKind({
  name: 'revenue-period-status',
  title: 'Revenue period status',
  system: 'revenue',
  objects: ['RPRO_PERIOD_G', 'Revenue Period', 'Revenue Periods'],
  fields: {
    /** YYYYMM or a period name. */
    period: mandatory('text', ['ID', 'Period ID', 'Period', 'Period Name', 'Accounting Period ID']),
    organizationNumber: mandatory('text', [
      'Sec Atr Val',
      'Org ID',
      'Org',
      'Org Name',
      'Organization',
      'Organization Code',
    ]),
    book: mandatory('text', ['Book ID', 'Book', 'Book Name']),
    status: mandatory('text', ['Status', 'Period Status'], {
      open: 'open',
      softclose: 'soft-close',
      softclosed: 'soft-close',
      pendingclose: 'pending-close',
      pendingopen: 'pending-open',
      closed: 'closed',
      close: 'closed',
      future: 'future',
      neveropened: 'future',
    }),
  },
});
