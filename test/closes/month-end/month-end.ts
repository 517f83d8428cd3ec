/** The month-end sample: the close as data, and what the engine has to find in it. */

import type { TestClose } from '../test-close.ts';
import { buildModel } from './build-model.ts';
import { sampleExtracts } from './extracts.ts';
import { type AnswerKey, answerKey } from './key.ts';
import { samplePayments } from './settlement.ts';
import { sampleSetup } from './tenant.ts';

/** The sample and its answer key. */
export function monthEnd(): { readonly close: TestClose; readonly key: AnswerKey } {
  const model = buildModel();
  const payments = samplePayments(model.invoices);
  const outside = [
    ...payments.map(({ account, amount }) => ({
      state: 'settlement',
      currency: account.currency,
      // Payments and refunds are listed with their exported, positive amount.
      amount,
    })),
    ...model.invoices
      .filter(({ tax }) => tax !== '')
      .map(({ account, tax }) => ({ state: 'tax', currency: account.currency, amount: tax })),
  ];
  const close = { setup: sampleSetup(), extracts: sampleExtracts(model, payments) };
  return { close, key: answerKey(model, outside) };
}
