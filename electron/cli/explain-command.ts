/** `tieout explain`: what a finding, cause or check means. */

import type { Command } from 'commander';
import type { Explanation } from '../../core/contract/window/explanation.ts';
import { explanations, explanationsOf } from '../../core/view/explanations.ts';

const SURFACE = 'command-line';

const heads: Readonly<Record<Explanation['about'], string>> = {
  finding: 'Findings',
  cause: 'Causes of difference',
  alignment: 'Alignment of adjustments',
  check: 'Checks',
};

/** Adds the command to the command line. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('say what a finding or a cause of difference means and what to do')
    .argument('[code]', 'code of a finding or cause; without it all are listed')
    .action((code: string | undefined) => {
      process.exitCode = explain(code);
    });
}

function explain(code: string | undefined): 0 | 2 {
  if (code === undefined) {
    list(explanations(SURFACE));
    return 0;
  }
  const texts = explanationsOf(code, SURFACE).map(textOf);
  if (texts.length === 0) {
    process.stderr.write(`There is no finding, cause or check "${code}". ${hint(code)}\n`);
    return 2;
  }
  process.stdout.write(texts.join('\n'));
  return 0;
}

function list(all: readonly Explanation[]): void {
  const width = Math.max(...all.map(({ code }) => code.length));
  let about = '';
  for (const explanation of all) {
    if (explanation.about !== about) process.stdout.write(`${heads[explanation.about]}\n`);
    ({ about } = explanation);
    const { code, severity, title } = explanation;
    process.stdout.write(`  ${code.padEnd(width)}  ${(severity || about).padEnd(9)}  ${title}\n`);
  }
}

function textOf({ code, about, severity, title, meaning, remedy }: Explanation): string {
  const kinds = { finding: severity, cause: 'cause of difference', alignment: 'alignment', check: 'check' };
  return `${code} (${kinds[about]})\n${title}\n\nWhat it means: ${meaning}\nWhat to do:    ${remedy}\n`;
}

function hint(code: string): string {
  const known = explanations(SURFACE).map((explanation) => explanation.code);
  const near = [...new Set(known.filter((key) => key.includes(code) || code.includes(key)))];
  return near.length > 0 ? `Did you mean ${near.join(', ')}?` : '`tieout explain` lists all codes.';
}
