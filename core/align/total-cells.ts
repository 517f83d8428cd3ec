import { UNLABELED } from '../model/accounting-period.ts';
import { monthOf, NO_DAY } from '../model/iso-date.ts';
import { MoneySum } from '../model/money-sum.ts';
import { BLANK } from '../model/text-pool.ts';
import { adjustmentCodes } from './adjustments.ts';
import type { OrgTotal, OrgTotalInputs, TotalBasis } from './org-total-types.ts';
import { NO_PERIOD, PeriodLookup } from './period-lookup.ts';

/** Which sum of a cell a line belongs to. */
export type SumName = 'labeled' | 'unlabeled' | 'settlement';
/** Running sums of one total. */
export type TotalCell = Readonly<Record<SumName, MoneySum>> & {
  unconverted: number;
  /** How often a line was added, less how often one was taken out: a cell without lines is not there. */
  lines: number;
};

type Place = {
  readonly org: number;
  readonly period: number;
  readonly month: number;
  /** Cells by basis, currency and the currency that they count in. */
  readonly cells: ReadonlyMap<TotalBasis, CellsByCurrencies>;
};
type PlacedCell = {
  readonly basis: TotalBasis;
  readonly place: Place;
  readonly currency: number;
  readonly countsIn: number;
  readonly cell: TotalCell;
};

const bases: readonly TotalBasis[] = ['transaction', 'functional', 'reporting'];

// Maps within maps: their keys stay small, and a map over numbers beyond 31 bits is several times slower.
type CellsByCurrencies = Map<number, Map<number, TotalCell>>;

/** Cells found by integer keys: the place of a line by org and day, then basis and currencies. */
export class TotalCells {
  private readonly cells: PlacedCell[];
  private readonly placeByDay: Map<number, Map<number, Place>>;
  private readonly places: Map<string, Place>;
  private readonly lookup: PeriodLookup;
  private readonly inputs: OrgTotalInputs;
  private readonly isAdjustment: readonly boolean[];

  /** Begins with no cells, or goes on with those of `shared` over other orgs of the same lines and periods. */
  constructor(inputs: OrgTotalInputs, shared?: TotalCells) {
    const { periods, pool, setup, lines } = inputs;
    this.cells = shared?.cells ?? [];
    this.placeByDay = shared?.placeByDay ?? new Map();
    this.places = shared?.places ?? new Map();
    this.inputs = inputs;
    this.lookup = new PeriodLookup(
      periods.isOrgUnknown ? [] : periods.periods,
      pool,
      setup.features.multiOrg,
    );
    this.isAdjustment = adjustmentCodes(lines);
  }

  /** True for adjustments, and for documents that nothing gives an org. */
  isUnlabeled(line: number): boolean {
    const { lines, orgs } = this.inputs;
    return this.isAdjustment[lines.type.code(line)] === true || orgs.org.get(line) === BLANK;
  }

  /** The cell of a line on a basis that counts in a currency. */
  of(basis: TotalBasis, line: number, countsIn: number): TotalCell {
    const place = this.placeOf(line);
    const currency = this.inputs.lines.currency.get(line);
    const known = place.cells.get(basis)?.get(currency)?.get(countsIn);
    if (known) return known;
    const sums = { labeled: new MoneySum(), unlabeled: new MoneySum(), settlement: new MoneySum() };
    return this.put({ basis, place, currency, countsIn, cell: { ...sums, unconverted: 0, lines: 0 } });
  }

  /** Cells of its own with the same sums, over other orgs of the same lines and periods. */
  copied(inputs: OrgTotalInputs): TotalCells {
    const copy = new TotalCells(inputs);
    for (const { place, cell, ...key } of this.cells) {
      const copied = { ...cell, ...copiedSums(cell) };
      copy.put({ ...key, place: copy.placeNamed(place), cell: copied });
    }
    return copy;
  }

  private put(placed: PlacedCell): TotalCell {
    const { basis, place, currency, countsIn, cell } = placed;
    const ofBasis = place.cells.get(basis);
    ofBasis?.set(currency, (ofBasis.get(currency) ?? new Map<number, TotalCell>()).set(countsIn, cell));
    this.cells.push(placed);
    return cell;
  }

  /** All totals in the order basis, org, month, period, currency. */
  totals(): readonly OrgTotal[] {
    const rank = (total: OrgTotal): number => bases.indexOf(total.basis);
    const label = (total: OrgTotal): string =>
      `${total.org}\n${total.month}\n${String(total.period + 1).padStart(9, '0')}`;
    const tail = (total: OrgTotal): string => `${label(total)}\n${total.currency}\n${total.countsIn}`;
    return this.cells
      .filter(({ cell }) => cell.lines > 0)
      .map((cell) => this.totalOf(cell))
      .sort((a, b) => rank(a) - rank(b) || (tail(a) < tail(b) ? -1 : 1));
  }

  private totalOf({ basis, place, currency, countsIn, cell }: PlacedCell): OrgTotal {
    const { pool } = this.inputs;
    const labeled = cell.labeled.total();
    const unlabeled = cell.unlabeled.total();
    return {
      basis,
      org: pool.text(place.org) || UNLABELED,
      period: place.period,
      month: place.month,
      currency: pool.text(currency),
      countsIn: pool.text(countsIn),
      labeled,
      unlabeled,
      total: labeled + unlabeled,
      settlement: cell.settlement.total(),
      unconverted: cell.unconverted,
    };
  }

  private placeOf(line: number): Place {
    const org = this.inputs.orgs.org.get(line);
    const day = this.inputs.lines.date.get(line);
    const known = this.placeByDay.get(org)?.get(day);
    if (known) return known;
    const period = day === NO_DAY ? NO_PERIOD : this.lookup.covering(org, day);
    const month = day === NO_DAY ? 0 : monthOf(day);
    const place = this.placeNamed({ org, period, month });
    this.placeByDay.set(org, (this.placeByDay.get(org) ?? new Map<number, Place>()).set(day, place));
    return place;
  }

  private placeNamed({ org, period, month }: Pick<Place, 'org' | 'period' | 'month'>): Place {
    const name = `${org} ${period} ${month}`;
    const place = this.places.get(name) ?? { org, period, month, cells: noCells() };
    this.places.set(name, place);
    return place;
  }
}

function copiedSums(cell: TotalCell): Readonly<Record<SumName, MoneySum>> {
  const copied = (sum: MoneySum): MoneySum => {
    const copy = new MoneySum();
    copy.add(sum.total());
    return copy;
  };
  return {
    labeled: copied(cell.labeled),
    unlabeled: copied(cell.unlabeled),
    settlement: copied(cell.settlement),
  };
}

function noCells(): Place['cells'] {
  return new Map(bases.map((basis) => [basis, new Map<number, Map<number, TotalCell>>()]));
}
