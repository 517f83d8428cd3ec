/** The folder of a close in memory, and people who run, decide and sign in it. */

import { createEngine, type Engine } from '../../../core/engine.ts';
import type { ResultJson } from '../../../core/setup/result-schema.ts';
import type { CloseBuilder } from '../../closes/close-builder.ts';
import { memoryHost } from '../../closes/run-close.ts';
import { filesOf } from '../../closes/write-close.ts';

/** Somebody at a computer. */
export type Somebody = { readonly name: string; readonly account: string };

/** Who prepares, */
export const preparer: Somebody = { name: 'Mara Lindqvist', account: 'mlindqvist' };
/** and who reviews. */
export const reviewer: Somebody = { name: 'Joan Okafor', account: 'jokafor' };

type Files = ReadonlyMap<string, string | Uint8Array>;

/** The folder of one close. */
export class Desk {
  readonly files: Map<string, string | Uint8Array>;
  /** The last outputs. */
  readonly written = new Map<string, Buffer>();
  private readonly engineVersion: string;

  private constructor(files: Files, engineVersion: string) {
    this.files = new Map(files);
    this.engineVersion = engineVersion;
  }

  /** The folder of a close; `more` are further files, such as those of the prior close. */
  static async with(builder: CloseBuilder, more: Files = new Map(), engineVersion = 'test'): Promise<Desk> {
    return new Desk(new Map([...(await filesOf(builder.close())), ...more]), engineVersion);
  }

  /** Puts the files of another close into the folder; its decisions stay. */
  async change(builder: CloseBuilder): Promise<this> {
    for (const [name, content] of await filesOf(builder.close())) this.files.set(name, content);
    return this;
  }

  /** The same folder under another version of the program. */
  under(engineVersion: string): Desk {
    return new Desk(this.files, engineVersion);
  }

  /** The engine as somebody runs it. */
  as(somebody: Somebody): Engine {
    const host = memoryHost(this.files, this.written);
    return createEngine({ ...host, account: () => somebody.account }, this.engineVersion);
  }

  /** Runs the close; what was refused, or the result. */
  async result(): Promise<ResultJson> {
    const reply = await this.as(preparer).close({ until: 'workbook' });
    if (!reply.isOk) throw new Error(JSON.stringify(reply.failures, null, 2));
    // The engine's own output.
    return JSON.parse(this.written.get('result.json')?.toString('utf8') ?? '') as ResultJson;
  }

  /** Why the close does not run; empty when it does. */
  async refusal(): Promise<readonly string[]> {
    return found(await this.as(preparer).close({ until: 'result' }));
  }

  /** Signs; every reason against it, empty when it is signed. */
  async sign(role: 'preparer' | 'reviewer', by: Somebody): Promise<readonly string[]> {
    return found(await this.as(by).sign({ role, by: by.name }));
  }

  /** Both sign. */
  async signBoth(): Promise<this> {
    const reasons = [...(await this.sign('preparer', preparer)), ...(await this.sign('reviewer', reviewer))];
    if (reasons.length > 0) throw new Error(reasons.join('\n'));
    return this;
  }

  /** Reopens; every reason against it. */
  async reopen(reason: string, by = reviewer): Promise<readonly string[]> {
    return found(await this.as(by).reopen({ reason, by: by.name }));
  }

  /** The outputs of the last run as the prior close of another one. */
  prior(folder: string): ReadonlyMap<string, string> {
    return new Map([...this.written].map(([name, bytes]) => [`${folder}/${name}`, bytes.toString('utf8')]));
  }
}

function found(
  reply:
    | { readonly isOk: true }
    | { readonly isOk: false; readonly failures: readonly { where: string; found: string }[] },
): readonly string[] {
  return reply.isOk ? [] : reply.failures.map(({ where, found: what }) => `${where} | ${what}`);
}
