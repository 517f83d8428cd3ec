/** Stages test files and reads the lines back as plain values. */

import type { FindingCode } from '../../core/model/finding-catalogue.ts';
import { formatMoney } from '../../core/model/money.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { effectOnReceivables } from '../../core/stage/effect-on-receivables.ts';
import { stageBilling } from '../../core/stage/stage-billing.ts';
import type { StageInput } from '../../core/stage/stage-input.ts';
import { stageRevenue } from '../../core/stage/stage-revenue.ts';
import type { BillingLines, RevenueLines } from '../../core/stage/transaction-lines.ts';
import { stageInput, type TestFile } from './extract-tables.ts';

/** A staged close with what it found. */
export type Staged<Lines> = {
  readonly input: StageInput;
  readonly lines: Lines;
  /** `document state amount` of every line. */
  readonly shown: readonly string[];
  /** Findings by code: what was found, with file and row. */
  readonly found: (code: FindingCode) => readonly string[];
};

/** Stages Billing files. */
export function stagedBilling(
  files: readonly TestFile[],
  parts: Record<string, unknown> = {},
): Staged<BillingLines> {
  const input = stageInput(files, parts);
  return readBack(input, finished(stageBilling(input)));
}

/** Stages Revenue files. */
export function stagedRevenue(
  files: readonly TestFile[],
  parts: Record<string, unknown> = {},
): Staged<RevenueLines> {
  const input = stageInput(files, parts);
  return readBack(input, finished(stageRevenue(input)));
}

/** Effects on receivables of every line. */
export function effects({ input, lines }: Staged<BillingLines>): readonly string[] {
  return rows(lines).map((line) => formatMoney(effectOnReceivables(lines, line, input.pool), 2));
}

function readBack<Lines extends BillingLines | RevenueLines>(input: StageInput, lines: Lines): Staged<Lines> {
  const { pool, findings, files } = input;
  const shown = rows(lines).map(
    (line) =>
      `${pool.text(lines.document.get(line))} ${lines.state.get(line)} ${formatMoney(lines.amount.amount(line), 2)}`,
  );
  const found = (code: FindingCode): readonly string[] => {
    const finding = findings.all().find((one) => one.code === code);
    if (!finding) return [];
    return Array.from({ length: finding.row.length }, (_, at) => {
      const file = files[finding.file.get(at)]?.name ?? 'close.json';
      return `${file}:${finding.row.get(at)} ${pool.text(finding.found.get(at))}`;
    });
  };
  return { input, lines, shown, found };
}

function rows(lines: { readonly count: number }): readonly number[] {
  return Array.from({ length: lines.count }, (_, line) => line);
}
