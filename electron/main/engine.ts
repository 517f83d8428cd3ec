/** The engine: a thread that is started again when it dies, with the workspace that was open. */

import type { DeskCommand } from '../../core/contract/window-commands.ts';
import { type Failure, ok, type Result, refused } from '../../core/model/result.ts';
import { type FaultReport, faultReport } from '../engine-thread/messages.ts';
import type { NamedFile } from '../engine-thread/named-file.ts';
import { CANNOT_START, STOPPED } from '../engine-thread/thread-failures.ts';
import { type EngineListener, type EngineProgram, EngineWorker } from './engine-worker.ts';

/** After so many deaths without an answer in between the thread is not started again. */
const LAST_DEATH = 3;

/** Who hears of the engine. */
export type EngineEvents = Omit<EngineListener, 'onDeath'> & {
  /** The thread was started again, and the workspace opened again where one was open. */
  readonly onRestart: (failure: Failure) => void;
  /** The workspace that is open now, undefined for none; `isSavedAs` when it is the one before under another name. */
  readonly onWorkspace: (file: NamedFile | undefined, isSavedAs: boolean) => void;
};

/** The engine as the shell sees it. */
export class Engine {
  private readonly program: EngineProgram;
  private readonly events: EngineEvents;
  private worker: EngineWorker | undefined;
  private workspace: NamedFile | undefined;
  private deaths = 0;

  constructor(program: EngineProgram, events: EngineEvents) {
    this.program = program;
    this.events = events;
    this.worker = this.start();
  }

  /** Answers a command of the desk; rejects with an EngineFault for a fault of ours. */
  async call(command: DeskCommand, request: object, files: readonly NamedFile[]): Promise<Result<unknown>> {
    if (this.worker === undefined) return refused(CANNOT_START);
    const { worker } = this;
    const answer = await worker.call(command, request, files);
    if (worker !== this.worker) return answer;
    if (answer.isOk) this.deaths = 0;
    this.follow(command, request, files, answer);
    return answer;
  }

  /** The long command that is running; undefined for none. */
  longCommand(): DeskCommand | undefined {
    return this.worker?.longCommand();
  }

  /** Asks the long command that is running to stop. */
  cancel(): void {
    this.worker?.cancel();
  }

  /** Closes the workspace within `milliseconds`; refused when it cannot be saved. Late is no refusal: its journal has everything. */
  closeWorkspace(milliseconds: number): Promise<Result<unknown>> {
    if (this.workspace === undefined) return Promise.resolve(ok(undefined));
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<Result<unknown>>((resolve) => {
      timer = setTimeout(() => resolve(ok(undefined)), milliseconds);
    });
    // A fault of ours must not keep the person in the program.
    const closing = this.call('workspace-close', {}, []).catch((error: unknown) => {
      this.events.onFault(faultReport(error));
      return refused(STOPPED);
    });
    return Promise.race([closing, limit]).finally(() => clearTimeout(timer));
  }

  /** Ends the thread whatever it does. */
  async end(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.end();
  }

  private start(): EngineWorker {
    return new EngineWorker(this.program, {
      ...this.events,
      onDeath: (failure, fault) => void this.restart(failure, fault),
    });
  }

  private async restart(failure: Failure, fault: FaultReport | undefined): Promise<void> {
    // While the program is being left nobody needs another thread.
    if (this.worker === undefined) return;
    if (fault) this.events.onFault(fault);
    this.deaths += 1;
    const { workspace } = this;
    this.remember(undefined);
    this.worker = this.deaths < LAST_DEATH ? this.start() : undefined;
    const opened = workspace && (await this.openAgain(workspace));
    // A thread that died of opening has told of itself.
    if (opened !== 'died') this.events.onRestart(this.worker ? failure : CANNOT_START);
  }

  private async openAgain(workspace: NamedFile): Promise<'done' | 'died'> {
    const { worker } = this;
    // The lock that the dead thread left counts for nothing; one that somebody else took meanwhile does.
    const request = { file: workspace.token, isTakingOver: false };
    await this.call('workspace-open', request, [workspace]).catch(() => undefined);
    return worker === this.worker ? 'done' : 'died';
  }

  private follow(
    command: DeskCommand,
    request: object,
    files: readonly NamedFile[],
    answer: Result<unknown>,
  ): void {
    if (!answer.isOk) return;
    if (command === 'workspace-close') this.remember(undefined);
    if (!OPENING.has(command) || !('file' in request)) return;
    const opened = files.find(({ token }) => token === request.file);
    if (opened) this.remember(opened, command === 'workspace-save-as');
  }

  private remember(workspace: NamedFile | undefined, isSavedAs = false): void {
    this.workspace = workspace;
    this.events.onWorkspace(workspace, isSavedAs);
  }
}

/** Commands after which the workspace that they name is open. */
const OPENING: ReadonlySet<DeskCommand> = new Set([
  'workspace-create',
  'workspace-from-folder',
  'workspace-open',
  'workspace-next',
  'workspace-save-as',
]);
