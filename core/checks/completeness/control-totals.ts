import { counted, countWords } from '../../model/counted.ts';
import { parseMoney } from '../../model/money.ts';
import { moneyWords } from '../../model/money-words.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Source } from '../../setup/setup.ts';
import { type Check, fail, needs, pass } from '../check.ts';

/** Count and sums that the preparer took from the source system, against what was read. */
export const controlTotals: Check = {
  name: 'control-totals',
  group: 'completeness',
  title: 'Rows and sums of each extract equal the control figures of the source system',
  isBlocking: true,
  remedy: 'Export the file again, or correct the control figure; a cut-off or filtered export shows here.',
  at: 'sources.control',
  test: ({ setup, files }) => {
    const differences: string[] = [];
    let controlled = 0;
    for (const file of files) {
      const source = setup.sources[file.index];
      if (source?.control === undefined) continue;
      controlled += 1;
      differences.push(...differencesOf(file, source.control));
    }
    if (controlled === 0) return needs('control counts or sums of an extract');
    if (differences.length > 0) return fail(differences.join('; '));
    return pass(`${controlled} of ${files.length} extracts have control figures, all agree`);
  },
};

function differencesOf(file: SourceFile, control: NonNullable<Source['control']>): string[] {
  const found: string[] = [];
  if (control.rows !== undefined && control.rows !== file.rows.data) {
    found.push(
      `${file.name}: ${counted(file.rows.data, 'row')} read, control count ${countWords(control.rows)}`,
    );
  }
  for (const [currency, text] of Object.entries(control.sums)) {
    const sum = file.sums.get(currency) ?? 0n;
    const stated = parseMoney(text);
    if (sum !== stated) {
      found.push(
        `${file.name}: sum ${moneyWords(sum, currency)}, control sum ${moneyWords(stated ?? 0n, currency)}`,
      );
    }
  }
  const stated = Object.keys(control.sums);
  if (stated.length === 0) return found;
  for (const [currency, sum] of file.sums) {
    if (currency === '' || sum === 0n || stated.includes(currency)) continue;
    found.push(`${file.name}: sum ${moneyWords(sum, currency)}, no control sum`);
  }
  return found;
}
