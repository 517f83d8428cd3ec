/** Says about each adjustment what was booked where, where it belongs, why, and what stands in the way. */

import type { OrgBasis } from '../map/org-assignment.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { formatDay } from '../model/iso-date.ts';
import { type AlignmentStatus, isFine } from './alignment.ts';
import type { AlignmentInputs } from './alignment-inputs.ts';
import { rangeWords } from './period-order.ts';
import type { Placement, Placements } from './placements.ts';
import { signedWords } from './signed-adjustment.ts';

const basisWords: Readonly<Record<OrgBasis, string>> = {
  'own-label': 'its label',
  'parent-document': 'the invoice it adjusts',
  'source-transaction': 'its source transaction',
  account: 'its account',
  assigned: 'a decision',
  'sole-org': 'being the only org of the tenant',
  none: 'nothing',
};

/** Records the findings of placed adjustments. Texts repeat for an org and day, so each is made once. */
export class AlignmentFindings {
  private readonly texts = new Map<Placement, Map<OrgBasis, string>>();
  private readonly rangeTexts = new Map<Placement, string>();
  private readonly inputs: AlignmentInputs;
  private readonly placements: Placements;

  constructor(inputs: AlignmentInputs, placements: Placements) {
    this.inputs = inputs;
    this.placements = placements;
  }

  /** Records what is wrong with one adjustment: its status, boundaries that differ, a period without an end. */
  line(line: number, placement: Placement, status: AlignmentStatus): void {
    if (status === 'arrived-after-close') {
      this.add(status, line, `${this.story(line, placement)}; ${signedWords(line, this.inputs)}`);
    } else if (!isFine(status)) this.add(status, line, this.story(line, placement));
    if (placement.boundaries > 0) {
      const code = placement.boundaries === 2 ? 'boundaries-differ-severe' : 'boundaries-differ';
      this.add(code, line, this.ranges(placement));
    }
    if (placement.isOpenEnded) this.add('open-ended-period', line, this.ranges(placement));
  }

  private story(line: number, placement: Placement): string {
    const basis = this.inputs.orgs.basis.get(line);
    const known = this.texts.get(placement) ?? new Map<OrgBasis, string>();
    this.texts.set(placement, known);
    const text = known.get(basis) ?? this.tell(placement, basis);
    known.set(basis, text);
    return text;
  }

  private tell(placement: Placement, basis: OrgBasis): string {
    const org = this.inputs.pool.text(placement.org);
    const booked = `dated ${formatDay(placement.day) || 'nowhere'}, booked unlabeled in ${this.words(placement.booked)}`;
    if (org === '') return `${booked}; its org is undecided`;
    const belongs = `belongs to ${org} by ${basisWords[basis]}, there in ${this.words(placement.covering)}`;
    if (placement.aligned === placement.covering) return `${booked}; ${belongs}`;
    return `${booked}; ${belongs}; next open period of ${org}: ${this.words(placement.aligned)}`;
  }

  private ranges(placement: Placement): string {
    const known = this.rangeTexts.get(placement);
    if (known !== undefined) return known;
    const org = this.inputs.pool.text(placement.org) || 'org undecided';
    const [booked, covering] = [this.words(placement.booked), this.words(placement.covering)];
    const text = `${formatDay(placement.day)}: unlabeled ${booked}; ${org} ${covering}`;
    this.rangeTexts.set(placement, text);
    return text;
  }

  private words(position: number): string {
    const period = this.placements.period(position);
    return period ? `${period.name} (${rangeWords(period)}, ${period.status})` : 'no period';
  }

  private add(code: FindingCode, line: number, found: string): void {
    const { lines, pool, findings } = this.inputs;
    const currency = pool.text(lines.currency.get(line));
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    findings.add(code, place, found, { currency, amount: lines.amount.amount(line) });
  }
}
