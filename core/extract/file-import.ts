import type { Findings } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { Money } from '../model/money.ts';
import { inSlices, type Step } from '../model/sliced-work.ts';
import type { ColumnReading, RowCounts } from '../model/source-file.ts';
import type { FileTrouble, RowBatch, RowTrouble } from '../read/text-rows.ts';
import { builderFor, statedNumberFormat } from './build-column.ts';
import { type BuildContext, type ColumnOutcome, shownText } from './column-builder.ts';
import { findHeader, HEADER_WITHIN_ROWS, type HeaderFound, withoutBlankEnd } from './find-header.ts';
import { controlSums, tableOf } from './finish-table.ts';
import { reportHeader, reportStatedKind } from './header-findings.ts';
import type { ImportArguments } from './import-extract.ts';
import type { ExtractKind, ExtractTable } from './kind.ts';
import { decideFormats } from './number-format.ts';
import { below, type Intake, isBlank, RowIntake } from './row-intake.ts';
import { totalRowTest } from './total-row.ts';

const withoutPause: Step = () => Promise.resolve();

/** The header of a file: its row, 0 when there is none, and what was made of it. */
export type HeaderRead = {
  readonly row: number;
  readonly headers: readonly string[];
  readonly found: HeaderFound;
};

/** What became of a file. */
export type FileOutcome = {
  readonly header: HeaderRead;
  readonly kind: ExtractKind | undefined;
  readonly table: ExtractTable | undefined;
  readonly columns: readonly ColumnReading[];
  readonly counts: RowCounts;
  readonly sums: ReadonlyMap<string, Money>;
};

/** A file whose header is known. */
type Begun = HeaderRead & {
  readonly intakes: readonly Intake[];
  readonly rows: RowIntake;
};

/** The import of one file, fed with batches of rows: first the header is looked for, then rows go to the builders. */
export class FileImport {
  private readonly given: ImportArguments;
  private readonly findings: Findings;
  private readonly waiting: RowBatch[] = [];
  private begun: Begun | undefined;

  constructor(given: ImportArguments) {
    this.given = given;
    this.findings = given.findings;
  }

  /** Takes the next rows. */
  take(batch: RowBatch): void {
    if (this.begun) {
      this.feed(this.begun, batch);
      return;
    }
    this.waiting.push(batch);
    const rows = this.waiting.reduce((sum, { rows: some }) => sum + some.length, 0);
    if (rows >= HEADER_WITHIN_ROWS) this.begin();
  }

  /** Judges the file as a whole; `trouble` is why the reader stopped before its end. */
  async finish(trouble: FileTrouble | undefined): Promise<FileOutcome> {
    const { row, found, headers, intakes, rows } = this.begun ?? this.begin(trouble !== undefined);
    if (trouble) {
      this.findings.add(trouble.code, { file: this.given.index, row: trouble.row }, trouble.found);
    }
    this.end(found, headers, intakes, rows);
    const outcomes = await this.finishColumns(headers, intakes, rows);
    const isUsable = found.outcome === 'recognised' && !trouble && this.hasMandatory(found, outcomes);
    const kind = 'binding' in found ? found.binding.kind : undefined;
    const table = isUsable && kind ? tableOf(kind, this.given.index, rows.row, intakes) : undefined;
    const columns = headers.map((header, cell): ColumnReading => {
      const field = intakes.find((intake) => intake.cell === cell)?.field ?? '';
      return { header, field, format: outcomes.get(field)?.format ?? '' };
    });
    const { pool, pause = withoutPause } = this.given;
    await pause();
    const sums = table ? await inSlices(controlSums(table, pool), pause) : new Map<string, Money>();
    const header = { row, headers, found };
    return { kind, table, header, columns, counts: rows.counts(table !== undefined), sums };
  }

  private begin(isSilent = false): Begun {
    const { source, kinds, index } = this.given;
    const candidates = source.kind === undefined ? kinds : kinds.filter(({ name }) => name === source.kind);
    const all = this.waiting.flatMap(({ rows }) => rows);
    const numbers = this.waiting.flatMap((batch) => batch.numbers);
    const found = findHeader(all, { kinds: candidates, isStated: source.kind !== undefined }, source.columns);
    const headers = found.at < 0 ? [] : withoutBlankEnd(all[found.at] ?? [], this.waiting[0]);
    const row = found.at < 0 ? 0 : (numbers[found.at] ?? 0);
    if (source.kind !== undefined && candidates.length === 0) {
      reportStatedKind(this.findings, index, source.kind, kinds);
    } else if (!isSilent || found.at >= 0) {
      // Without a header the first row is looked at, to say what it is instead.
      const first = found.at < 0 ? all.findIndex((cells) => !isBlank(cells, 0)) : found.at;
      const shown = found.at < 0 ? (all[first] ?? []) : headers;
      const stated = source.kind === undefined ? undefined : candidates[0];
      const context = { below: all[first + 1], stated, kinds };
      reportHeader(this.findings, found, { file: index, row, headers: shown, ...context });
    }
    const begun = { row, found, headers, ...this.intake(found, headers, all, row) };
    this.begun = begun;
    for (const batch of this.waiting) this.feed(begun, below(batch, row));
    return begun;
  }

