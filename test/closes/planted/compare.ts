/** What a run of a planted close found, in the form of its answers. */

import { NOT_IN_EXTRACTS } from '../../../core/model/prior-close.ts';
import { openItemsDigest } from '../../../core/review/open-item-digest.ts';
import { exact } from '../exact.ts';
import type { RunOutcome } from '../run-close.ts';
import { type PlantedAnswers, type PlantedClose, PRIOR_FOLDER } from './planted-close.ts';

/** Found and wanted, as sorted texts: a difference shows the row. */
export type Compared = { readonly found: readonly string[]; readonly wanted: readonly string[] };

/** A run that came to its end. */
export type Ran = Extract<RunOutcome, { readonly isOk: true }>;

/** Lines that stand alone: side, document and cause. */
export function comparedLines(ran: Ran, answers: PlantedAnswers): Compared {
  const found = ran.lines
    .filter(({ cause, state }) => cause !== 'none' && state !== NOT_IN_EXTRACTS)
    .map(({ side, document, cause }) => `${side} ${document} ${cause}`);
  const wanted = answers.lines.map((line) => line.join(' '));
  return { found: found.sort(), wanted: wanted.sort() };
}

/** Status of every adjustment. */
export function comparedStatuses(ran: Ran, answers: PlantedAnswers): Compared {
  const aligned = ran.lines.filter(({ alignment }) => alignment !== undefined);
  const wanted = new Map<string, string>(answers.statuses.map(([document, status]) => [document, status]));
  return {
    found: aligned.map(({ document, alignment }) => `${document} ${alignment ?? ''}`).sort(),
    wanted: aligned.map(({ document }) => `${document} ${wanted.get(document) ?? 'aligned-open'}`).sort(),
  };
}

/** Places of findings; codes that are neither wanted nor named as coming along are shown as well. */
export function comparedFindings(ran: Ran, answers: PlantedAnswers): Compared {
  const quiet = new Set<string>([...answers.alongside, ...answers.statuses.map(([, status]) => status)]);
  for (const [code] of answers.findings) quiet.delete(code);
  const found = ran.result.findings
    .filter(({ code }) => !quiet.has(code))
    .flatMap(({ code, places }) => places.map(({ file, row }) => `${code} ${file}:${row}`));
  const wanted = answers.findings.map(
    ([code, file, row]) => `${code} ${file === '' ? 'close.json' : file}:${row}`,
  );
  return { found: found.sort(), wanted: wanted.sort() };
}

/** Lines of the bridge that were planted. */
export function comparedBridge(ran: Ran, answers: PlantedAnswers): Compared {
  const cellText = (basis: string, org: string, period: number, currency: string): string =>
    `${basis} ${org} ${period} ${currency}`;
  const found = answers.bridge.map(({ basis, org, period, currency, cause }) => {
    const cell = ran.result.bridge.find((one) => {
      return one.basis === basis && one.org === org && one.period === period && one.currency === currency;
    });
    return `${cellText(basis, org, period, currency)} ${cause} ${plain(cell?.causes[cause]?.amount ?? 'missing')}`;
  });
  const wanted = answers.bridge.map(({ basis, org, period, currency, cause, amount }) => {
    return `${cellText(basis, org, period, currency)} ${cause} ${plain(amount)}`;
  });
  return { found, wanted };
}

/** Cells of a bridge whose causes do not sum to Billing − Revenue. */
export function openCells({ result }: Ran): readonly string[] {
  return result.bridge
    .filter(({ billing, revenue, causes }) => {
      const parts = Object.values(causes).reduce((sum, part) => sum + exact(part?.amount ?? '0'), 0n);
      return exact(billing) - exact(revenue) !== parts;
    })
    .map(({ basis, org, period, currency }) => `${basis} ${org} ${period} ${currency}`);
}

/** Cells with an unexplained amount. */
export function unexplainedCells({ result }: Ran): readonly string[] {
  return result.bridge
    .filter(({ causes }) => exact(causes['unexplained']?.amount ?? '0') !== 0n)
    .map(({ basis, org, period, currency }) => `${basis} ${org} ${period} ${currency}`);
}

/** Codes named in a refusal. */
export function refusedCodes(outcome: RunOutcome): readonly string[] {
  if (outcome.isOk) return [];
  return unique(outcome.failures.map(({ found }) => /\(([a-z-]+): /.exec(found)?.[1] ?? found));
}

function plain(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

/** The files of a planted close beside its extracts: its decisions, and those of its signed prior close. */
export function filesBeside(planted: PlantedClose): ReadonlyMap<string, string> {
  const prior = priorFiles(planted);
  return planted.decisions === undefined ? prior : new Map([...prior, ['decisions.json', planted.decisions]]);
}

function priorFiles(planted: PlantedClose): ReadonlyMap<string, string> {
  if (planted.priorLines.length === 0) return new Map();
  const lines = planted.priorLines.map((line) => JSON.stringify(line));
  const result = {
    format: 'tieout-result/1',
    currencies: { home: 'USD', reporting: 'USD' },
    openItems: openItemsDigest([]),
    signOff: { status: 'SIGNED', prepared: null, reviewed: null },
    ...planted.priorResult,
  };
  return new Map([
    [`${PRIOR_FOLDER}/result.json`, JSON.stringify(result)],
    [`${PRIOR_FOLDER}/lines.ndjson`, `${lines.join('\n')}\n`],
  ]);
}
