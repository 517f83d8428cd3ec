/** Which row of a grid is looked at. */

import { expect, test } from 'vitest';
import type { GridRow } from '../../../core/contract/window/grid.ts';
import { GridModel } from '../../../renderer/components/grid/grid-model.ts';
import { WHOLE_GRID } from '../../../renderer/components/grid/grid-query.ts';

const rowOf = (key: string): GridRow => ({ kind: 'row', key, cells: [key], tone: 'neutral' });

test('the row before is not taken for one that is not loaded yet', () => {
  const loaded = new Map([[0, rowOf('first')]]);
  const model = new GridModel('exceptions', WHOLE_GRID, false);
  model.readRowsFrom((at) => loaded.get(at));
  const looked = () => model.store.getState().currentRow?.key;
  model.moveTo(0);
  expect(looked()).toBe('first');
  model.moveTo(1);
  expect(looked()).toBeUndefined();
  loaded.set(1, rowOf('second'));
  model.lookAgain();
  expect(looked()).toBe('second');
  // While rows are read again, the one that is looked at stays.
  loaded.clear();
  model.moveTo(1);
  expect(looked()).toBe('second');
});
