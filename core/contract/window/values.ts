/** Values that requests and replies between window and engine are made of. Amounts are exact decimal text, days ISO text. */

import { z } from 'zod';
import type { Severity } from '../../model/finding-catalogue.ts';

/** Stands for a file or folder that the person picked or dropped; only the shell knows its path. */
export const fileToken = z.string().regex(/^file-[0-9a-f-]{36}$/);

/** Name of the person at the desk, as declared in the settings of the app. */
export const declaredName = z.string().trim().min(1);

/** A file or folder as the page may know it: never with a path that it could hand back. */
export type KnownFile = {
  readonly token: string;
  readonly name: string;
  /** Folder that it lies in, to be shown only. */
  readonly folder: string;
  readonly isFolder: boolean;
};

/** A code with how bad it is and its headline. */
export type FindingHead = { readonly code: string; readonly severity: Severity; readonly title: string };

/** An amount with its currency; `amount` is exact decimal text. */
export type CurrencyAmount = { readonly currency: string; readonly amount: string };
