/** Writes what a close found out: no file appears before all are written in full. */

import { BOOKS_FOLDER, bookFiles } from './books/book-files.ts';
import { type BookPlan, planBooks } from './books/book-plan.ts';
import { closeOfBook } from './books/close-of-book.ts';
import { inSlices } from './model/sliced-work.ts';
import type { ByteSink } from './read/byte-source.ts';
import { runIdOf } from './read/run-id.ts';
import { textHash } from './read/text-hash.ts';
import type { Close } from './report/close.ts';
import { lineTexts } from './report/lines-ndjson.ts';
import { resultTexts } from './report/result-json.ts';
import type { RunStamp } from './report/sheet.ts';
import { reportInSlices } from './report/workbook.ts';
import { HostFailure, type Run } from './run.ts';
import { TABLES_FOLDER, tableFiles, writeTable } from './write/write-tables.ts';
import { writeWorkbook } from './write/write-workbook.ts';

/** Which outputs are asked for; books and tables belong to the workbook. */
export type OutputWish = {
  readonly until: 'result' | 'workbook';
  /** A workbook per Billing org, for what is unlabeled, and for Revenue lines of no org. */
  readonly books: boolean;
  /** The tables of the workbook as CSV files. */
  readonly tables: boolean;
  /** Rows after which a list goes on on a sheet of its own. */
  readonly rowsPerSheet: number;
};

/** A run that writes: its outputs are put in place together. */
type Writing = {
  readonly run: Run;
  readonly stamp: RunStamp;
  readonly rowsPerSheet: number;
  /** Opens a file of the output. */
  readonly create: (name: string) => Promise<ByteSink>;
};

/** Rows on a sheet of a file that has no end. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
/** Name of the workbook of the whole close. */
export const MAIN_WORKBOOK = 'reconciliation.xlsx';

/** Writes result.json and, unless the run stops there, lines.ndjson, the workbook, its books and its tables. */
export async function writeOutputs(close: Close, wish: OutputWish, run: Run): Promise<void> {
  const unlock = await run.host.lockOutput();
  try {
    await writeAll(close, wish, run);
  } finally {
    await unlock();
  }
}

async function writeAll(close: Close, wish: OutputWish, run: Run): Promise<void> {
  /** Sinks that are not committed yet. */
  const open: ByteSink[] = [];
  const create = async (name: string): Promise<ByteSink> => {
    const sink = await run.host.createSink(name);
    open.push(sink);
    return sink;
  };
  const stamp = { runId: runIdOf(close), madeAt: run.host.time(), hash: textHash };
  try {
    await writeEach(close, wish, { run, stamp, rowsPerSheet: wish.rowsPerSheet, create });
    // Whatever is held open by another program is found out before the first file is put in place.
    for (const sink of open) await sink.prepare?.();
    await commitFromTheLast(open);
  } catch (error) {
    // What cannot be cleared away must not hide why the run ended.
    await Promise.allSettled(open.map((sink) => sink.abort()));
    throw error;
  }
}

async function writeEach(close: Close, wish: OutputWish, writing: Writing): Promise<void> {
  const { run, create } = writing;
  const isWhole = wish.until === 'workbook';
  if (!(isWhole && wish.books)) await refuseOthers(run, BOOKS_FOLDER, []);
  if (!(isWhole && wish.tables)) await refuseOthers(run, TABLES_FOLDER, []);
  const lines = close.billing.count + close.revenue.count;
  await run.beginStage('write result.json', lines);
  await writeTexts(resultTexts(close), await create('result.json'), run);
  if (!isWhole) return;
  await run.beginStage('write lines.ndjson', lines);
  await writeTexts(lineTexts(close), await create('lines.ndjson'), run);
  if (wish.tables) await writeTables(close, writing);
  if (wish.books) await writeBooks(close, writing);
  await drawWorkbook(close, MAIN_WORKBOOK, writing);
}

/** Files of an earlier run that this one does not replace would contradict it. */
async function refuseOthers(run: Run, folder: string, names: readonly string[]): Promise<void> {
  const wanted = new Set(names);
  const others = (await run.host.listOutput(folder)).filter(
    (name) => /\.(xlsx|csv)$/.test(name) && !wanted.has(name),
  );
  const [first] = others;
  if (first === undefined) return;
  const found = `${others.length} files of an earlier output that this one would leave beside its own, first ${first}`;
  const remedy = 'Choose another folder for the output, or delete them.';
  throw new HostFailure({ where: folder, found, remedy });
}

async function writeTables(close: Close, { run, stamp, create }: Writing): Promise<void> {
  const files = tableFiles(await inSlices(reportInSlices(close, stamp, NO_LIMIT), run.step));
  await refuseOthers(
    run,
    TABLES_FOLDER,
    files.map(({ name }) => name),
  );
  const total = files.reduce((rows, { table }) => rows + table.count, 0);
  const stage = `write ${TABLES_FOLDER}`;
  await run.beginStage(stage, total);
  let before = 0;
  for (const { name, table } of files) {
    const onProgress = (done: number): void => run.progress(stage, before + done, total);
    const sink = held(await create(`${TABLES_FOLDER}/${name}`));
    await writeTable(table, sink, { onProgress, isCancelled: run.isCancelled });
    run.stopIfCancelled();
    before += table.count;
  }
}

/** One book at a time: each is a close of its own while it is drawn. */
async function writeBooks(close: Close, writing: Writing): Promise<void> {
  await writing.run.beginStage('divide into books', close.billing.count + close.revenue.count);
  const plan: BookPlan = planBooks(close);
  const files = bookFiles(plan.lineBooks.books);
  await refuseOthers(writing.run, BOOKS_FOLDER, files);
  for (const [number, file] of files.entries()) {
    await drawWorkbook(closeOfBook(plan, number), `${BOOKS_FOLDER}/${file}`, writing);
  }
}

/**
 * Commits the workbook first, because it is the one that another program holds open: when it is refused, nothing has
 * changed. Leaves in the list what is not committed.
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

async function drawWorkbook(close: Close, name: string, writing: Writing): Promise<void> {
  const { run, stamp, rowsPerSheet, create } = writing;
  const stage = `write ${name}`;
  await run.beginStage(stage, close.billing.count + close.revenue.count);
  const onProgress = (done: number, total: number): void => run.progress(stage, done, total);
  const sink = held(await create(name));
  const report = await inSlices(reportInSlices(close, stamp, rowsPerSheet), run.step);
  await writeWorkbook(report, sink, { onProgress, isCancelled: run.isCancelled });
  run.stopIfCancelled();
}

/** A writer would commit at once; the files of a run appear together. */
function held(sink: ByteSink): ByteSink {
  return {
    write: (bytes) => sink.write(bytes),
    commit: async () => undefined,
    abort: async () => undefined,
  };
}
