/** The parts of the setup, as close.json names them and as the window shows them. */

/** Where a part of the setup is stated: its key in close.json, and the screen that edits it. */
type SettingPlace = { readonly key: string; readonly screen: string };

/** A key of an extract, which the window edits beside its other ways of reading it. */
function ofExtract(name: string, values = ''): SettingPlace {
  return { key: `"${name}" of the source${values}`, screen: 'Setup, Field mapping' };
}

/** What is stated of an extract as evidence. */
function evidence(names: string): SettingPlace {
  return { key: `${names} of the source`, screen: 'Import, at the extract' };
}

function setting(key: string, part: string): SettingPlace {
  return { key, screen: `Setup, ${part}` };
}

const TENANT = 'Tenant and features';
const CLOSING = 'Closing dates';
const ORGS = 'Orgs and mapping';
const LIMITS = 'Tolerance and limits';

/** Parts of the setup by their path, each under its own name or that of the group it belongs to. */
export const settingPlaces = {
  sources: { key: 'sources', screen: 'Import' },
  'sources.encoding': ofExtract('encoding'),
  'sources.delimiter': ofExtract('delimiter'),
  'sources.sheet': ofExtract('sheet'),
  'sources.kind': ofExtract('kind'),
  'sources.columns': ofExtract('columns', ', such as "columns": { "amount": "Charge Amt" }'),
  'sources.dateOrder': ofExtract('dateOrder', ' (DMY, MDY or YMD)'),
  'sources.numberFormat': ofExtract('numberFormat', ' ("1,234.5" or "1.234,5")'),
  'sources.signs': ofExtract('signs', ' (unsigned-with-type or already-signed)'),
  'sources.month': ofExtract('month'),
  'sources.range': evidence('"range"'),
  'sources.asOf': evidence('"asOf", "range" and "parameters"'),
  'sources.control': evidence('"control"'),
  tenant: setting('tenant', TENANT),
  integration: setting('integration', TENANT),
  settlement: setting('settlement', TENANT),
  features: setting('features', TENANT),
  books: setting('books.primary', TENANT),
  collection: setting('collection.groupBy', TENANT),
  closing: setting('closing', CLOSING),
  calendar: setting('calendar ("extract" or "monthly")', CLOSING),
  periods: setting('periods.assignments', CLOSING),
  orgs: setting('orgs', ORGS),
  'orgs.billing': setting('orgs.billing', ORGS),
  'orgs.revenue': setting('orgs.revenue', ORGS),
  'orgs.mapping': setting('orgs.mapping', ORGS),
  currencies: setting('currencies', 'Currencies'),
  'currencies.names': setting('currencies.names', 'Currencies'),
  rates: setting('rates', 'Rates'),
  'rates.billingDirection': setting('rates.billingDirection ("prove", "inverse" or "non-inverse")', 'Rates'),
  'rates.fallbackLimitDays': setting('rates.fallbackLimitDays', 'Rates'),
  disabledTemplates: setting('disabledTemplates', 'Transaction templates'),
  tolerance: setting('tolerance', LIMITS),
  limits: setting('limits', LIMITS),
  materiality: setting('materiality', LIMITS),
  controlFigures: setting('controlFigures', 'Control figures'),
  priorClose: setting('priorClose', 'Prior close'),
  decisions: setting('decisions', 'Prior close'),
} as const satisfies Record<string, SettingPlace>;

/** Path of a part of the setup. */
export type SettingPath = keyof typeof settingPlaces;

/** How places in close.json begin. */
const FILE = /^close\.json: /;
/** Steps of a path, which end at a dot, comma or bracket; what stands in parentheses is one with its step. */
const STEP = /(?:\([^)]*\)|\.(?=\s)|[^.,[\]()])+/g;
const TOP_LEVEL = 'top level';

/** A place inside close.json as the window says it; what is no such place, the file itself too, stays as it is. */
export function withoutSetupFile(place: string): string {
  return FILE.test(place) ? setupPlace(place.replace(FILE, '')) : place;
}

/** A path of the setup in words: `orgs.mapping, entry 2 (DE)` becomes `Setup, Orgs and mapping: mapping, entry 2 (DE)`. */
export function setupPlace(path: string): string {
  const [top = '', ...rest] = stepsOf(path);
  if (path === 'sources') return settingPlaces.sources.screen;
  const isExtract = top === 'sources';
  const screen = isExtract ? settingPlaces['sources.columns'].screen : screenOf(top);
  const isSaid = isExtract || top === TOP_LEVEL || screen.toLowerCase().includes(inWords(top));
  const words = [...(isSaid ? [] : [inWords(top)]), ...rest.map(stepWords)].join(', ');
  return words === '' ? screen : `${screen}: ${words}`;
}

function stepsOf(path: string): readonly string[] {
  return (path.match(STEP) ?? []).map((step) => step.trim()).filter((step) => step !== '');
}

function screenOf(top: string): string {
  const place = Object.entries(settingPlaces).find(([name]) => name === top);
  return place ? place[1].screen : 'Setup';
}

function stepWords(step: string): string {
  return /^\d+$/.test(step) ? `entry ${Number(step) + 1}` : inWords(step);
}

/** A key of the setup in words: `homeCurrency` as `home currency`; a name that somebody chose stays as it is. */
export function inWords(step: string): string {
  if (!/^[a-z]+([A-Z][a-z]+)+$/.test(step)) return step;
  return step.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
