import { counted } from '../../model/counted.ts';
import { type Check, fail, pass } from '../check.ts';

/** Every extract says when it was taken and what it was asked for. */
export const statedEvidence: Check = {
  name: 'as-of-and-range-stated',
  group: 'completeness',
  title: 'As-of time, range and parameters of every extract are stated',
  isBlocking: false,
  remedy: 'State when the extract was taken, the dates that it covers and its parameters.',
  at: 'sources.asOf',
  test: ({ setup, files }) => {
    const silent = files.filter((file) => {
      const source = setup.sources[file.index];
      return (
        source === undefined || source.asOf === '' || source.range === undefined || source.parameters === ''
      );
    });
    if (silent.length === 0) return pass(`for ${counted(files.length, 'extract')}`);
    return fail(`not stated in full for ${silent.map((file) => file.name).join(', ')}`);
  },
};
