/** What is said about lines whose org is missing, contradictory or unknown. */

import type { Findings } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BillingLines, BillingState } from '../stage/transaction-lines.ts';
import type { OrgBasis } from './org-assignment.ts';
import type { OrgBases } from './org-bases.ts';

/** States whose lines count or are shown in a total, so that their org matters. */
const COUNTING: readonly BillingState[] = ['in-scope', 'tax', 'settlement', 'no-template'];
/** States whose lines are expected on the Revenue side. */
const SYNCED: readonly BillingState[] = ['in-scope', 'no-template'];

const basisWords: Readonly<Record<OrgBasis, string>> = {
  'own-label': 'own label',
  'parent-document': 'adjusted invoice',
  'source-transaction': 'source transaction',
  account: 'account',
  assigned: 'decision',
  'sole-org': 'only org',
  none: 'nothing',
};

/** Records findings about the org of lines, with their amounts. */
export class OrgFindings {
  /** Lines of which one was recorded. */
  readonly told: number[] = [];
  private readonly lines: BillingLines;
  private readonly pool: TextPool;
  private readonly findings: Findings;
  private readonly isCounting: readonly boolean[];
  private readonly isSynced: readonly boolean[];

  constructor(lines: BillingLines, pool: TextPool, findings: Findings) {
    this.lines = lines;
    this.pool = pool;
    this.findings = findings;
    this.isCounting = lines.state.choices.map((state) => COUNTING.includes(state));
    this.isSynced = lines.state.choices.map((state) => SYNCED.includes(state));
  }

  /** Records that nothing gives the line an org, or that two bases contradict each other. */
  bases(line: number, bases: OrgBases): void {
    if (!this.isCounting[this.lines.state.code(line)]) return;
    if (bases.org === BLANK) {
      this.add(bases.reason, line, `account ${this.text(this.lines.account.get(line)) || '(blank)'}`);
    }
    if (bases.isParentContradictory) {
      const document = this.text(this.lines.parentDocument.get(line));
      this.add('org-bases-disagree', line, `${document} is labelled with two orgs`);
    } else if (bases.otherOrg !== BLANK) {
      const first = `${basisWords[bases.basis]}: ${this.text(bases.org)}`;
      this.add(
        'org-bases-disagree',
        line,
        `${first}; ${basisWords[bases.otherBasis]}: ${this.text(bases.otherOrg)}`,
      );
    }
  }

  /** Records an org that the setup does not name. */
  unknownOrg(line: number, org: number): void {
    if (this.isCounting[this.lines.state.code(line)]) this.add('org-unknown', line, this.text(org));
  }

  /** Records a Billing org that the mapping sends nowhere. */
  unmapped(line: number, org: number): void {
    if (this.isSynced[this.lines.state.code(line)]) this.add('org-unmapped', line, this.text(org));
  }

  private add(code: FindingCode, line: number, found: string): void {
    const { lines } = this;
    this.told.push(line);
    const currency = this.text(lines.currency.get(line));
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    this.findings.add(code, place, found, { currency, amount: lines.amount.amount(line) });
  }

  private text(code: number): string {
    return this.pool.text(code);
  }
}
