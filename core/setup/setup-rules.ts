/** Rules of close.json that join several of its parts. */

import { UNLABELED } from '../model/accounting-period.ts';
import { controlFigureFailures } from './control-figure-rules.ts';
import { orgMappingFailures } from './org-mapping-rules.ts';
import type { PlacedFailure } from './placed-failure.ts';
import type { Setup } from './setup.ts';

/** Every broken rule of a Setup that already fits the schema. */
export function setupFailures(setup: Setup): readonly PlacedFailure[] {
  return [
    ...namedTwice(setup),
    ...orgMappingFailures(setup),
    ...closingFailures(setup),
    ...settlementFailures(setup),
    ...assignmentFailures(setup),
    ...monthFailures(setup),
    ...columnFailures(setup),
    ...controlFigureFailures(setup),
    ...pathFailures(setup),
  ];
}

function namedTwice({ orgs, sources }: Setup): PlacedFailure[] {
  const files = sources.map(({ file, sheet }) => `${file}${sheet ? ` / ${sheet}` : ''}`);
  const namesOf = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name);
  const numbers = orgs.revenue.map(({ number }) => number);
  return [
    ...twice(namesOf(orgs.billing), 'orgs.billing', 'Billing org', 'name'),
    ...twice(namesOf(orgs.revenue), 'orgs.revenue', 'Revenue organization', 'name'),
    ...twice(numbers, 'orgs.revenue', 'number', 'number'),
    ...twice(files, 'sources', 'file', 'file'),
  ];
}

/** `words` say the place to a reader where its path would not. */
function failure(path: string, found: string, remedy: string, words = path): PlacedFailure {
  return { path, where: `close.json: ${words}`, found, remedy };
}

/** Each name that stands in a list twice, at its second place; blanks are no names. */
function twice(names: readonly string[], list: string, what: string, field: string): PlacedFailure[] {
  const told = new Set<string>();
  return names.flatMap((name, at) => {
    if (name === '' || names.indexOf(name) === at || told.has(name)) return [];
    told.add(name);
    return failure(`${list}.${at}.${field}`, `${what} "${name}" twice`, 'Name it once.', list);
  });
}

/** A column feeds one field: two would count it twice. */
function columnFailures({ sources }: Setup): PlacedFailure[] {
  return sources.flatMap(({ file, columns }, at) => {
    const fieldOf = new Map<string, string>();
    return Object.entries(columns).flatMap(([field, header]) => {
      if (header === null) return [];
      const other = fieldOf.get(header);
      fieldOf.set(header, field);
      if (other === undefined) return [];
      const found = `column "${header}" for ${other} and for ${field}`;
      const words = `sources, entry ${at + 1} (${file}).columns`;
      return failure(`sources.${at}.columns.${field}`, found, 'Map a column to one field only.', words);
    });
  });
}

function closingFailures(setup: Setup): PlacedFailure[] {
  const known = new Set(setup.orgs.billing.map((org) => org.name));
  const unknown = Object.keys(setup.closing.orgs).filter((name) => !known.has(name));
  const enabled = new Set(
    setup.orgs.billing
      .map((org) => org.name)
      .filter((name) => !setup.orgs.mapping.some((row) => row.billing === name && !row.enabled)),
  );
  const absent = [...enabled].filter((name) => !Object.hasOwn(setup.closing.orgs, name));
  return [
    ...unknown.map((name) =>
      failure(`closing.orgs.${name}`, `no Billing org "${name}"`, 'Name one of the Billing orgs.'),
    ),
    ...absent.map((name) =>
      failure(
        `closing.orgs.${name}`,
        `no closing range for org "${name}"`,
        'State the dates being closed for this org.',
        'closing.orgs',
      ),
    ),
  ];
}

function settlementFailures(setup: Setup): PlacedFailure[] {
  const { regime, switchedOn, memoIntakeOn } = setup.settlement;
  if (memoIntakeOn !== undefined && switchedOn === undefined && regime !== 'forward-compatibility') {
    const remedy =
      'State the day on which Invoice Settlement was switched on too, or take the date of the intake out.';
    return [
      failure(
        'settlement.memoIntakeOn',
        `"${memoIntakeOn}" without the day on which Invoice Settlement was switched on`,
        remedy,
      ),
    ];
  }
  if (regime !== 'legacy' || switchedOn === undefined) return [];
  return [
    failure(
      'settlement.switchedOn',
      `"${switchedOn}" with regime "legacy"`,
      'Remove the date or state the regime in force.',
    ),
  ];
}

function assignmentFailures(setup: Setup): PlacedFailure[] {
  const known = new Set([UNLABELED, ...setup.orgs.billing.map((org) => org.name)]);
  return setup.periods.assignments.flatMap(({ id, org }, at) =>
    known.has(org)
      ? []
      : failure(
          `periods.assignments.${at}.org`,
          `no Billing org "${org}"`,
          `Name one of the Billing orgs or "${UNLABELED}".`,
          `periods.assignments (${id})`,
        ),
  );
}

/** An account extract of a later month says nothing about the org that an account had in the month being closed. */
function monthFailures({ closing, sources }: Setup): PlacedFailure[] {
  const ranges = [closing.unlabeled, closing.revenue, ...Object.values(closing.orgs)];
  const last = ranges.reduce((latest, { to }) => (to > latest ? to : latest), '').slice(0, 7);
  return sources.flatMap(({ file, month }, at) =>
    month === undefined || month <= last
      ? []
      : [
          failure(
            `sources.${at}.month`,
            `${month}, and the closing ranges end in ${last}`,
            'Take the extract of a later month out of the close, or correct the month.',
            `sources, entry ${at + 1} (${file}).month`,
          ),
        ],
  );
}

/** Files lie in the folder of the close: a setup from elsewhere must not reach into the rest of the disk. */
function pathFailures(setup: Setup): PlacedFailure[] {
  const leaves = (path: string): boolean =>
    /^([/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..');
  const remedyOfFile = 'Name a file inside the folder of the close.';
  const failures = setup.sources.flatMap(({ file }, at) =>
    leaves(file) ? failure(`sources.${at}.file`, `"${file}"`, remedyOfFile, 'sources') : [],
  );
  const prior = setup.priorClose?.folder;
  if (prior === undefined || !leaves(prior)) return failures;
  const remedy = 'Copy the signed prior close into the folder of the close and name that folder.';
  return [...failures, failure('priorClose.folder', `"${prior}"`, remedy)];
}
