/** Setups before they are complete: the first draft of a close, and that of the period after a signed one. */

import { canonicalJson } from '../model/canonical-json.ts';
import type { SignedClose } from '../next-period.ts';
import { PRIOR_FOLDER } from '../next-period.ts';
import { checkSettings, statedSettings } from '../setup/read-setup.ts';

/** A setup as JSON; what it lacks is told when it is checked. */
export type Draft = Readonly<Record<string, unknown>>;

type Dates = { readonly from: string; readonly to: string };

/** The draft in the text that a workspace holds. */
export function draftOf(text: string): Draft {
  const stated = statedSettings(text);
  return isRecord(stated) ? stated : {};
}

/** The text under which a workspace holds a draft: lines that people can compare. */
export function draftText(draft: unknown): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** The entries of `sources` of a draft, also those that break a rule. */
export function sourcesOf(draft: Draft): readonly Draft[] {
  const sources = draft['sources'];
  return Array.isArray(sources) ? sources.filter(isRecord) : [];
}

/** A draft with the extracts of the one before, as they are stated in it: which there are is a matter of import. */
export function withExtractsOf(before: Draft, draft: Draft): Draft {
  if (!('sources' in before || 'sources' in draft)) return draft;
  const stated = new Map(sourcesOf(draft).map((source) => [extractKey(source), source]));
  const sources = sourcesOf(before).map((source) => stated.get(extractKey(source)) ?? source);
  return withPart(draft, 'sources', sources);
}

function extractKey({ file, sheet = '' }: Draft): string {
  return JSON.stringify([file, sheet]);
}

/** Names of currencies with their codes as a draft states them, also while other parts of it are missing. */
export function currencyNamesOf({ currencies }: Draft): Readonly<Record<string, string>> {
  const names = isRecord(currencies) && isRecord(currencies['names']) ? currencies['names'] : {};
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, code]) => (typeof code === 'string' ? [[name, code]] : [])),
  );
}

/** What is known when a close is begun; orgs, calendar and books are still to be said. */
export function firstDraft(given: Dates & { readonly tenant: string; readonly homeCurrency: string }): Draft {
  const { tenant, from, to, homeCurrency } = given;
  return {
    format: 'tieout-close/1',
    tenant: { name: tenant },
    closing: { unlabeled: { from, to }, revenue: { from, to }, orgs: {} },
    integration: { generation: 'batch' },
    // A tenant with Multi-Org has left the legacy regime.
    settlement: { regime: 'harmonization' },
    features: { multiOrg: true },
    orgs: { billing: [], revenue: [], mapping: [] },
    currencies: { home: homeCurrency, reporting: homeCurrency },
    sources: [],
  };
}

/**
 * The same tenant a period later: other dates, no extracts, no control figures, and the signed close as the prior one.
 * An org that did not close the days of Revenue has a calendar of its own, so its new days are left to be said.
 */
export function nextDraft(before: Draft, { from, to }: Dates, signed: SignedClose): Draft {
  const { decisions: _, controlFigures: __, closing, ...kept } = before;
  const { orgs = {}, unlabeled, revenue } = isRecord(closing) ? closing : {};
  const goesWithRevenue = (range: unknown): boolean => canonicalJson(range) === canonicalJson(revenue);
  const together = Object.entries(isRecord(orgs) ? orgs : {}).filter(([, range]) => goesWithRevenue(range));
  return {
    ...kept,
    closing: {
      ...(goesWithRevenue(unlabeled) && { unlabeled: { from, to } }),
      revenue: { from, to },
      orgs: Object.fromEntries(together.map(([org]) => [org, { from, to }])),
    },
    priorClose: {
      folder: PRIOR_FOLDER,
      signedBy: signed.signedBy,
      signedOn: signed.signedAt.slice(0, 10),
      digest: signed.openItemsDigest,
    },
    sources: [],
  };
}

/** Checks a draft as the window edits it: that no extract was taken in yet is nothing wrong with the setup. */
export function checkDraft(draft: unknown): ReturnType<typeof checkSettings> {
  if (!isRecord(draft) || sourcesOf(draft).length > 0) return checkSettings(draft);
  // Rules that join several parts are only told once every part fits, so a missing extract must not hide them.
  const { setup, problems } = checkSettings(withPart(draft, 'sources', [{ file: 'none yet' }]));
  return { setup: setup && { ...setup, sources: [] }, problems };
}

/** The draft with another value at one of its names. */
export function withPart(draft: Draft, name: string, value: unknown): Draft {
  return { ...draft, [name]: value };
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
