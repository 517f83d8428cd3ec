import type { Progress } from '../../core/contract/commands.ts';

/** Least time between two drawings of the same stage. */
const REDRAW_MS = 100;

/**
 * Shows progress on a stream: one line that is redrawn on a terminal, one line per stage elsewhere.
 */
export function showProgress(
  stream: NodeJS.WriteStream,
  isQuiet: boolean,
): { readonly show: (progress: Progress) => void; readonly end: () => void } {
  let stage = '';
  let drawnAt = 0;
  const show = (progress: Progress): void => {
    if (isQuiet) return;
    const isNewStage = progress.stage !== stage;
    stage = progress.stage;
    if (!stream.isTTY) {
      if (isNewStage) stream.write(`${stage} …\n`);
      return;
    }
    const now = performance.now();
    if (!isNewStage && now - drawnAt < REDRAW_MS) return;
    drawnAt = now;
    stream.write(`\r\u001b[K${stage}${shareOf(progress)}`);
  };
  const end = (): void => {
    if (stream.isTTY && stage !== '') stream.write('\r\u001b[K');
    stage = '';
  };
  return { show, end };
}

function shareOf({ done, total }: Progress): string {
  return total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
}
