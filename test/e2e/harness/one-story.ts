import { afterEach, beforeEach } from 'vitest';

/** For a file whose tests go on from each other: after one that fails, the others are skipped, as they could only wait. */
export function oneStory(): void {
  let isBroken = false;
  beforeEach(({ skip }) => {
    if (isBroken) skip('an earlier test of this file failed');
  });
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail';
  });
}
