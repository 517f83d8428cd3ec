/** Commands about tables: the engine filters and orders, the page asks for the rows that it shows. */

import type { DeskCommand } from '../contract/window-commands.ts';
import { ok } from '../model/result.ts';
import type { Handlers } from './handlers.ts';
import { withFigures } from './with-figures.ts';

type Commands = Extract<DeskCommand, `grid-${string}`>;

/** Their handlers; a view of earlier figures is refused, and the page opens it again. */
export const gridCommands: Handlers<Commands> = {
  'grid-open': withFigures(({ grids }, request) => grids.open(request)),
  'grid-page': withFigures(({ grids }, request) => grids.page(request)),
  'grid-toggle': withFigures(({ grids }, request) => grids.toggle(request)),
  'grid-values': withFigures(({ grids }, request) => grids.values(request)),
  'grid-text': withFigures(({ grids }, request) => grids.text(request)),
  'grid-find': withFigures(({ grids }, request) => grids.find(request)),
  'grid-close': withFigures(({ grids }, { view }) => {
    grids.close(view);
    return ok({ isDone: true });
  }),
};
