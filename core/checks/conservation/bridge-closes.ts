import { counted } from '../../model/counted.ts';
import type { Money } from '../../model/money.ts';
import { cellsInWords } from '../cells-in-words.ts';
import { type Check, fail, pass } from '../check.ts';

/** Billing − Revenue = the sum of the causes, in every cell of the bridge. */
export const bridgeCloses: Check = {
  name: 'bridge-closes',
  group: 'conservation',
  title: 'The bridge from Billing to Revenue closes to zero',
  isBlocking: true,
  remedy: 'This is a fault of the program: keep the files and report it.',
  test: ({ bridge }) => {
    const open = bridge.cells.flatMap((cell) => {
      let explained: Money = 0n;
      for (const cause of cell.causes.values()) explained += cause.amount;
      const amount = cell.billing - cell.revenue - explained;
      return amount === 0n ? [] : [{ cell, amount }];
    });
    return open.length > 0
      ? fail(cellsInWords(open))
      : pass(`no rest in ${counted(bridge.cells.length, 'cell')}, to the last decimal`);
  },
};
