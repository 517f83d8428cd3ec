/** Rates of a file that say otherwise than those of the same system that are in the close already. */

import type { RateDifference, RateDifferences } from '../contract/window/import.ts';
import { allKinds, kinds } from '../extract/all-kinds.ts';
import { extractsOf } from '../extract/extracts.ts';
import { importExtract } from '../extract/import-extract.ts';
import type { RateRow } from '../fx/rate-row.ts';
import type { IntakeControl } from '../intake/intake-types.ts';
import { type StatedEntry, sourceOf } from '../intake/stated-entry.ts';
import { isSameRate, parseRate } from '../model/exact-rate.ts';
import { Findings } from '../model/finding.ts';
import { formatDay, NO_DAY } from '../model/iso-date.ts';
import { TextPool } from '../model/text-pool.ts';
import { closeRates } from '../pipeline/close-rates.ts';
import type { ByteSource } from '../read/byte-source.ts';
import { ownCopy } from '../read/own-copy.ts';
import { readRows } from '../read/read-rows.ts';
import type { Source } from '../setup/setup.ts';
import { currencyNamesOf, draftOf, sourcesOf } from './draft-setup.ts';
import type { OpenClose } from './open-close.ts';

/** A file of rates, and how it is read. */
export type RateFile = { readonly source: Source; readonly bytes: ByteSource };

const OF_RATES: ReadonlySet<string | undefined> = new Set([
  kinds.customExchangeRate.name,
  kinds.revenueExchangeRate.name,
]);
const MOST_LISTED = 200;
const NONE: RateDifferences = { count: 0, first: [] };

/** The differences in the order of the file; rates of the extract that would give way do not count. */
export async function rateDifferences(
  open: OpenClose,
  replaced: StatedEntry | undefined,
  file: RateFile,
  control: IntakeControl,
): Promise<RateDifferences> {
  if (!OF_RATES.has(file.source.kind)) return NONE;
  const others = sourcesOf(draftOf(open.workspace.setup())).flatMap((entry): RateFile[] => {
    const source = sourceOf(entry);
    if (!source.isOk || !OF_RATES.has(kindIn(open, source.value))) return [];
    const bytes = open.workspace.openFile('extract', source.value.file);
    const isSame = replaced?.['file'] === source.value.file && replaced['sheet'] === source.value.sheet;
    return bytes && !isSame ? [{ source: source.value, bytes }] : [];
  });
  if (others.length === 0) return NONE;
  const files = [file, ...others];
  const rows = await ratesOf(files, currencyNamesOf(draftOf(open.workspace.setup())), control);
  const present = Map.groupBy(
    rows.filter((row) => row.file > 0),
    pairOf,
  );
  const differences = rows
    .filter((row) => row.file === 0)
    .flatMap((row) => differenceOf(row, present.get(pairOf(row)) ?? [], files) ?? []);
  return { count: differences.length, first: differences.slice(0, MOST_LISTED) };
}

/** The kind of an extract; where the setup leaves it open, as the last run recognised it. */
function kindIn(open: OpenClose, { kind, file }: Source): string | undefined {
  return kind ?? open.figures?.staged.files.find(({ name }) => name === file)?.kind;
}

async function ratesOf(
  files: readonly RateFile[],
  currencyNames: Readonly<Record<string, string>>,
  { pause, isCancelled }: IntakeControl,
): Promise<readonly RateRow[]> {
  const pool = new TextPool(ownCopy);
  const findings = new Findings(pool);
  const rows: RateRow[] = [];
  for (const [index, { source, bytes }] of files.entries()) {
    const { table, file } = await importExtract({
      ...{ source, index, bytes, readRows, kinds: allKinds, pool, findings, currencyNames, pause },
      ...(isCancelled && { isCancelled }),
    });
    if (table) rows.push(...closeRates(extractsOf([table]), [file], pool, findings));
  }
  return rows;
}

function pairOf({ system, from, to }: RateRow): string {
  return `${system} ${from} ${to}`;
}

function differenceOf(
  row: RateRow,
  present: readonly RateRow[],
  files: readonly RateFile[],
): RateDifference | undefined {
  const rate = parseRate(row.rate);
  if (typeof rate === 'string' || row.start === NO_DAY) return undefined;
  const other = present.find((one) => {
    const known = parseRate(one.rate);
    const isOfSameDay = one.start <= lastDay(row) && lastDay(one) >= row.start;
    return (
      isOfSameDay && one.rateType === row.rateType && typeof known !== 'string' && !isSameRate(rate, known)
    );
  });
  if (!other) return undefined;
  return {
    row: row.row,
    currencies: `${row.from}→${row.to}`,
    from: formatDay(Math.max(row.start, other.start)),
    to: formatDay(Math.min(lastDay(row), lastDay(other))),
    rate: row.rate,
    present: other.rate,
    place: `${files[other.file]?.source.file ?? ''}, row ${other.row}`,
  };
}

function lastDay({ start, end }: RateRow): number {
  return end === NO_DAY ? start : end;
}
