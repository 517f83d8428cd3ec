import { defineKind, field, mandatory } from '../kind.ts';

/** Rates of Revenue: by day as in RPRO_EX_RATES, or by range as in the monthly upload. */
export const revenueExchangeRate = defineKind({
  name: 'revenue-exchange-rate',
  title: 'Revenue exchange rate',
  system: 'revenue',
  objects: ['RPRO_EX_RATES_G', 'RPRO_EX_RATES', 'RPRO_EX_RATE'],
  fields: {
    from: mandatory('currency', ['From Currency', 'From Curr', 'From Cur']),
    to: mandatory('currency', ['To Currency', 'To Curr', 'To Cur']),
    rate: mandatory('rate', ['Exchange Rate', 'Ex Rate', 'Conversion Rate', 'Rate']),
    date: field('date', [
      'Exchange Rate Date',
      'Ex Rate Date',
      'Conversion Date',
      'Rate Date',
      'Effective Date',
    ]),
    start: field('date', ['Start Date']),
    end: field('date', ['End Date']),
    /** `Period Average`, `Period End`, or a daily type of the tenant. */
    rateType: field('text', ['Exchange Rate Type', 'Ex Rate Type', 'Conversion Type', 'Rate Type']),
  },
});
