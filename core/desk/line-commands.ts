/** Commands about single lines and adjustments. */

import type { DeskCommand } from '../contract/window-commands.ts';
import { ok, refused } from '../model/result.ts';
import { adjustmentDetailOf } from '../view/adjustment-detail.ts';
import { adjustmentsOf } from '../view/adjustments.ts';
import { lineDetailOf, noLine, originalPlaceOf } from '../view/line-detail.ts';
import { type Handlers, withOpen } from './handlers.ts';
import { noFigures } from './open-close.ts';
import { originalRow } from './original-row.ts';
import { withFigures } from './with-figures.ts';

type Commands = Extract<DeskCommand, 'line' | 'original-row' | 'adjustments' | 'adjustment'>;

/** Their handlers. */
export const lineCommands: Handlers<Commands> = {
  line: withFigures(({ view }, { line }) => lineDetailOf(view, line)),
  'original-row': withOpen(async (open, { line }, { session, control }) => {
    const { figures } = open;
    if (!figures) return refused(noFigures(open));
    const place = originalPlaceOf(figures.view, line);
    if (!place) return refused(noLine(line));
    return await originalRow(open, figures.reconciled.close, place, session.run(open, control));
  }),
  adjustments: withFigures(({ view }) => ok(adjustmentsOf(view))),
  adjustment: withFigures(({ view }, { line }) => adjustmentDetailOf(view, line)),
};
