/** What the columns of the heat map are, and what is held fast. */

import { SegmentedControl, Select } from '@mantine/core';
import type { Overview } from '../../../core/contract/window/overview.ts';
import { formatPeriod } from '../../format/dates.ts';
import { type CloseChoices, choose, currenciesOf, periodsOf } from './close-choices.ts';

/** The controls of the map: what its columns are, and what is held fast. */
export function HeatControls({
  overview,
  choices,
  period,
}: {
  readonly overview: Overview;
  readonly choices: CloseChoices;
  readonly period: number;
}) {
  const isByPeriod = choices.columns === 'periods';
  const options = isByPeriod
    ? currenciesOf(overview.cells, 'currency').map((each) => ({ value: each, label: each }))
    : periodsOf(overview.cells, false).map((each) => ({ value: String(each), label: formatPeriod(each) }));
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Columns of the map"
        data={[
          { value: 'currencies', label: 'By currency' },
          { value: 'periods', label: 'By period' },
        ]}
        value={choices.columns}
        onChange={(value) => choose({ columns: value === 'periods' ? 'periods' : 'currencies' })}
      />
      <Select
        size="xs"
        w={92}
        aria-label={isByPeriod ? 'Currency of the map' : 'Period of the map'}
        data={options}
        value={isByPeriod ? choices.currency : String(period)}
        onChange={(value) => {
          if (value !== null) choose(isByPeriod ? { currency: value } : { heatPeriod: Number(value) });
        }}
      />
    </>
  );
}
