/** Every rate that lines were converted at, and where both systems took different ones. */

import { SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { FindingSummary } from '../../../core/contract/window/overview.ts';
import { useOverview } from '../../components/answer/use-overview.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { DataGrid } from '../../components/grid/data-grid.tsx';
import type { GridStart } from '../../components/grid/use-grid.ts';
import { RunFirst } from '../../components/run-first/run-first.tsx';
import { Screen } from '../../components/screen/screen.tsx';
import { formatCount } from '../../format/amounts.ts';
import { openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import { useWorkspace } from '../../state/workspace.ts';
import classes from './rates.module.css';

/** Findings that say something about rates, the gravest first. */
const ABOUT_RATES = ['no-rate', 'rates-conflict', 'rate-too-old', 'rate-fallback'] as const;
const TABLES = [
  { value: 'rates', label: 'Rates used' },
  { value: 'rate-differences', label: 'Differences between both systems' },
] as const;
type TableName = (typeof TABLES)[number]['value'];

/** By currencies and days: what a person looks a rate up by. */
const FIRST_ORDER: GridStart = {
  sort: ['from', 'to', 'asked'].map((column) => ({ column, isDescending: false })),
};
const AS_IT_IS: GridStart = {};

function Standing({ findings }: { readonly findings: readonly FindingSummary[] }) {
  const settings = useSettings();
  const about = ABOUT_RATES.flatMap((code) => findings.find((finding) => finding.code === code) ?? []);
  const isMissing = about.some(({ code }) => code === 'no-rate');
  return (
    <div className={classes['standing']}>
      {isMissing ? (
        <IconAlertTriangle size={18} aria-hidden className={classes['bad']} />
      ) : (
        <IconCircleCheck size={18} aria-hidden className={classes['good']} />
      )}
      <span>{isMissing ? 'Some lines have no rate.' : 'Every line that needs a rate has one.'}</span>
      {about.map(({ code, title, count }) => (
        <span key={code} className={classes['finding']}>
          <button
            type="button"
            className={classes['count']}
            aria-label={`${title}: show ${count}`}
            onClick={() => openLines({ grid: 'finding-places', scope: { finding: code }, title })}
          >
            {formatCount(count, settings)}
          </button>
          <ExplainLink code={code}>{title}</ExplainLink>
        </span>
      ))}
    </div>
  );
}

function Tables() {
  const [table, setTable] = useState<TableName>('rates');
  const overview = useOverview('functional');
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <SegmentedControl
          size="xs"
          aria-label="Table"
          data={[...TABLES]}
          value={table}
          onChange={(value) => {
            const chosen = TABLES.find((each) => each.value === value);
            if (chosen) setTable(chosen.value);
          }}
        />
        {overview ? <Standing findings={overview.findings} /> : null}
      </div>
      <div className={classes['table']}>
        <DataGrid
          key={table}
          grid={table}
          start={table === 'rates' ? FIRST_ORDER : AS_IT_IS}
          label={table === 'rates' ? 'Rates used' : 'Rates that differ between both systems'}
          onOpen={(row) => {
            if (row.kind === 'row' && table === 'rate-differences')
              openLines({ grid: 'exceptions', line: row.key, scope: { lines: [row.key] }, title: row.key });
          }}
        />
      </div>
    </div>
  );
}

/** The screen. */
export function RatesScreen() {
  const hasFigures = useWorkspace(({ workspace }) => workspace?.hasFigures ?? false);
  return (
    <Screen
      title="Rates"
      description="Where each rate comes from, which day was asked for, and where Billing and Revenue differ."
      isFilling
    >
      {hasFigures ? <Tables /> : <RunFirst />}
    </Screen>
  );
}
