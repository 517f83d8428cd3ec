import { counted, countWords } from '../../model/counted.ts';
import { type Check, fail, pass } from '../check.ts';

/** Rows read = header + blank + refused + data, for every file. */
export const rowCounts: Check = {
  name: 'row-counts',
  group: 'completeness',
  title: 'Every row of every extract is accounted for',
  isBlocking: true,
  remedy: 'This is a fault of the program: keep the files and report it.',
  test: ({ files }) => {
    const open = files.filter(
      ({ rows }) => rows.rowsRead !== rows.header + rows.blank + rows.refused + rows.data,
    );
    if (open.length > 0) return fail(open.map((file) => file.name).join(', '));
    const read = files.reduce((sum, file) => sum + file.rows.rowsRead, 0);
    const refused = files.reduce((sum, file) => sum + file.rows.refused, 0);
    return pass(
      `${counted(read, 'row')} of ${counted(files.length, 'extract')}, ${countWords(refused)} of them refused and listed`,
    );
  },
};
