/** Lines that only Revenue has: made by the system, uploaded, voided, left over, or kept in a second book. */

import { negated } from '../exact.ts';
import { idOf } from '../record-id.ts';
import { Chance } from './chance.ts';
import { functionalOf } from './lines.ts';
import { partOf } from './memos.ts';
import type { SampleGroup, SampleRevenue } from './model.ts';

const COUNTS = { system: 6, reduction: 4, voided: 3, uploaded: 5, deleted: 4, secondBook: 45 } as const;

/** Name of the second book; its rows repeat those of the primary one. */
export const secondBook = 'Local GAAP';

/** The Revenue lines without a counterpart, made after the pattern of lines that have one. */
export function revenueOnly(groups: readonly SampleGroup[]): readonly SampleRevenue[] {
  const chance = new Chance(97);
  const patterns = groups.flatMap(({ billing, revenue }) => {
    const isPlain =
      billing.type === 'invoice-item' && revenue.length === 1 && billing.processingType === 'Charge';
    return isPlain && billing.account.number !== 'U-2' ? revenue : [];
  });
  const some = (count: number): SampleRevenue[] => chance.take(patterns, count);
  return [
    ...some(COUNTS.system).map(systemCredit),
    ...some(COUNTS.reduction).map(reductionOrder),
    ...some(COUNTS.voided).map(voided),
    ...some(COUNTS.uploaded).map(uploaded),
    ...some(COUNTS.deleted).map(deletedUpstream),
    ...some(COUNTS.secondBook).map((line): SampleRevenue => ({ ...line, book: secondBook })),
  ];
}

function withAmount(line: SampleRevenue, amount: string): SampleRevenue {
  return { ...line, amount, functionalAmount: functionalOf(amount, line.functionalRate) };
}

function systemCredit(line: SampleRevenue, at: number): SampleRevenue {
  const credit = withAmount(line, negated(partOf(line.amount, line.currency, 4)));
  return {
    ...credit,
    type: 'CM-C',
    origin: 'system',
    document: `INV-C-${line.charge.slice(2)}`,
    lineId: `REVPRO~${idOf(`rate plan charge ${line.charge}`)}.1~${at + 1}`,
    cause: 'system-credit',
  };
}

function reductionOrder(line: SampleRevenue, at: number): SampleRevenue {
  const reduced = withAmount(line, negated(partOf(line.amount, line.currency, 3)));
  const document = `SO-RED-${String(41 + at).padStart(5, '0')}`;
  return {
    ...reduced,
    type: 'RORD',
    origin: 'reduction-order',
    document,
    lineId: `${document}-1`,
    cause: 'reduction-order',
  };
}

function voided(line: SampleRevenue, at: number): SampleRevenue {
  const document = `VOID-UPL-${String(7 + at).padStart(4, '0')}`;
  return { ...line, origin: 'voided', document, lineId: `${document}-1`, cause: 'voided' };
}

function uploaded(line: SampleRevenue, at: number): SampleRevenue {
  const document = `UPL-2026-${String(118 + at)}`;
  return {
    ...withAmount(line, partOf(line.amount, line.currency, 2)),
    document,
    lineId: `${document}-001`,
    cause: 'other-source',
  };
}

function deletedUpstream(line: SampleRevenue, at: number): SampleRevenue {
  const document = `INV${String(19_970 + at).padStart(8, '0')}`;
  return { ...line, document, lineId: idOf(`deleted ${document}`), cause: 'deleted-upstream' };
}
