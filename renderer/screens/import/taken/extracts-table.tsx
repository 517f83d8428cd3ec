/** The extracts of the close as a table, Billing first. */

import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ExtractEvidence } from '../../../../core/contract/window/import.ts';
import { Amount } from '../../../components/amount/amount.tsx';
import { formatCount } from '../../../format/amounts.ts';
import { formatDay, formatMoment } from '../../../format/dates.ts';
import { extractKey } from '../../../state/extracts.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from './taken.module.css';

const SYSTEMS = [
  { system: 'billing', title: 'Zuora Billing' },
  { system: 'revenue', title: 'Zuora Revenue' },
  { system: '', title: 'Kind known after the next run' },
] as const;

/** As-of time, range, control figures. */
const ALL_EVIDENCE = 3;

/** Rows and sums are known after a run. */
function isRead({ rows }: ExtractEvidence): boolean {
  return rows.read > 0;
}

function Rows({ extract }: { readonly extract: ExtractEvidence }) {
  const settings = useSettings();
  if (!isRead(extract)) return <span className={classes['dim']}>after a run</span>;
  const { data, refused } = extract.rows;
  return (
    <>
      {formatCount(data, settings)}
      {refused > 0 ? (
        <span className={classes['refused']}>{formatCount(refused, settings)} refused</span>
      ) : null}
    </>
  );
}

function Sums({ sums }: Pick<ExtractEvidence, 'sums'>) {
  return (
    <span className={classes['sums']}>
      {sums.map(({ currency, amount }) => (
        <Amount key={currency} text={amount} currency={currency === '' ? 'No currency' : currency} />
      ))}
    </span>
  );
}

/** What is not stated yet, in words; '' when nothing is missing. */
function missingWords({ asOf, from, control }: ExtractEvidence): string {
  const missing = [
    asOf === '' ? 'no as-of time' : '',
    from === '' ? 'no range' : '',
    control === undefined ? 'no control figures' : '',
  ].filter((words) => words !== '');
  if (missing.length === ALL_EVIDENCE) return 'Nothing stated';
  const words = missing.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function Evidence({ extract }: { readonly extract: ExtractEvidence }) {
  const dates = useSettings((settings) => settings.dates);
  const { asOf, from, to } = extract;
  const missing = missingWords(extract);
  return (
    <>
      {asOf === '' ? null : <span className={classes['stated']}>As of {formatMoment(asOf, dates)}</span>}
      {from === '' ? null : (
        <span className={classes['stated']}>
          {formatDay(from, dates)} – {formatDay(to, dates)}
        </span>
      )}
      <span className={classes['evidence']} data-tone={missing === '' ? 'good' : 'neutral'}>
        {missing === '' ? (
          <IconCircleCheck size={15} stroke={1.8} aria-hidden />
        ) : (
          <IconCircleDashed size={15} stroke={1.8} aria-hidden />
        )}
        {missing === '' ? 'With control figures' : missing}
      </span>
    </>
  );
}

type RowProps = {
  readonly extract: ExtractEvidence;
  readonly isShown: boolean;
  readonly onShow: (key: string) => void;
};

function Row({ extract, isShown, onShow }: RowProps) {
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row">
        <button type="button" className={classes['open']} onClick={() => onShow(extractKey(extract))}>
          <span className={classes['kind']}>
            {extract.kindTitle === '' ? extract.name : extract.kindTitle}
          </span>
          <span className={classes['file']}>{extractKey(extract)}</span>
        </button>
      </th>
      <td className={classes['number']}>
        <Rows extract={extract} />
      </td>
      <td className={classes['number']}>
        <Sums sums={extract.sums} />
      </td>
      <td>
        <Evidence extract={extract} />
      </td>
    </tr>
  );
}

/** The table; a row opens its evidence. */
export function ExtractsTable({
  extracts,
  shown,
  onShow,
}: {
  readonly extracts: readonly ExtractEvidence[];
  readonly shown: string;
  readonly onShow: (key: string) => void;
}) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">Extract</th>
          <th scope="col" className={classes['number']}>
            Rows
          </th>
          <th scope="col" className={classes['number']}>
            Sum
          </th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      {SYSTEMS.map(({ system, title }) => {
        const own = extracts.filter((extract) => extract.system === system);
        if (own.length === 0) return null;
        return (
          <tbody key={system}>
            <tr className={classes['system']}>
              <th scope="rowgroup" colSpan={4}>
                {title}
              </th>
            </tr>
            {own.map((extract) => (
              <Row
                key={extractKey(extract)}
                extract={extract}
                isShown={extractKey(extract) === shown}
                onShow={onShow}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
