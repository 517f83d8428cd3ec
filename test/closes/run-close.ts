/** Runs the engine over a test close in memory, as a host would, and reads back what it wrote. */

import type { z } from 'zod';
import { answered } from '../../core/answered.ts';
import type { Requests } from '../../core/contract/commands.ts';
import { closeOf, createEngine } from '../../core/engine.ts';
import { type Failure, ok, type Result } from '../../core/model/result.ts';
import { lineTexts } from '../../core/report/lines-ndjson.ts';
import { resultTexts } from '../../core/report/result-json.ts';
import { type EngineHost, Run } from '../../core/run.ts';
import type { lineSchema } from '../../core/setup/line-schema.ts';
import type { ResultJson } from '../../core/setup/result-schema.ts';
import type { TestClose } from './test-close.ts';
import { filesOf } from './write-close.ts';

/** One line of lines.ndjson. */
export type LineJson = z.infer<typeof lineSchema>;

/** What a run wrote that went no further than its result. */
export type Written = {
  readonly isOk: true;
  readonly result: ResultJson;
  readonly lines: readonly LineJson[];
  /** Texts of result.json and lines.ndjson as they were written. */
  readonly texts: ReadonlyMap<string, string>;
};

type Refused = { readonly isOk: false; readonly failures: readonly Failure[] };

/** The result of a run, or why it refused to run. */
export type ResultOutcome = Written | Refused;

/** What a whole run wrote, with the bytes of reconciliation.xlsx, or why it refused to run. */
export type RunOutcome = (Written & { readonly workbook: Uint8Array }) | Refused;

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Runs a close; `more` are files beside its own, such as those of a prior close. */
export async function runClose(
  close: TestClose,
  more: Files = new Map(),
  rowsPerSheet?: number,
): Promise<RunOutcome> {
  const files = new Map([...(await filesOf(close)), ...more]);
  const written = new Map<string, Buffer>();
  const reply = await createEngine(memoryHost(files, written), 'test').close({
    until: 'workbook',
    ...(rowsPerSheet === undefined ? {} : { rowsPerSheet }),
  });
  if (!reply.isOk) return reply;
  const { 'reconciliation.xlsx': workbook = new Uint8Array(), ...others } = Object.fromEntries(written);
  const texts = new Map(Object.entries(others).map(([name, bytes]) => [name, bytes.toString('utf8')]));
  return { ...writtenIn(texts), workbook };
}

/** Runs a close as far as its result, for tests that open no workbook: to write one takes most of a run. */
export async function runResult(close: TestClose, more: Files = new Map()): Promise<ResultOutcome> {
  const files = new Map([...(await filesOf(close)), ...more]);
  const run = new Run(memoryHost(files), {});
  const closed = await answered(() => closeOf(run, 'test'));
  if (!closed.isOk) return closed;
  const [result, lines] = [resultTexts(closed.value), lineTexts(closed.value)];
  const texts = { 'result.json': [...result].join(''), 'lines.ndjson': [...lines].join('') };
  return writtenIn(new Map(Object.entries(texts)));
}

function writtenIn(texts: ReadonlyMap<string, string>): Written {
  return {
    isOk: true,
    result: parsed<ResultJson>(texts.get('result.json')),
    lines: linesOf(texts),
    texts,
  };
}

/** Records decisions about a close as the command line would; returns the files to run it with from then on. */
export async function decide(
  close: TestClose,
  decisions: readonly Omit<Requests['decide'], 'by'>[],
  more: Files = new Map(),
): Promise<Result<Files>> {
  const files = new Map([...(await filesOf(close)), ...more]);
  const engine = createEngine(memoryHost(files, new Map()), 'test');
  for (const decision of decisions) {
    const reply = await engine.decide({ by: 'Mara Lindqvist', reason: 'As agreed.', ...decision });
    if (!reply.isOk) return reply;
  }
  const log = files.get('decisions.json');
  return ok(log === undefined ? more : new Map([...more, ['decisions.json', log]]));
}

function parsed<Value>(text: string | undefined): Value {
  if (text === undefined) throw new Error('the engine did not write its result');
  // The engine's own output; a wrong shape shows up as a failed comparison.
  return JSON.parse(text) as Value;
}

function linesOf(written: ReadonlyMap<string, string>): readonly LineJson[] {
  const text = written.get('lines.ndjson');
  if (text === undefined) throw new Error('the engine did not write its lines');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parsed<LineJson>(line));
}

/** A host that reads from files in memory and keeps what is written. */
export function memoryHost(
  files: Map<string, string | Uint8Array>,
  written: Map<string, Buffer> = new Map(),
): EngineHost {
  const bytesOf = (name: string): Uint8Array | undefined => {
    const content = files.get(name);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const open: EngineHost['openExtract'] = (name) => {
    const bytes = bytesOf(name);
    return Promise.resolve(bytes && { name, size: bytes.length, chunks: () => oneChunk(bytes) });
  };
  return {
    readText: (name) => {
      const bytes = bytesOf(name);
      return Promise.resolve(bytes && new TextDecoder().decode(bytes));
    },
    openExtract: open,
    openWorkbook: open,
    lockOutput: () => Promise.resolve(() => Promise.resolve()),
    lockFolder: () => Promise.resolve(() => Promise.resolve()),
    replaceText: (name, text) => {
      files.set(name, text);
      return Promise.resolve();
    },
    account: () => 'mlindqvist',
    readOutput: () => Promise.resolve(undefined),
    listOutput: (folder) =>
      Promise.resolve(
        [...written.keys()].flatMap((name) =>
          name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : [],
        ),
      ),
    createSink: (name) => {
      const chunks: Uint8Array[] = [];
      return Promise.resolve({
        write: (bytes) => {
          chunks.push(bytes.slice());
          return Promise.resolve();
        },
        commit: () => {
          written.set(name, Buffer.concat(chunks));
          return Promise.resolve();
        },
        abort: () => Promise.resolve(),
      });
    },
    now: () => 0,
    time: () => '2026-11-02T08:00:00Z',
    pause: () => Promise.resolve(),
  };
}

// A stream of one chunk; the engine must not care where chunks end.
// biome-ignore lint/suspicious/useAwait: the shape of a byte source is an async iterable
async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
