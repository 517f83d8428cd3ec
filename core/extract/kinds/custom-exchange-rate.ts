import { defineKind, field, mandatory } from '../kind.ts';

/** Exchange rates that a tenant with its own provider loaded into Billing. The rate set's label has a typo in Billing. */
export const customExchangeRate = defineKind({
  name: 'custom-exchange-rate',
  title: 'Custom exchange rate',
  system: 'billing',
  objects: ['Custom Exchange Rate', 'FX Custom Rate'],
  fields: {
    id: field('id', ['ID']),
    from: mandatory('currency', ['Currency From']),
    to: mandatory('currency', ['Currency To']),
    rate: mandatory('rate', ['Exchange Rate', 'Rate']),
    date: mandatory('date', ['Provider Exchange Rate Date', 'Exchange Rate Date']),
    rateSet: field('text', ['Custome Rate Set', 'Custom Rate Set', 'Rate Set Name']),
  },
});
