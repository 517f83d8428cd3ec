/** Every alignment status: the state of the unlabeled period by month, the state of the org's period by org. */

import type { AlignmentStatus } from '../../../core/align/alignment.ts';
import type { CloseBuilder } from '../close-builder.ts';
import { octoberRange } from '../small-setup.ts';
import type { SetupInput } from '../test-close.ts';
import { type PlantedClose, PRIOR_FOLDER, plant } from './planted-close.ts';

/** Months by the state of their unlabeled period; July has none. */
const months = [
  ['2026-10', 'Open'],
  ['2026-09', 'Pending Close'],
  ['2026-08', 'Closed'],
  ['2026-07', ''],
] as const;

/** Orgs by the state of all their periods; the last has none. */
const orgs = [
  ['US', 'Open'],
  ['DE', 'Pending Close'],
  ['FR', 'Closed'],
  ['JP', ''],
] as const;

/** Rows: unlabeled open, pending, closed, missing; columns: org open, pending, closed, missing. */
const matrix: readonly (readonly AlignmentStatus[])[] = [
  ['aligned-open', 'org-pending', 'late-adjustment', 'no-org-period-unlabeled-open'],
  ['unlabeled-pending', 'both-pending', 'late-adjustment-pending', 'no-org-period-unlabeled-pending'],
  [
    'blocked-adjustment',
    'blocked-adjustment-org-pending',
    'arrived-after-close',
    'no-org-period-unlabeled-closed',
  ],
  [
    'no-unlabeled-period-org-open',
    'no-unlabeled-period-org-pending',
    'no-unlabeled-period-org-closed',
    'no-period',
  ],
];

const cells = matrix.flatMap((row, month) =>
  row.map((status, org) => ({
    status,
    number: `CBA-${month + 1}${org + 1}`,
    org: orgs[org]?.[0] ?? '',
    date: `${months[month]?.[0] ?? ''}-15`,
  })),
);

function withMoreOrgs(setup: SetupInput): SetupInput {
  const added = ['FR', 'JP'].map((name) => ({ name, homeCurrency: 'USD' }));
  const mapping = ['FR', 'JP'].map((billing) => ({ billing, enabled: true, revenue: 'Europe' }));
  return {
    ...setup,
    closing: { ...setup.closing, orgs: { ...setup.closing.orgs, FR: octoberRange, JP: octoberRange } },
    orgs: {
      ...setup.orgs,
      billing: [...setup.orgs.billing, ...added],
      mapping: [...(setup.orgs.mapping ?? []), ...mapping],
    },
    priorClose: { folder: PRIOR_FOLDER, signedBy: 'Reviewer', signedOn: '2026-10-05' },
  };
}

function matrixClose(close: CloseBuilder): CloseBuilder {
  close.change(withMoreOrgs).without('accounting-period');
  for (const [month, status] of months) {
    if (status !== '') close.period('', `${month}-01`, lastDay(month), status);
    for (const [org, orgStatus] of orgs) {
      if (orgStatus !== '') close.period(org, `${month}-01`, lastDay(month), orgStatus);
    }
  }
  for (const [org] of orgs) close.account(`B-${org}`, org);
  for (const { number, org, date } of cells)
    close.cba(number, 'Decrease', '1.00', { account: `B-${org}`, date });
  return close.cba('CBA-SIGNED', 'Decrease', '2.00', { account: 'B-FR', date: '2026-08-20' });
}

function lastDay(month: string): string {
  return `${month}-${month.endsWith('09') ? '30' : '31'}`;
}

const signedAdjustment = {
  side: 'billing',
  type: 'credit-balance-adjustment',
  id: '',
  document: 'CBA-SIGNED',
  account: 'B-FR',
  date: '2026-08-20',
  org: 'FR',
  revenueOrg: 'unlabeled',
  currency: 'USD',
  amount: '-2.00',
  state: 'in-scope',
  cause: 'by-design',
} as const;

const allNumbers = [...cells.map(({ number }) => number), 'CBA-SIGNED'];

/** Closes that hold every status. */
export const alignmentCloses: readonly PlantedClose[] = [
  plant(
    'the matrix of unlabeled and org periods',
    matrixClose,
    {
      lines: allNumbers.map((number) => ['billing', number, 'by-design']),
      statuses: [
        ...cells.map(({ number, status }) => [number, status] as const),
        ['CBA-SIGNED', 'aligned-closed'],
      ],
      findings: cells
        .map(({ status }, at) => [status, 'credit-balance-adjustment.csv', at + 2] as const)
        .flatMap(([status, file, row]) =>
          status === 'aligned-open' || status === 'aligned-closed' ? [] : [[status, file, row] as const],
        ),
    },
    [signedAdjustment],
  ),
  plant(
    'an adjustment of an account without an org',
    (close) =>
      close
        .account('A-NONE', '')
        .cba('CBA-1', 'Decrease', '1.00', { account: 'A-NONE' })
        .cba('CBA-2', 'Decrease', '1.00'),
    {
      lines: [
        ['billing', 'CBA-1', 'by-design'],
        ['billing', 'CBA-2', 'by-design'],
      ],
      statuses: [['CBA-1', 'org-undecided']],
      findings: [
        ['org-undecided', 'credit-balance-adjustment.csv', 2],
        ['account-without-org', 'credit-balance-adjustment.csv', 2],
      ],
    },
  ),
  plant(
    'periods that do not say whose they are',
    (close) =>
      close
        .file('accounting-period', { columns: ['id', 'name', 'start', 'end', 'fiscalYear', 'status'] })
        .without('accounting-period')
        .months('')
        .cba('CBA-1', 'Decrease', '1.00'),
    {
      lines: [['billing', 'CBA-1', 'by-design']],
      statuses: [['CBA-1', 'period-org-unknown']],
      findings: [2, 3, 4].map((row) => ['period-org-unknown', 'accounting-period.csv', row] as const),
    },
  ),
];
