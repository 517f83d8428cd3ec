/** Why a line is an exception: its cause in words, and the parts that its difference splits into. */

import type { LineDetail } from '../../../core/contract/window/line.ts';
import { Amount } from '../amount/amount.tsx';
import { ExplainLink } from '../explain/explain-link.tsx';
import classes from './line.module.css';
import { Section } from './section.tsx';

function Parts({ parts }: Pick<LineDetail, 'parts'>) {
  return (
    <table className={classes['parts']}>
      <caption className={classes['hidden']}>Parts of the difference, Billing less Revenue</caption>
      <tbody>
        {parts.map(({ cause, title, amount, currency }) => (
          <tr key={`${cause} ${currency}`}>
            <th scope="row">
              <ExplainLink code={cause}>{title}</ExplainLink>
            </th>
            <td>
              <Amount text={amount} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cause, difference and match of a line. */
export function Difference({ detail }: { readonly detail: LineDetail }) {
  const { cause, parts, differsIn, pass, rule } = detail;
  return (
    <>
      {cause ? (
        <Section title="Cause">
          <p className={classes['cause']}>
            <ExplainLink code={cause.code}>{cause.title}</ExplainLink>
          </p>
          <p>{cause.meaning}</p>
          <p>
            <strong>What to do: </strong>
            {cause.remedy}
          </p>
        </Section>
      ) : null}
      {parts.length > 0 || differsIn.length > 0 ? (
        <Section title="Difference">
          {parts.length > 0 ? <Parts parts={parts} /> : null}
          {differsIn.length > 0 ? <p>Differs in {differsIn.join(', ')}.</p> : null}
        </Section>
      ) : null}
      <Section title="Match">
        {pass === '' ? <p>No match was found.</p> : <p>{pass}</p>}
        {rule === '' ? null : <p className={classes['quiet']}>{rule}</p>}
      </Section>
    </>
  );
}
