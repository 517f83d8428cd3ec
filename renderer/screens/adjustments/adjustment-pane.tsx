/** All about one adjustment: where it stands, why, and what to do. */

import { Button, Group, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconTag } from '@tabler/icons-react';
import type { AdjustmentDetail } from '../../../core/contract/window/adjustments.ts';
import type { LineFact } from '../../../core/contract/window/line.ts';
import { Amount } from '../../components/amount/amount.tsx';
import { useAnswer } from '../../components/answer/use-answer.ts';
import { ExplainLink } from '../../components/explain/explain-link.tsx';
import { FactValue } from '../../components/line/fact-value.tsx';
import { askDecision } from '../../state/decision.ts';
import { openLines } from '../../state/navigation.ts';
import { ask } from '../../state/refusals.ts';
import classes from './adjustments.module.css';
import { Timeline } from './timeline.tsx';

function Facts({ facts }: { readonly facts: readonly LineFact[] }) {
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(({ value }) => value !== '')
        .map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>
              <FactValue fact={fact} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Standing({ detail }: { readonly detail: AdjustmentDetail }) {
  const isSettled = detail.standing === 'settled';
  return (
    <section className={classes['block']} aria-label="Standing">
      <p className={classes['verdict']} data-tone={isSettled ? 'good' : 'warning'}>
        {isSettled ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
        <ExplainLink code={detail.status}>{detail.statusTitle}</ExplainLink>
      </p>
      <p className={classes['words']}>{detail.meaning}</p>
      <p className={classes['words']}>
        <strong>{detail.remedy}</strong>
      </p>
      {detail.standingReason === '' ? null : (
        <p className={classes['words']}>
          <strong>{detail.standingTitle}:</strong> {detail.standingReason}
        </p>
      )}
      {detail.blocks.length > 0 ? (
        <ul className={classes['blocks']}>
          {detail.blocks.map((block) => (
            <li key={block}>{block}</li>
          ))}
        </ul>
      ) : null}
      <Notes line={detail.line.line} about={detail.line.title} />
    </section>
  );
}

function Evidence({
  detail,
  onAssign,
}: {
  readonly detail: AdjustmentDetail;
  readonly onAssign: () => void;
}) {
  return (
    <section className={classes['block']} aria-label="Org">
      <h3 className={classes['heading']}>
        {detail.org === '' ? 'No org can be derived' : `Belongs to ${detail.org}`}
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconTag size={13} aria-hidden />}
          onClick={onAssign}
        >
          {detail.org === '' ? 'Assign org' : 'Assign another org'}
        </Button>
      </h3>
      {detail.basis === '' ? null : <p className={classes['words']}>Rests on: {detail.basis}</p>}
      <dl className={classes['facts']}>
        {detail.evidence.map(({ source, says }) => (
          <div key={source}>
            <dt>{source}</dt>
            <dd>{says === '' ? 'says nothing' : says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Proposal({ entries }: { readonly entries: AdjustmentDetail['proposal'] }) {
  if (entries.length === 0) return null;
  return (
    <section className={classes['block']} aria-label="Proposed entries">
      <h3 className={classes['heading']}>Proposed entries</h3>
      <table className={classes['entries']}>
        <thead>
          <tr>
            <th scope="col">Entry</th>
            <th scope="col">Org</th>
            <th scope="col">Period</th>
            <th scope="col" className="figure">
              Amount
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ kind, org, period, amount, currency }) => (
            <tr key={`${kind}\n${org}`}>
              <td>{kind}</td>
              <td>{org}</td>
              <td>{period}</td>
              <td className="figure">
                <Amount text={amount} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What may be noted while the periods of the org wait for Billing. */
function Notes({ line, about }: { readonly line: string; readonly about: string }) {
  const note = (action: 'comment' | 'set-owner') =>
    void askDecision({ wish: { action, lines: [line] }, about });
  return (
    <Group gap={6} mt={8}>
      <Button size="compact-xs" variant="default" onClick={() => note('comment')}>
        Comment
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => note('set-owner')}>
        Set owner
      </Button>
    </Group>
  );
}

/** The pane beside the queue. */
export function AdjustmentPane({ line, onAssign }: { readonly line: string; readonly onAssign: () => void }) {
  const detail = useAnswer(line, () => ask('adjustment', { line }));
  if (!detail || detail.line.line !== line)
    return (
      <aside className={classes['pane']} aria-label="Adjustment" aria-busy>
        {detail ? null : <Loader size="sm" aria-label="Reading" />}
      </aside>
    );
  const { title, facts, origin } = detail.line;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <aside className={classes['pane']} aria-label="Adjustment" tabIndex={0}>
      <h2 className={classes['title']}>{title}</h2>
      <Standing detail={detail} />
      <Timeline detail={detail} />
      <Evidence detail={detail} onAssign={onAssign} />
      <Proposal entries={detail.proposal} />
      <section className={classes['block']} aria-label="Document">
        <h3 className={classes['heading']}>
          Document
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => openLines({ grid: 'billing-lines', scope: { lines: [line] }, title, line })}
          >
            Open as line
          </Button>
        </h3>
        <Facts facts={facts} />
        <p className={classes['origin']}>
          {origin.extract}
          {origin.sheet === '' ? '' : `, sheet ${origin.sheet}`}, row {origin.row}
        </p>
      </section>
    </aside>
  );
}
