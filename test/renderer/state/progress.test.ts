/** What the page says of a command that its person stopped. */

import { beforeEach, expect, test } from 'vitest';
import { answered } from '../../../core/answered.ts';
import type { Failure } from '../../../core/model/result.ts';
import { Interrupted } from '../../../core/run.ts';
import { useAnnouncement } from '../../../renderer/state/announcements.ts';
import { useProgress, withProgress } from '../../../renderer/state/progress.ts';
import { dismissRefusals, showRefusals, useRefusals } from '../../../renderer/state/refusals.ts';

const disk: Failure = { where: 'october.tieout', found: 'the disk is full', remedy: 'Free some space.' };

/** What the engine answers a command that was stopped. */
async function stoppedFailures(): Promise<readonly Failure[]> {
  const reply = await answered(() => Promise.reject(new Interrupted()));
  return reply.isOk ? [] : reply.failures;
}

/** A command that ends with these refusals after the person asked for its end. */
async function stopWith(failures: readonly Failure[]): Promise<void> {
  await withProgress('close-run', () => {
    useProgress.setState({ isStopping: true });
    showRefusals(failures);
    return Promise.resolve(undefined);
  });
}

beforeEach(() => {
  dismissRefusals();
  useAnnouncement.setState({ text: '', count: 0 });
});

test('a stop is announced and shows no refusal, whatever its words are', async () => {
  const stopped = await stoppedFailures();
  expect(stopped).toHaveLength(1);
  await stopWith(stopped.map((one) => ({ ...one, found: 'in other words' })));
  expect(useRefusals.getState().failures).toEqual([]);
  expect(useAnnouncement.getState().text).toBe('Stopped; everything is as it was before');
});

test('what went wrong while a command was stopped stays on show, even in the words of a stop', async () => {
  const [stopped] = await stoppedFailures();
  const alike = { ...disk, found: stopped?.found ?? '' };
  for (const failures of [[disk], [...(stopped ? [stopped] : []), disk], [alike]]) {
    await stopWith(failures);
    expect(useRefusals.getState().failures).toEqual(failures);
    expect(useAnnouncement.getState().text).toBe('');
  }
});
