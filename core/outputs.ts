/** Writes what a close found out: no file appears before all are written in full. */

import type { ByteSink } from './read/byte-source.ts';
import { runIdOf } from './read/run-id.ts';
import { textHash } from './read/text-hash.ts';
import type { Close } from './report/close.ts';
import { lineTexts } from './report/lines-ndjson.ts';
import { resultTexts } from './report/result-json.ts';
import { buildReport } from './report/workbook.ts';
import type { Run } from './run.ts';
import { writeWorkbook } from './write/write-workbook.ts';

/** Writes result.json and, unless the run stops there, lines.ndjson and the workbook. */
export async function writeOutputs(close: Close, until: 'result' | 'workbook', run: Run): Promise<void> {
  const unlock = await run.host.lockOutput();
  try {
    await writeAll(close, until, run);
  } finally {
    await unlock();
  }
}

async function writeAll(close: Close, until: 'result' | 'workbook', run: Run): Promise<void> {
  /** Sinks that are not committed yet. */
  const open: ByteSink[] = [];
  const create = async (name: string): Promise<ByteSink> => {
    const sink = await run.host.createSink(name);
    open.push(sink);
    return sink;
  };
  try {
    const lines = close.billing.count + close.revenue.count;
    await run.beginStage('write result.json', lines);
    await writeTexts(resultTexts(close), await create('result.json'), run);
    if (until === 'workbook') {
      await run.beginStage('write lines.ndjson', lines);
      await writeTexts(lineTexts(close), await create('lines.ndjson'), run);
      await run.beginStage('write reconciliation.xlsx', lines);
      await drawWorkbook(close, await create('reconciliation.xlsx'), run);
    }
    await commitFromTheLast(open);
  } catch (error) {
    // What cannot be cleared away must not hide why the run ended.
    await Promise.allSettled(open.map((sink) => sink.abort()));
    throw error;
  }
}

/**
 * Commits the workbook first, because of the three it is the one that another program holds open: when it is refused,
 * nothing has changed. Leaves in the list what is not committed.
 */
async function commitFromTheLast(open: ByteSink[]): Promise<void> {
  for (let sink = open.at(-1); sink; sink = open.at(-1)) {
    await sink.commit();
    open.pop();
  }
}

async function writeTexts(texts: Iterable<string>, sink: ByteSink, run: Run): Promise<void> {
  const encoder = new TextEncoder();
  for (const text of texts) {
    await sink.write(encoder.encode(text));
    run.stopIfCancelled();
  }
}

async function drawWorkbook(close: Close, sink: ByteSink, run: Run): Promise<void> {
  const stamp = { runId: runIdOf(close), madeAt: run.host.time(), hash: textHash };
  // The writer would commit at once; the files of a run appear together.
  const held: ByteSink = {
    write: (bytes) => sink.write(bytes),
    commit: async () => undefined,
    abort: async () => undefined,
  };
  const onProgress = (done: number, total: number): void =>
    run.progress('write reconciliation.xlsx', done, total);
  await writeWorkbook(buildReport(close, stamp), held, { onProgress, isCancelled: run.isCancelled });
  run.stopIfCancelled();
}
