/** What the bridge is restricted to. */

import { Select } from '@mantine/core';
import type { Ref } from 'react';
import type { Overview } from '../../../core/contract/window/overview.ts';
import { formatPeriod } from '../../format/dates.ts';
import { type CloseChoices, choose, currenciesOf, orgsOf, periodsOf } from './close-choices.ts';

const CLOSING = 'closing';
const EVERY = '';

/** Chooses what the bridge is about. */
export function BridgeControls({
  overview,
  choices,
  orgBox,
}: {
  readonly overview: Overview;
  readonly choices: CloseChoices;
  /** The list of orgs, for the focus. */
  readonly orgBox: Ref<HTMLInputElement>;
}) {
  const { cells } = overview;
  const closing = choices.range === 'closing' ? 'Closing period' : 'Every period';
  return (
    <>
      <Select
        size="xs"
        w={82}
        aria-label="Currency of the bridge"
        data={[...currenciesOf(cells, 'countsIn')]}
        value={choices.countsIn}
        onChange={(value) => choose({ countsIn: value ?? '', documents: undefined })}
      />
      <Select
        size="xs"
        w={140}
        ref={orgBox}
        aria-label="Org of the bridge"
        data={[
          { value: EVERY, label: 'Every org' },
          ...orgsOf(cells).map(({ org, title }) => ({ value: org, label: title })),
        ]}
        value={choices.org ?? EVERY}
        onChange={(value) =>
          choose({ org: value === EVERY || value === null ? undefined : value, documents: undefined })
        }
      />
      <Select
        size="xs"
        w={124}
        aria-label="Period of the bridge"
        data={[
          { value: CLOSING, label: closing },
          ...periodsOf(cells, false).map((period) => ({
            value: String(period),
            label: formatPeriod(period),
          })),
        ]}
        value={choices.period === undefined ? CLOSING : String(choices.period)}
        onChange={(value) =>
          choose({ period: value === CLOSING || value === null ? undefined : Number(value) })
        }
      />
    </>
  );
}
