/** Where that is done which a remedy asks for. A remedy names the thing; a surface adds where it is found there. */

import { type SettingPath, settingPlaces } from './setting-places.ts';

/** Where words are read: at the command line and in its documents, in the window, in the workbook. */
export type Surface = 'command-line' | 'window' | 'workbook';

type Places = Readonly<Record<Surface, string>>;

const DECIDE = 'tieout decide FOLDER';
const TRAIL = 'Review and export, Audit trail';
const BY = '--reason WHY --by NAME';

function command(words: string, screen: string): Places {
  const window = screen === '' ? '' : `See ${screen}.`;
  return { 'command-line': `Command: \`${words}\`.`, window, workbook: '' };
}

function sheet(name: string, screen: string): Places {
  const workbook = `See sheet ${name}.`;
  return { 'command-line': `See sheet ${name} of the workbook.`, window: `See ${screen}.`, workbook };
}

/** Things that a person decides, and lists that tell line by line what is to be done. */
const otherPlaces = {
  'assign-org': command(
    `${DECIDE} assign-org LINE --value ORG ${BY}`,
    'Exceptions or Unlabeled adjustments: Assign org',
  ),
  'accept-refused-rows': command(
    `${DECIDE} accept-refused-rows --subject FILE ${BY}`,
    'Exceptions, Refused rows',
  ),
  withdraw: command(`${DECIDE} withdraw --subject NUMBER ${BY}`, TRAIL),
  'confirm-accepted': command(`${DECIDE} confirm-accepted --by NAME`, 'Review and export: Confirm'),
  unmatch: command(`${DECIDE} unmatch LINE ${BY}`, 'Exceptions: Take apart'),
  reopen: command(`tieout reopen FOLDER ${BY}`, 'Review and export: Reopen'),
  'sign-as-preparer': command(
    'tieout sign FOLDER --as preparer --by NAME',
    'Review and export: Sign as preparer',
  ),
  trail: command('tieout trail FOLDER', TRAIL),
  schema: command('tieout schema close', ''),
  explain: command('tieout explain CODE', 'Close, Findings'),
  exceptions: sheet('Exceptions', 'Exceptions'),
  adjustments: sheet('Org alignment', 'Unlabeled adjustments'),
  rates: sheet('FX', 'Rates'),
  lead: sheet('Lead', 'Close'),
} as const satisfies Record<string, Places>;

/** A setting, a decision or a list at which a remedy is carried out. */
export type RemedyPlace = SettingPath | keyof typeof otherPlaces;

/** Every place. */
export const remedyPlaces: readonly RemedyPlace[] = [
  ...(Object.keys(settingPlaces) as SettingPath[]),
  ...(Object.keys(otherPlaces) as (keyof typeof otherPlaces)[]),
];

/** Words that say what to do, and where it is done. */
export type Remedy = { readonly remedy: string; readonly at?: RemedyPlace };

/** What to do, in the words of a surface. */
export function remedyOn(surface: Surface, { remedy, at }: Remedy): string {
  const where = at === undefined ? '' : placesOf(at)[surface];
  return where === '' ? remedy : `${remedy} ${where}`;
}

function placesOf(at: RemedyPlace): Places {
  if (isOther(at)) return otherPlaces[at];
  const { key, screen } = settingPlaces[at];
  return { 'command-line': `In close.json: ${key}.`, window: `See ${screen}.`, workbook: '' };
}

function isOther(at: RemedyPlace): at is keyof typeof otherPlaces {
  return Object.hasOwn(otherPlaces, at);
}
