/** What the handlers of all commands share: the host, and the workspace that is open. */

import { ok, type Result, refused } from '../model/result.ts';
import { Run, type RunControl } from '../run.ts';
import { loadSqlite, type Sqlite } from '../store/sqlite.ts';
import { Turns } from '../store/turns.ts';
import { type OutputHost, workspaceHost } from '../workspace-host.ts';
import type { DeskHost, FolderToWrite } from './desk-host.ts';
import type { OpenClose } from './open-close.ts';

/** A session of the program: at most one workspace is open. */
export class Session {
  readonly host: DeskHost;
  readonly engineVersion: string;
  /** Commands, and looks into a watched folder, that change something: one after the other. */
  readonly turns = new Turns();
  open: OpenClose | undefined;
  private library: Promise<Sqlite> | undefined;

  constructor(host: DeskHost, engineVersion: string) {
    this.host = host;
    this.engineVersion = engineVersion;
  }

  /** The open workspace, or a refusal that says that none is. */
  get opened(): Result<OpenClose> {
    if (this.open) return ok(this.open);
    return refused({ where: 'the workspace', found: 'none is open', remedy: 'Open one or make a new one.' });
  }

  /** SQLite, loaded when it is first needed. */
  sqlite(): Promise<Sqlite> {
    this.library ??= this.host.sqliteWasm().then(loadSqlite);
    return this.library;
  }

  /** A run over the inputs of a workspace; outputs only where a folder is given. */
  run(open: OpenClose, control: RunControl, folder?: FolderToWrite): Run {
    const { account, now, time, pause } = this.host;
    const output = folder ?? NO_OUTPUT;
    const outputs: OutputHost = {
      ...{ account, now, time, pause, ...output },
      openWorkbook: () => Promise.resolve(undefined),
    };
    return new Run(workspaceHost(open.workspace, outputs), control);
  }
}

type Outputs = Pick<OutputHost, 'lockOutput' | 'readOutput' | 'listOutput' | 'createSink'>;

const noOutput = (): never => {
  throw new Error('this run has no folder to write into');
};
const NO_OUTPUT: Outputs = {
  lockOutput: noOutput,
  readOutput: () => Promise.resolve(undefined),
  listOutput: () => Promise.resolve([]),
  createSink: noOutput,
};
