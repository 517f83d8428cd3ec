/** Commands that compute the close and read its figures. */

import { readClose } from '../close-input.ts';
import type { DeskCommand } from '../contract/window-commands.ts';
import { ok, type Result, refused } from '../model/result.ts';
import { stageClose } from '../pipeline/staged-close.ts';
import { reconcileStaged } from '../reconcile.ts';
import { protectionFailure } from '../review/sign-off.ts';
import type { Run } from '../run.ts';
import { bridgeOf } from '../view/bridge-view.ts';
import { overviewOf } from '../view/overview.ts';
import { type Handlers, withOpen } from './handlers.ts';
import type { OpenClose } from './open-close.ts';
import { withFigures } from './with-figures.ts';
import { stateOf } from './workspace-state.ts';

type Commands = Extract<DeskCommand, 'close-run' | 'overview' | 'bridge'>;

/** Their handlers. The figures before stay on screen until the new ones are whole. */
export const closeCommands: Handlers<Commands> = {
  'close-run': withOpen(async (open, _request, { session, control }) => {
    if (open.currentFigures) return ok(stateOf(open));
    const ran = await runClose(open, session.run(open, control), session.engineVersion);
    if (ran.isOk) return ok(stateOf(open));
    open.refusals = ran.failures;
    return ran;
  }),
  overview: withFigures((figures, { basis }) => ok(overviewOf(figures.view, basis))),
  bridge: withFigures((figures, request) => ok(bridgeOf(figures.view, request))),
};

async function runClose(open: OpenClose, run: Run, engineVersion: string): Promise<Result<true>> {
  const names = new Map(
    open.workspace
      .storedFiles()
      .flatMap(({ role, name, sha256 }) => (role === 'extract' ? [[name, sha256]] : [])),
  );
  const read = await readClose(run, {
    engineVersion,
    importOf: (setup) => open.extracts.of(run, setup, (name) => names.get(name)),
  });
  if (!read.isOk) return read;
  const { input, decisions } = read.value;
  const { beginStage, step } = run;
  const staged = await stageClose(input, beginStage, step);
  const reconciled = await reconcileStaged({ staged, decisions, beginStage, step });
  const { review, signOff } = reconciled.close;
  const failure = protectionFailure(review.log, signOff);
  if (failure) return refused(failure);
  open.show(staged, reconciled, await open.viewOf(reconciled, run));
  return ok(true);
}
