/** September and October of the small tenant, for cases that go from one close into the next. */

import { CloseBuilder } from '../../closes/close-builder.ts';
import type { SetupInput } from '../../closes/test-close.ts';

/** A month being closed. */
export type Month = { readonly from: string; readonly to: string };

/** September 2026, */
export const september: Month = { from: '2026-09-01', to: '2026-09-30' };
/** October, */
export const october: Month = { from: '2026-10-01', to: '2026-10-31' };
/** November, */
export const november: Month = { from: '2026-11-01', to: '2026-11-30' };
/** and December. */
export const december: Month = { from: '2026-12-01', to: '2026-12-31' };

/** Folder of September in the folder of October. */
export const PRIOR = 'september';

/** Cells of a Billing row dated in September, and of its Revenue line collected in a month. */
export const inSeptember = { date: '2026-09-15', posted: '2026-09-15' } as const;

const kinds = [
  ...(['account', 'accounting-period', 'invoice-item', 'credit-memo-item'] as const),
  ...([
    'invoice-item-adjustment',
    'invoice-adjustment',
    'credit-balance-adjustment',
    'billing-report',
  ] as const),
];

/** A builder that closes a month; `range` is what its extracts are stated to cover. */
export function closing(month: Month, range: Month = month): CloseBuilder {
  const builder = CloseBuilder.small()
    .closing(month)
    .change((setup) => ({ ...setup, integration: { ...setup.integration, lastCollected: '' } }));
  const asOf = month === september ? '2026-10-02T06:00:00Z' : '2026-11-02T06:00:00Z';
  for (const kind of kinds) builder.file(kind, { source: { range, asOf } });
  return builder;
}

/** States the prior close of a builder. */
export function following(
  builder: CloseBuilder,
  stated: Partial<NonNullable<SetupInput['priorClose']>> = {},
): CloseBuilder {
  const priorClose = { folder: PRIOR, signedBy: 'R. Viewer', signedOn: '2026-10-05', ...stated };
  return builder.change((setup) => ({ ...setup, priorClose }));
}

/** Numbers from one to another, as the ends of document names. */
export function numbers(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(3, '0'));
}
