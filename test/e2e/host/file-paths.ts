/** The answer to `webUtils.getPathForFile`, which a preload gets at once and not as a promise. */

import { ignoreRefusal, type Session } from './devtools.ts';

/** Whenever the preload's world halts with a file in hand, puts the path of the file there and lets it go on. */
export async function answerFileQuestions(page: Session): Promise<void> {
  page.on('Debugger.paused', ({ callFrames }) => {
    const [frame] = callFrames;
    const isQuestion = frame?.functionName === 'pathOfFile';
    ignoreRefusal(
      (isQuestion ? answer(page, frame.callFrameId) : Promise.resolve()).finally(() => resume(page)),
    );
  });
  await page.send('Debugger.enable');
}

function resume(page: Session): void {
  ignoreRefusal(page.send('Debugger.resume', {}));
}

async function answer(page: Session, callFrameId: string): Promise<void> {
  const { result } = await page.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'file' });
  if (result.objectId === undefined) return;
  // A file that a page made itself has no path; then the answer stays ''.
  const { path } = await page
    .send('DOM.getFileInfo', { objectId: result.objectId })
    .catch(() => ({ path: '' }));
  const expression = `path = ${JSON.stringify(path)}`;
  await page.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
}
