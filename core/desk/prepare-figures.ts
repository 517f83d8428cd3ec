import { isStopped as isStop, Pace } from '../view/grid/pace.ts';
import type { Session } from './session.ts';

/** Works out, while nothing is asked, what first looks at the figures would wait for; ends when `isStopped` says so. */
export async function prepareFigures({ open, host }: Session, isStopped: () => boolean): Promise<void> {
  const { figures } = open ?? {};
  if (!figures) return;
  const pace = new Pace(host, isStopped);
  try {
    await figures.view.prepare(() => pace.step());
  } catch (error) {
    if (!isStop(error)) throw error;
  }
}
