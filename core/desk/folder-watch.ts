/** The watch of one folder, from its start to its stop. */

import type { KnownFile } from '../contract/window/values.ts';
import type { SeenBefore, WatchedFile, WatchState } from '../contract/window/watch.ts';
import { whyIgnored } from '../intake/offered-files.ts';
import {
  isUnchanged,
  type Look,
  lookAgain,
  noLook,
  type SeenFile,
  withSettled,
} from '../intake/watch-looks.ts';
import type { Failure } from '../model/result.ts';
import { Turns } from '../store/turns.ts';
import type { FolderFile, FolderToRead } from './desk-host.ts';

/** What is watched, how often, and under whose name files are collected. */
export type WatchOrder = {
  readonly known: KnownFile;
  readonly folder: FolderToRead;
  readonly minutes: number;
  readonly isCollecting: boolean;
  readonly by: string;
};

/** What came of a file, and the SHA-256 of its content, '' as long as it was not read. */
export type ToldFile = WatchedFile & { readonly sha256: string };

/** A watch and what it has seen. */
export class FolderWatch {
  readonly order: WatchOrder;
  isStopped = false;
  private look: Look = noLook;
  private lastLook = '';
  private trouble = '';
  /** Files that came or changed before the first look; undefined until then, or where nobody watched before. */
  private missed: number | undefined;
  private readonly told = new Map<string, Omit<ToldFile, 'name'>>();
  /** Looks, one after the other: one that was asked for may come while another is under way. */
  readonly looks = new Turns();
  private endLooks: (() => void) | undefined;
  private endAskedLooks: (() => void) | undefined;

  constructor(order: WatchOrder, since?: SeenBefore) {
    this.order = order;
    if (since) this.goOnFrom(since);
    else this.missed = 0;
  }

  /** Begins to look; `repeat` gives the function that ends it. */
  start(repeat: () => () => void): void {
    this.endLooks = repeat();
  }

  /** Looks twice and no more, between the looks that `start` began; nothing where that is under way already. */
  lookNow(repeat: (work: () => Promise<void>) => () => void, look: () => Promise<void>): void {
    if (this.isStopped || this.endAskedLooks) return;
    let left = 2;
    this.endAskedLooks = repeat(async () => {
      left -= 1;
      try {
        await look();
      } finally {
        if (left === 0) this.stopAskedLooks();
      }
    });
  }

  /** Ends the watch at once: a look that is under way takes nothing in any more. */
  stop(): void {
    this.isStopped = true;
    this.endLooks?.();
    this.stopAskedLooks();
  }

  /** Takes in what the folder holds at a moment and gives the files to be picked up. */
  see(listed: readonly FolderFile[], at: string): readonly SeenFile[] {
    const files = listed.filter(({ name }) => whyIgnored(name) === undefined);
    this.missed ??= files.filter((file) => !isUnchanged(file, this.look.files.get(file.name))).length;
    const { look, ready, arriving } = lookAgain(this.look, files);
    this.look = look;
    this.lastLook = at;
    this.trouble = '';
    // What came of a file that is not in the folder any more is of interest only where the close has it.
    for (const [name, { standing }] of this.told) {
      if (!look.files.has(name) && standing !== 'collected') this.told.delete(name);
    }
    for (const { name, why } of arriving) {
      this.told.set(name, { standing: 'arriving', why, sha256: '' });
    }
    return ready;
  }

  /** Says that the folder could not be looked into at a moment. */
  fail({ where, found }: Failure, at: string): void {
    this.lastLook = at;
    this.trouble = `${where}: ${found}`;
  }

  /** Says what came of a file; it is dealt with unless it is still arriving. */
  settle(name: string, told: Pick<WatchedFile, 'standing' | 'why'>, sha256 = ''): void {
    this.told.set(name, { ...told, sha256 });
    if (told.standing !== 'arriving') this.look = withSettled(this.look, name);
  }

  /** Says what came of a file that was staged; a file of its name that is arriving is another one. */
  settleStaged(name: string, told: Pick<WatchedFile, 'standing' | 'why'>, sha256: string): void {
    if (this.told.get(name)?.standing !== 'arriving') this.settle(name, told, sha256);
  }

  /** What came of each file when it was last looked at. */
  get files(): readonly ToldFile[] {
    return [...this.told].map(([name, told]) => ({ name, ...told }));
  }

  /** What the page shows of the watch itself. */
  get about(): Omit<WatchState, 'files'> {
    const { known, minutes, isCollecting } = this.order;
    const { isStopped, lastLook, trouble, missed = 0 } = this;
    return { isWatching: !isStopped, folder: known.name, minutes, isCollecting, lastLook, trouble, missed };
  }

  /** What a watch needs to go on from here. */
  get seen(): SeenBefore {
    const files = [...this.look.files.values()].flatMap((file) => {
      const told = this.told.get(file.name);
      return told ? [{ ...file, ...told }] : [];
    });
    return { lastLook: this.lastLook, files };
  }

  private stopAskedLooks(): void {
    this.endAskedLooks?.();
    this.endAskedLooks = undefined;
  }

  private goOnFrom({ lastLook, files }: SeenBefore): void {
    this.lastLook = lastLook;
    const settled = files.filter(({ standing }) => standing !== 'arriving').map(({ name }) => name);
    const seen = files.map(({ name, size, modified }) => [name, { name, size, modified }] as const);
    this.look = { files: new Map(seen), settled: new Set(settled) };
    for (const { name, standing, why, sha256 } of files) this.told.set(name, { standing, why, sha256 });
  }
}
