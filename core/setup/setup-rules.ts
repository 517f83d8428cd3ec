/** Rules of close.json that join several of its parts. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { Failure } from '../model/result.ts';
import { controlFigureFailures } from './control-figure-rules.ts';
import { orgMappingFailures } from './org-mapping-rules.ts';
import type { Setup } from './setup.ts';

/** Every broken rule of a Setup that already fits the schema. */
export function setupFailures(setup: Setup): readonly Failure[] {
  return [
    ...twice(
      setup.orgs.billing.map((org) => org.name),
      'orgs.billing',
      'Billing org',
    ),
    ...twice(
      setup.orgs.revenue.map((org) => org.name),
      'orgs.revenue',
      'Revenue organization',
    ),
    ...twice(
      setup.orgs.revenue.map((org) => org.number).filter((number) => number !== ''),
      'orgs.revenue',
      'number',
    ),
    ...twice(
      setup.sources.map((source) => `${source.file}${source.sheet ? ` / ${source.sheet}` : ''}`),
      'sources',
      'file',
    ),
    ...orgMappingFailures(setup),
    ...closingFailures(setup),
    ...settlementFailures(setup),
    ...assignmentFailures(setup),
    ...monthFailures(setup),
    ...controlFigureFailures(setup),
    ...pathFailures(setup),
  ];
}

function failure(path: string, found: string, remedy: string): Failure {
  return { where: `close.json: ${path}`, found, remedy };
}

function twice(names: readonly string[], path: string, what: string): Failure[] {
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  return [...new Set(repeated)].map((name) => failure(path, `${what} "${name}" twice`, 'Name it once.'));
}

function closingFailures(setup: Setup): Failure[] {
  const known = new Set(setup.orgs.billing.map((org) => org.name));
  const unknown = Object.keys(setup.closing.orgs).filter((name) => !known.has(name));
  const enabled = new Set(
    setup.orgs.billing
      .map((org) => org.name)
      .filter((name) => !setup.orgs.mapping.some((row) => row.billing === name && !row.enabled)),
  );
  const absent = [...enabled].filter((name) => !(name in setup.closing.orgs));
  return [
    ...unknown.map((name) =>
      failure(`closing.orgs.${name}`, `no Billing org "${name}"`, 'Name an org of orgs.billing.'),
    ),
    ...absent.map((name) =>
      failure(
        'closing.orgs',
        `no closing range for org "${name}"`,
        'State the dates being closed for this org.',
      ),
    ),
  ];
}

function settlementFailures(setup: Setup): Failure[] {
  const { regime, switchedOn, memoIntakeOn } = setup.settlement;
  if (memoIntakeOn !== undefined && switchedOn === undefined && regime !== 'forward-compatibility') {
    const remedy = 'State settlement.switchedOn too, or take the date of the intake out.';
    return [failure('settlement.memoIntakeOn', `"${memoIntakeOn}" without settlement.switchedOn`, remedy)];
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

function assignmentFailures(setup: Setup): Failure[] {
  const known = new Set([UNLABELED, ...setup.orgs.billing.map((org) => org.name)]);
  return setup.periods.assignments
    .filter((assignment) => !known.has(assignment.org))
    .map(({ id, org }) =>
      failure(
        `periods.assignments (${id})`,
        `no Billing org "${org}"`,
        `Name an org of orgs.billing or "${UNLABELED}".`,
      ),
    );
}

/** An account extract of a later month says nothing about the org that an account had in the month being closed. */
function monthFailures({ closing, sources }: Setup): Failure[] {
  const ranges = [closing.unlabeled, closing.revenue, ...Object.values(closing.orgs)];
  const last = ranges.reduce((latest, { to }) => (to > latest ? to : latest), '').slice(0, 7);
  return sources.flatMap(({ file, month }, at) =>
    month === undefined || month <= last
      ? []
      : [
          failure(
            `sources, entry ${at + 1} (${file}).month`,
            `${month}, and the closing ranges end in ${last}`,
            'Take the extract of a later month out of close.json, or correct the month.',
          ),
        ],
  );
}

/** Files lie in the folder of the close: a setup from elsewhere must not reach into the rest of the disk. */
function pathFailures(setup: Setup): Failure[] {
  const leaves = (path: string): boolean =>
    /^([/\\]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..');
  const failures = setup.sources
    .filter((source) => leaves(source.file))
    .map((source) => failure('sources', `"${source.file}"`, 'Name a file inside the folder of close.json.'));
  const prior = setup.priorClose?.folder;
  if (prior === undefined || !leaves(prior)) return failures;
  const remedy = 'Copy the signed prior close into the folder of close.json and name that folder.';
  return [...failures, failure('priorClose.folder', `"${prior}"`, remedy)];
}
