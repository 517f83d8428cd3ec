import { Select, Switch } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { memo, type PointerEvent } from 'react';
import { clearButton } from '../../../components/choice/clear-button.ts';
import { textAt } from '../../../state/json-path.ts';
import { changeDraft, takeDraft, useSetup } from '../../../state/setup.ts';
import { RemoveButton } from '../section.tsx';
import classes from './mapping.module.css';
import { type MappedOrg, type RevenueOrg, UNLABELED, withMapping, withSwitch } from './org-draft.ts';

type Handle = {
  readonly [Event in 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel']: (
    event: PointerEvent<HTMLElement>,
  ) => void;
};

/** Why a row of the mapping cannot be, in words; '' when it can. */
function useRowProblem(rows: readonly number[]): string {
  return useSetup(({ problems }) =>
    problems
      .filter(({ path }) => rows.some((row) => `${path}.`.startsWith(`orgs.mapping.${row}.`)))
      .map(({ found, remedy }) => `${found}. ${remedy}`)
      .join(' '),
  );
}

function Extra({ org }: { readonly org: MappedOrg }) {
  return org.rows.slice(1).map((row, at) => (
    <span key={row} className={classes['extra']}>
      also to {org.revenue[at + 1] || 'nothing'}
      <RemoveButton
        what={`the second row of ${org.name}`}
        onClick={() => changeDraft(['orgs', 'mapping', row], undefined)}
      />
    </span>
  ));
}

function placeholderOf({ name, rows, isEnabled }: MappedOrg): string {
  if (!isEnabled) return 'Switched off';
  if (name === UNLABELED) return 'Nowhere';
  return rows.length === 0 ? 'Not mapped yet' : 'Goes to';
}

/** Home currency, and what becomes of an org that the mapping does not name. */
function useFacts({ name, homeCurrency, rows }: MappedOrg): string {
  const others = useSetup(({ draft }) => textAt(draft, ['orgs', 'everyOrgTo']));
  if (name === UNLABELED) return 'rows without an org';
  const unnamed = others === '' ? 'not mapped yet' : `goes to ${others}`;
  return [homeCurrency, rows.length === 0 ? unnamed : ''].filter((part) => part !== '').join(' · ');
}

type Props = {
  readonly org: MappedOrg;
  readonly targets: readonly RevenueOrg[];
  /** The same handlers at every drawing, but for the org that they are of. */
  readonly handle: Handle;
};

/** True when a row would look as it did: among fifty orgs one is edited at a time. */
function isAsBefore(before: Props, after: Props): boolean {
  return JSON.stringify([before.org, before.targets]) === JSON.stringify([after.org, after.targets]);
}

/** One Billing org: whether it is switched on, where it goes, and the handle that its line is drawn from. */
export const BillingRow = memo(function BillingRow({ org, targets, handle }: Props) {
  const problem = useRowProblem(org.rows);
  const facts = useFacts(org);
  const draftNow = (): unknown => useSetup.getState().draft;
  const names = [...new Set(targets.map(({ name }) => name).filter((name) => name !== ''))];
  return (
    <li
      className={classes['billing']}
      data-problem={problem !== '' || undefined}
      data-off={!org.isEnabled || undefined}
    >
      <span className={classes['words']}>
        <span className={classes['name']} title={org.name}>
          {org.name}
        </span>
        {problem === '' ? (
          <span className={classes['facts']}>{facts}</span>
        ) : (
          <span className={classes['wrong']} title={problem}>
            {problem}
          </span>
        )}
        <Extra org={org} />
      </span>
      <Switch
        size="xs"
        aria-label={`${org.name} is switched on`}
        checked={org.isEnabled}
        data-place={`orgs.mapping.${org.rows[0] ?? ''}`}
        onChange={({ currentTarget }) => takeDraft(withSwitch(draftNow(), org.name, currentTarget.checked))}
      />
      <Select
        className={classes['target'] ?? ''}
        searchable
        aria-label={`Revenue organization of ${org.name}`}
        data-place={`orgs.mapping.${org.rows[0] ?? ''}.revenue`}
        placeholder={placeholderOf(org)}
        data={names}
        clearable
        clearButtonProps={clearButton(`Clear the Revenue organization of ${org.name}`)}
        value={names.includes(org.revenue[0] ?? '') ? (org.revenue[0] ?? null) : null}
        onChange={(chosen) => takeDraft(withMapping(draftNow(), org.name, chosen ?? ''))}
      />
      <span className={classes['handle']} title="Drag to a Revenue organization" {...handle}>
        <IconPlugConnected size={16} stroke={1.6} aria-hidden />
      </span>
    </li>
  );
}, isAsBefore);
