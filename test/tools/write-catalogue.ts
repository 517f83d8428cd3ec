/** Rewrites the two catalogues from what the program declares: `npm run catalogue`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allChecks } from '../../core/checks/all-checks.ts';
import { type FindingEntry, findingCatalogue } from '../../core/model/finding-catalogue.ts';
import { remedyOn } from '../../core/model/remedy-places.ts';

const root = join(import.meta.dirname, '../..');
const catalogue: Readonly<Record<string, FindingEntry>> = findingCatalogue;

function table(head: string, rows: readonly string[]): string {
  const columns = head.split('|').length - 2;
  return `${head}\n|${'---|'.repeat(columns)}\n${rows.join('\n')}\n`;
}

const findings = Object.entries(catalogue).map(
  ([code, entry]) =>
    `| \`${code}\` | ${entry.severity} | ${entry.title} | ${remedyOn('command-line', entry)} |`,
);
writeFileSync(
  join(root, 'test/issues/README.md'),
  `# Findings

Each finding has one folder here: the smallest close that shows it and nothing else of its severity. \`tieout explain CODE\`
says what a finding means; the window and the workbook say the same with their own places. \`expected.json\` holds what the run yields; \`why\` says why another finding of that severity
comes along. \`UPDATE_EXPECTED=1 npx vitest run test/issues.test.ts\` rewrites it; look at each place before committing.
Written by \`npm run catalogue\`.

${table('| code | severity | title | what to do |', findings)}`,
);

const checks = allChecks.map(
  (check) => `| \`${check.name}\` | ${check.group} | ${check.isBlocking ? 'yes' : 'no'} | ${check.title} |`,
);
writeFileSync(
  join(root, 'core/checks/README.md'),
  `# Checks

A check is one small file that declares what it tests, listed in \`all-checks.ts\`. It says pass, fail, declared (only the
setup's word supports it) or not applicable (with what it needs). A failing blocking check ends \`tieout close\` with exit
status 1. Written by \`npm run catalogue\`.

${table('| name | group | blocking | what it tests |', checks)}`,
);
