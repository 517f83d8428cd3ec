/** A desk over real files in temporary folders, as the engine thread has it; who sits before it can be changed. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import type { SeenBefore, Watched } from '../../../core/contract/window/watch.ts';
import type { DeskCommand, WindowRequests } from '../../../core/contract/window-commands.ts';
import type { WindowReplies } from '../../../core/contract/window-replies.ts';
import { createDesk, type Desk } from '../../../core/desk/desk.ts';
import type { DeskHost } from '../../../core/desk/desk-host.ts';
import type { Failure } from '../../../core/model/result.ts';
import type { RunControl } from '../../../core/run.ts';
import { createDeskFiles } from '../../../electron/engine-thread/create-desk-files.ts';
import { createDeskHost } from '../../../electron/engine-thread/create-desk-host.ts';
import { scratch } from '../../cli/scratch.ts';
import { readSqliteWasm } from '../../support/sqlite-wasm.ts';

/** A wish as the page says it. */
export type Wish = WindowRequests['decide']['wish'];

/** A desk with what a test asks of it. */
export type TestDesk = Desk & {
  /** The reply of a command; fails when it is refused. */
  readonly ask: <Name extends DeskCommand>(
    command: Name,
    request: WindowRequests[Name],
    control?: RunControl,
  ) => Promise<WindowReplies[Name]>;
  /** Why a command is refused; fails when it is not. */
  readonly refusalOf: <Name extends DeskCommand>(
    command: Name,
    request: WindowRequests[Name],
  ) => Promise<readonly Failure[]>;
  /** The token of a path that the person picked. */
  readonly token: (path: string, isFolder?: boolean) => string;
  /** Logs another account on. */
  readonly logOn: (account: string) => void;
  /** Lets the time between two looks pass: does what the desk repeats after so many minutes once. */
  readonly pass: (minutes: number) => Promise<void>;
  /** What the host has heard of looks into a watched folder. */
  readonly watched: () => readonly Watched[];
  /** What the watch needs to go on from its last look. */
  readonly seen: () => SeenBefore | undefined;
};

type Look = { readonly milliseconds: number; readonly work: () => Promise<void> };

const fail = (error: unknown): never => {
  throw error;
};

const open: Desk[] = [];

afterAll(async () => {
  for (const desk of open) await desk.close();
});

/** A desk without a workspace; it is closed when the file of tests ends. */
export async function openDesk(engineVersion = 'test'): Promise<TestDesk> {
  const files = createDeskFiles();
  let account = 'mlindqvist';
  const looks = new Set<Look>();
  const watched: Watched[] = [];
  const seen: SeenBefore[] = [];
  const outside = {
    onWatched: (look: Watched, sight: SeenBefore) => {
      watched.push(look);
      seen.push(sight);
    },
    onFault: fail,
  };
  const host: DeskHost = {
    ...createDeskHost(files, await readSqliteWasm(), outside),
    account: () => account,
    repeat: (milliseconds, work) => {
      const look = { milliseconds, work };
      looks.add(look);
      return () => looks.delete(look);
    },
  };
  const desk = createDesk(host, engineVersion);
  open.push(desk);
  return {
    ...desk,
    ask: async (command, request, control) => {
      const answer = await desk.call(command, request, control);
      if (!answer.isOk) throw new Error(`${command}: ${JSON.stringify(answer.failures, null, 2)}`);
      return answer.value;
    },
    refusalOf: async (command, request) => {
      const answer = await desk.call(command, request);
      expect(answer.isOk).toBe(false);
      return answer.isOk ? [] : answer.failures;
    },
    token: (path, isFolder = false) => {
      const token = `file-${randomUUID()}`;
      files.learn([{ token, path, isFolder }]);
      return token;
    },
    logOn: (name) => {
      account = name;
    },
    pass: async (minutes) => {
      for (const { milliseconds, work } of [...looks]) if (milliseconds === minutes * 60_000) await work();
    },
    watched: () => watched,
    seen: () => seen.at(-1),
  };
}

/** Path of a workspace that is not there yet. */
export function newWorkspace(name = 'close.tieout'): string {
  return join(scratch(), name);
}
