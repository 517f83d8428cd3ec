/** What a signature is bound to: digests of everything a close rests on and of what it came to. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../model/canonical-json.ts';
import type { DecisionEntry, DecisionLog } from '../model/decision.ts';
import { formatDay } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import type { PriorClose, PriorLine } from '../model/prior-close.ts';
import { inWords } from '../model/setting-places.ts';
import type { SourceFile } from '../model/source-file.ts';

/** A cell of the Change log holds no longer text. */
const LONGEST = 32_000;
const SHORT = 12;
const ALL_FILES = 'all extracts';

const hashes = z.record(z.string(), z.string());
const signedDataSchema = z.strictObject({
  /** Hash of each part of close.json, */
  setup: hashes,
  /** SHA-256 of each file, */
  files: hashes,
  /** of what was taken from the prior close, '' for none, */
  prior: z.string(),
  /** head of the log without signatures, */
  log: z.string(),
  /** and hash of each part of the result. */
  result: hashes,
});

/** Digests of the parts of a close; the digest of all of them is what is signed. */
export type SignedData = z.infer<typeof signedDataSchema>;

/** What the digests are taken of. */
export type SignedInputs = {
  /** close.json as it was written, before defaults. */
  readonly statedSettings: unknown;
  readonly files: readonly Pick<SourceFile, 'name' | 'sha256'>[];
  readonly prior: PriorClose | undefined;
  readonly log: DecisionLog;
  /** Parts of the result by name: totals, bridge, checks, open items. */
  readonly result: Readonly<Record<string, unknown>>;
};

/** The digests of the parts of a close. */
export function signedDataOf({ statedSettings, files, prior, log, result }: SignedInputs): SignedData {
  return {
    setup: partHashes(statedSettings),
    files: Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])),
    prior: prior ? priorHash(prior) : '',
    log: headWithoutSignatures(log),
    result: partHashes(result),
  };
}

/** SHA-256 over all parts: the digest that is signed. */
export function signedDigest(data: SignedData): string {
  return sha256(canonicalJson(data));
}

/**
 * Text of the parts with the version of the engine, for the log; read back by `readSignedData`. It only has to tell
 * what changed, so hashes are cut short, and very many files are one.
 */
export function signedDataText(data: SignedData, engineVersion: string): string {
  const text = canonicalJson({ ...shortened(data), engineVersion });
  return text.length <= LONGEST ? text : canonicalJson({ ...shortened(withOneFile(data)), engineVersion });
}

/** The parts and the version in the text of a signature; undefined when it holds none. */
export function readSignedData(
  text: string,
): { readonly data: SignedData; readonly engineVersion: string } | undefined {
  const parsed = signedDataSchema.extend({ engineVersion: z.string() }).safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { engineVersion, ...data } = parsed.data;
  return { data, engineVersion };
}

/** In what two states of a close differ, in words: setting by setting, file by file. Empty when nothing differs. */
export function changesBetween(
  signed: SignedData,
  state: SignedData,
  versions: readonly [string, string],
): readonly string[] {
  const [then, current] = versions;
  const now = shortened(ALL_FILES in signed.files ? withOneFile(state) : state);
  const engine = then === current ? '' : ` (engine ${then} then, ${current} now)`;
  return [
    ...partChanges(inWordsOf(signed.setup), inWordsOf(now.setup)).map((name) => `setup: ${name}`),
    ...partChanges(signed.files, now.files).map((name) => `extract ${name}`),
    ...(signed.prior === now.prior ? [] : ['the prior close changed']),
    ...(signed.log === now.log ? [] : ['the decisions changed']),
    ...partChanges(signed.result, now.result).map((name) => `the result: ${name}${engine}`),
  ];
}

function withOneFile(data: SignedData): SignedData {
  return { ...data, files: { [ALL_FILES]: sha256(canonicalJson(data.files)) } };
}

function shortened({ setup, files, prior, log, result }: SignedData): SignedData {
  const cut = (hash: string): string => hash.slice(0, SHORT);
  const each = (hashes: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(hashes).map(([name, hash]) => [name, cut(hash)]));
  return { setup: each(setup), files: each(files), prior: cut(prior), log: cut(log), result: each(result) };
}

/** True for the entry of a signature. */
export function isSignature({ action }: Pick<DecisionEntry, 'action'>): boolean {
  return action === 'sign-prepared' || action === 'sign-reviewed';
}

function inWordsOf(parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(parts).map(([name, hash]) => [inWords(name), hash]));
}

function partChanges(
  signed: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const names = [...new Set([...Object.keys(signed), ...Object.keys(now)])].sort();
  return names
    .filter((name) => signed[name] !== now[name])
    .map((name) =>
      signed[name] === undefined
        ? `${name} is new`
        : `${name} ${now[name] === undefined ? 'is gone' : 'changed'}`,
    );
}

// Signing adds entries to the log, so a head with them would void each signature by the next one.
function headWithoutSignatures({ entries }: DecisionLog): string {
  return entries.findLast((entry) => !isSignature(entry))?.hash ?? '';
}

function partHashes(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, sha256(canonicalJson(part))]));
}

/** Everything that a run reads of the prior close: open items, adjustments, orgs of accounts, home currency. */
function priorHash(prior: PriorClose): string {
  const hash = createHash('sha256');
  hash.update(`${prior.homeCurrency}\n${prior.opening.digest}\n`, 'utf8');
  for (const [key, line] of [...prior.adjustments].sort(byKey))
    hash.update(`${adjustmentText(key, line)}\n`, 'utf8');
  for (const entry of [...prior.accountOrgs].sort(byKey)) hash.update(`${JSON.stringify(entry)}\n`, 'utf8');
  return hash.digest('hex');
}

function adjustmentText(key: string, line: PriorLine): string {
  const { org, account, currency, amount, date, state, cause } = line;
  return JSON.stringify([key, org, account, currency, formatMoney(amount), formatDay(date), state, cause]);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