  private intake(
    found: HeaderFound,
    headers: readonly string[],
    all: readonly (readonly string[])[],
    row: number,
  ): { intakes: readonly Intake[]; rows: RowIntake } {
    const { index } = this.given;
    const filled = all.slice(0, found.at + 1).filter((cells) => !isBlank(cells, 0)).length;
    const refusedAbove = this.waiting
      .flatMap(({ troubles }) => troubles)
      .filter((one) => one.row < row).length;
    const header = { row, filled, blank: row - filled - refusedAbove };
    const isKnown = found.outcome === 'recognised';
    const intakes = isKnown ? this.intakesOf(found, headers) : [];
    const refuse = (at: number, what: string): void =>
      this.findings.add('row-refused', { file: index, row: at }, what);
    const width = isKnown ? headers.length : undefined;
    return { intakes, rows: new RowIntake({ ...header, width }, intakes, refuse) };
  }

  private intakesOf(
    found: Extract<HeaderFound, { outcome: 'recognised' }>,
    headers: readonly string[],
  ): readonly Intake[] {
    const { kind, columns } = found.binding;
    return [...columns].flatMap(([name, cell]) => {
      const field = kind.fields[name];
      return field
        ? [{ field: name, cell, builder: builderFor(field, headers[cell] ?? '', this.given) }]
        : [];
    });
  }

  private feed({ rows, headers }: Begun, batch: RowBatch): void {
    rows.take(batch.rows, batch.numbers, batch.mayEndEarly);
    rows.addRefused(batch.troubles.length);
    for (const trouble of batch.troubles) this.reportTrouble(trouble, headers);
  }

  private reportTrouble({ row, cell, found }: RowTrouble, headers: readonly string[]): void {
    const column = headers[cell];
    const place = { file: this.given.index, row };
    this.findings.add('row-refused', column === undefined ? place : { ...place, column }, found);
  }

  private end(
    found: HeaderFound,
    headers: readonly string[],
    intakes: readonly Intake[],
    rows: RowIntake,
  ): void {
    const kind = found.outcome === 'recognised' ? found.binding.kind : undefined;
    const isTotal = kind ? totalRowTest(kind, intakes) : () => undefined;
    const cell = intakes.find(({ field }) => field === kind?.control?.amount)?.cell ?? -1;
    const column = headers[cell] ?? '';
    rows.end(isTotal, (row, amount) => {
      const what = `looks like a total row: ${shownText(amount)} without id, number and date`;
      this.findings.add('total-row', { file: this.given.index, row, column }, what);
    });
  }

  private async finishColumns(
    headers: readonly string[],
    intakes: readonly Intake[],
    rows: RowIntake,
  ): Promise<ReadonlyMap<string, ColumnOutcome>> {
    const numeric = intakes.filter(({ builder }) => builder.prove !== undefined);
    const none = { dot: -1, comma: -1, open: -1 };
    const decisions = decideFormats(
      numeric.map(({ builder }) => builder.prove?.() ?? none),
      numeric.map(({ cell }) => statedNumberFormat(this.given.source, headers[cell] ?? '')),
    );
    const outcomes = new Map<string, ColumnOutcome>();
    for (const intake of intakes) {
      const decision = decisions[numeric.indexOf(intake)] ?? { outcome: 'decided', format: '1,234.5' };
      const context = this.contextOf(headers[intake.cell] ?? '', rows);
      outcomes.set(intake.field, intake.builder.finish(context, decision));
      // A column of a million dates takes a moment to be turned into days.
      await this.given.pause?.();
    }
    return outcomes;
  }

  private contextOf(column: string, rows: RowIntake): BuildContext {
    const rowOf = (position: number): number => rows.row.get(position);
    const report = (code: FindingCode, position: number, found: string): void =>
      this.findings.add(code, { file: this.given.index, row: rowOf(position), column }, found);
    return { report, rowOf };
  }

  private hasMandatory(
    found: Extract<HeaderFound, { outcome: 'recognised' }>,
    outcomes: ReadonlyMap<string, ColumnOutcome>,
  ): boolean {
    const { kind } = found.binding;
    return Object.entries(kind.fields).every(
      ([name, { isMandatory }]) => !isMandatory || outcomes.get(name)?.isUndecided === false,
    );
  }
}
