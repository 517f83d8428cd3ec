/** The named checks of the close: what fails first, what passes only as a number until it is asked for. */

import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconMinus, IconWritingSign } from '@tabler/icons-react';
import { useState } from 'react';
import type { CheckOutcome } from '../../../core/checks/check.ts';
import type { Overview } from '../../../core/contract/window/overview.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { LongText } from '../../components/long-text/long-text.tsx';
import classes from './checks-panel.module.css';
import marks from './marks.module.css';
import panels from './panel.module.css';
import { Panel } from './panel.tsx';

const OUTCOMES: Readonly<
  Record<CheckOutcome, { readonly Mark: typeof IconMinus; readonly words: string; readonly tone: string }>
> = {
  fail: { Mark: IconCircleX, words: 'Fails', tone: 'bad' },
  declared: { Mark: IconWritingSign, words: 'Declared', tone: 'neutral' },
  pass: { Mark: IconCircleCheck, words: 'Passes', tone: 'good' },
  'not-applicable': { Mark: IconMinus, words: 'Does not apply', tone: 'neutral' },
};
const ORDER: readonly CheckOutcome[] = ['fail', 'declared', 'pass', 'not-applicable'];

type Check = Overview['checks'][number];

function CheckRow({ check }: { readonly check: Check }) {
  const { Mark, words, tone } = OUTCOMES[check.outcome];
  const isFailed = check.outcome === 'fail';
  return (
    <li className={classes['check']}>
      <span className={marks['outcome']} data-tone={isFailed && !check.isBlocking ? 'warning' : tone}>
        <Mark size={16} stroke={1.8} aria-hidden />
        {isFailed && !check.isBlocking ? 'Attention' : words}
      </span>
      <div>
        <ExplainLink code={check.name}>{check.title}</ExplainLink>
        <div className={classes['evidence']}>
          <LongText text={check.evidence} />
        </div>
        {isFailed ? <p className={classes['remedy']}>{check.remedy}</p> : null}
      </div>
    </li>
  );
}

/** The checks as a list. */
export function ChecksPanel({ overview }: { readonly overview: Overview }) {
  const [isAll, setAll] = useState(false);
  const { checks } = overview;
  const count = (outcome: CheckOutcome) => checks.filter((check) => check.outcome === outcome).length;
  const ordered = ORDER.flatMap((outcome) => checks.filter((check) => check.outcome === outcome));
  const shown = isAll
    ? ordered
    : ordered.filter(({ outcome }) => outcome === 'fail' || outcome === 'declared');
  const failing = checks.filter(({ outcome, isBlocking }) => outcome === 'fail' && isBlocking).length;
  const note = `${count('pass')} pass, ${failing} fail, ${count('fail') - failing} to look at`;
  return (
    <Panel
      title="Checks"
      className={isAll ? panels['wide'] : undefined}
      note={note}
      controls={
        <Button variant="subtle" size="compact-xs" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? 'Show those that ask for attention' : `Show all ${checks.length}`}
        </Button>
      }
    >
      {shown.length === 0 ? <p className={panels['quiet']}>No check fails.</p> : null}
      <ul className={classes['checks']} id="checks">
        {shown.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ul>
    </Panel>
  );
}
