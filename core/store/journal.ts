/** The journal of a workspace: the changes that were confirmed since the file was last saved. */

import { hasStepAfter } from './find-step.ts';
import { encodeFrame, type Frame, readFrame, saltOf } from './frames.ts';
import type { WorkspaceMeta } from './meta-table.ts';
import type { JournalFile } from './workspace-files.ts';

/** Which saved state of which workspace a journal follows. */
export type JournalHead = Pick<WorkspaceMeta, 'id' | 'save'>;

/** A step as it is replayed: its text and the compressed pieces that were written before it. */
export type ReplayStep = (text: string, pieces: readonly Uint8Array[]) => Promise<void>;

/** What a replay found: how many steps, and whether a last one was never finished and was dropped. */
export type Replay = { readonly steps: number; readonly isCut: boolean };

const NO_SALT = new Uint8Array();

/** A journal that is open for writing. */
export class Journal {
  private readonly file: JournalFile;
  private salt: Uint8Array = NO_SALT;
  /** Where the next record goes, and where the last confirmed step ends. */
  private end = 0;
  private confirmedEnd = 0;
  private sequence = 0;
  private confirmedSequence = 0;

  constructor(file: JournalFile) {
    this.file = file;
  }

  /** Empties the journal for a state that was just saved. */
  async begin({ id, save }: JournalHead): Promise<void> {
    await this.file.truncate(0);
    const payload = new TextEncoder().encode(JSON.stringify({ id, save }));
    const frame = encodeFrame('head', 0, payload, NO_SALT);
    await this.file.write(0, frame);
    await this.file.sync();
    this.start(payload, frame.length);
  }

  /** Whom the journal belongs to, undefined when nothing follows its head; throws JournalDamaged. */
  async readHead(): Promise<JournalHead | undefined> {
    const size = await this.file.size();
    const frame = await readFrame(this.file.read, 0, NO_SALT);
    if (frame?.kind === 'head') {
      this.start(frame.payload, frame.size);
      return size > frame.size ? headIn(frame.payload) : undefined;
    }
    // A head is on disk before the first step is written, so a journal without one has confirmed nothing.
    if (size > LONGEST_HEAD) throw new JournalDamaged();
    return undefined;
  }

  /** Replays every confirmed step after the head and cuts an unfinished one off; throws JournalDamaged. */
  async replay(apply: ReplayStep): Promise<Replay> {
    let steps = 0;
    let pieces: Uint8Array[] = [];
    for (let frame = await this.next(); frame; frame = await this.next()) {
      this.end += frame.size;
      this.sequence = frame.sequence;
      if (frame.kind === 'piece') pieces.push(frame.payload);
      else {
        await apply(new TextDecoder().decode(frame.payload), pieces);
        pieces = [];
        steps += 1;
        this.confirm();
      }
    }
    const size = await this.file.size();
    if (size > this.end && (await hasStepAfter(this.file.read, this.end, this.salt))) {
      throw new JournalDamaged();
    }
    const isCut = size > this.confirmedEnd;
    if (isCut) await this.takeBack();
    return { steps, isCut };
  }

  /** Writes a piece of a file, which the next step confirms. */
  async writePiece(piece: Uint8Array): Promise<void> {
    await this.write('piece', piece);
  }

  /** Writes a step; it and the pieces before it are confirmed when this returns. */
  async confirmStep(text: string): Promise<void> {
    // A whole step proves that its pieces are whole, whatever order the disk keeps.
    if (this.end > this.confirmedEnd) await this.file.sync();
    await this.write('step', new TextEncoder().encode(text));
    await this.file.sync();
    this.confirm();
  }

  /** Cuts off what was written since the last confirmed step. */
  async takeBack(): Promise<void> {
    await this.file.truncate(this.confirmedEnd);
    await this.file.sync();
    this.end = this.confirmedEnd;
    this.sequence = this.confirmedSequence;
  }

  /** Closes the file. */
  async close(): Promise<void> {
    await this.file.close();
  }

  private start(head: Uint8Array, end: number): void {
    this.salt = saltOf(head);
    this.end = end;
    this.sequence = 0;
    this.confirm();
  }

  private confirm(): void {
    this.confirmedEnd = this.end;
    this.confirmedSequence = this.sequence;
  }

  private async next(): Promise<Frame | undefined> {
    const frame = await readFrame(this.file.read, this.end, this.salt);
    return frame && frame.sequence === this.sequence + 1 && frame.kind !== 'head' ? frame : undefined;
  }

  private async write(kind: 'piece' | 'step', payload: Uint8Array): Promise<void> {
    const frame = encodeFrame(kind, this.sequence + 1, payload, this.salt);
    await this.file.write(this.end, frame);
    this.end += frame.length;
    this.sequence += 1;
  }
}

/** Thrown when confirmed steps of a journal cannot be read. */
export class JournalDamaged extends Error {}

/** A head with ids of 36 characters is shorter, one with the shortest step behind it longer. */
const LONGEST_HEAD = 192;

function headIn(payload: Uint8Array): JournalHead {
  // The hash beside it says that this program wrote it; the schema number of the workspace covers its form.
  return JSON.parse(new TextDecoder().decode(payload)) as JournalHead;
}
