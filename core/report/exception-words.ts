/** What is particular about one exception, in words; what its cause means stands on the Causes sheet. */

import { findingCatalogue } from '../model/finding-catalogue.ts';
import { BLANK } from '../model/text-pool.ts';
import type { LineContext } from './close-context.ts';
import type { ExceptionEntry } from './exception-rows.ts';

/** Candidate lines named per grouping; a grouping rarely has more. */
const NAMED = 5;

/** Tells the story of exceptions. */
export class ExceptionWords {
  private readonly groupings = new Map<number, string>();
  private readonly context: LineContext;

  constructor(context: LineContext) {
    this.context = context;
    for (const match of context.close.matching.ambiguous) {
      const named = match.candidates.map((rows) => this.candidate(rows)).join(' or ');
      for (const row of match.billing) this.groupings.set(row, `These fit equally well: ${named}.`);
    }
  }

  /** In what the sides differ, the staging error, groupings that fitted, the size of the match, the findings. */
  details(entry: ExceptionEntry): string {
    const words: string[] = [];
    if (entry.differsIn.length > 0) words.push(`Differs in ${entry.differsIn.join(', ')}.`);
    words.push(...this.alone(entry), ...this.findings(entry));
    const [left, right] = [entry.billing.length, entry.revenue.length];
    if (left > 1 || right > 1) {
      words.push(
        `The match has ${left} Billing and ${right} Revenue lines; the first of each is named here.`,
      );
    }
    return words.join(' ');
  }

  private alone({ group, billing, findings }: ExceptionEntry): readonly string[] {
    const [row] = billing;
    if (row === undefined || group >= 0) return [];
    const { matching, pool, findings: all } = this.context.close;
    const error = matching.stagingError.get(row);
    // The finding says the same in more words.
    const isTold = findings.some(({ finding }) => all[finding]?.code === 'staging-error');
    const grouping = this.groupings.get(row);
    return [
      ...(error === BLANK || isTold ? [] : [`Staging error: ${pool.text(error)}`]),
      ...(grouping === undefined ? [] : [grouping]),
    ];
  }

  private findings({ findings, part, billing, revenue }: ExceptionEntry): readonly string[] {
    const { findings: all, pool, alignment } = this.context.close;
    const statuses: readonly string[] = alignment.status.choices;
    const id = this.idOf(billing, revenue);
    return findings.flatMap(({ finding, place }) => {
      const one = all[finding];
      if (!one) return [];
      // The Org alignment sheet tells the periods of every adjustment in full.
      if (statuses.includes(one.code)) return [`${findingCatalogue[one.code].title}; see Org alignment.`];
      const found = pool.text(one.found.get(place));
      if (one.code === part?.cause && found.includes(id)) return [];
      // A cause of the same name has said already what it is.
      const title = one.code === part?.cause ? '' : findingCatalogue[one.code].title;
      const text = [title, found].filter((words) => words !== '').join(': ');
      return text === '' ? [] : [/[.!?]$/.test(text) ? text : `${text}.`];
    });
  }

  private idOf([left]: readonly number[], [right]: readonly number[]): string {
    if (left !== undefined) return this.context.billing.text('id', left);
    return right === undefined ? '' : this.context.revenue.text('id', right);
  }

  private candidate(rows: readonly number[]): string {
    const { revenue } = this.context;
    const names = rows
      .slice(0, NAMED)
      .map((row) => `${revenue.text('document', row)} ${revenue.text('id', row)}`);
    const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
    return `Revenue lines ${names.join(', ')}${more}`;
  }
}
