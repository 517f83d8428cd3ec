/** Why a workspace cannot be opened or changed, in words. */

import type { Failure } from '../model/result.ts';
import { backupName, journalName, type LockHolder } from './workspace-files.ts';

/** There is no file of that name. */
export function notThere(where: string): Failure {
  return { where, found: 'no such file', remedy: 'Look whether it was moved or renamed, and open it there.' };
}

/** A new workspace would replace a file. */
export function isThere(where: string): Failure {
  return { where, found: 'a file of that name', remedy: 'Give the workspace another name.' };
}

/** A file of another program. */
export function notAWorkspace(where: string): Failure {
  const remedy = 'Open a file that Tieout has saved; its name ends in .tieout.';
  return { where, found: 'not a workspace', remedy };
}

/** A workspace whose content does not hold together. */
export function damaged(where: string): Failure {
  const remedy = `Copy "${backupName(where)}" to a name that ends in .tieout and open the copy: it is the state before the last save.`;
  return { where, found: 'a damaged workspace', remedy };
}

/** A workspace of a newer program. */
export function newerFormat(where: string, found: number, known: number): Failure {
  return {
    where,
    found: `a workspace of a newer version of Tieout (format ${found}, this version knows ${known})`,
    remedy: 'Update Tieout on this machine, then open it again.',
  };
}

/** A workspace whose database would change or show other values by itself. */
export function withForeignCommands(where: string): Failure {
  const remedy = 'Do not trust its figures. Ask whoever sent it for the file as Tieout saved it.';
  return { where, found: 'a workspace into which another program has put commands', remedy };
}

/** Somebody has the workspace open. */
export function heldBy(where: string, { holder }: LockHolder): Failure {
  return {
    where,
    found: `open elsewhere (${holder})`,
    remedy: 'Ask them to close it. If nobody has it open, open it anyway.',
  };
}

/** A record of the journal is damaged and confirmed ones follow it. */
export function damagedJournal(where: string): Failure {
  const remedy =
    `Keep a copy of all its files. To go on without the changes in the journal, move "${journalName(where)}" away; ` +
    `"${backupName(where)}" is the state before the last save.`;
  return { where: journalName(where), found: 'a damaged journal of confirmed changes', remedy };
}

/** The journal does not follow the file that it lies beside. */
export function foreignJournal(where: string): Failure {
  const remedy =
    'Put the file back that the journal belongs to. To go on without the changes in the journal, move it away.';
  return {
    where: journalName(where),
    found: 'changes that belong to another state of this workspace',
    remedy,
  };
}

/** Another program has replaced the file since it was opened. */
export function changedOnDisk(where: string): Failure {
  const remedy = 'Save your work as another file, and compare the two.';
  return { where, found: 'a file that another program changed since it was opened', remedy };
}

/** Somebody else has opened the workspace anyway. */
export function lockLost(where: string): Failure {
  const remedy = 'Save your work as another file, and agree who goes on.';
  return { where, found: 'a workspace that somebody else has opened meanwhile', remedy };
}

/** A change or a save ended halfway: what is on disk is known again only once it is read. */
export function needsReopening(where: string): Failure {
  const remedy = 'Close the workspace and open it again. Everything confirmed so far is kept.';
  return { where, found: 'a workspace that could not be saved', remedy };
}

/** The content would outgrow what is held in memory. */
export function tooLarge(where: string): Failure {
  const remedy = 'Remove extracts that the close does not need, or leave columns out of the largest ones.';
  return { where, found: 'more than a workspace can hold (1.5 GB compressed)', remedy };
}

/** A stored file does not have the content that was put in. */
export function damagedFile(where: string, name: string): Failure {
  const remedy = `Put the file in again, or open a copy of "${backupName(where)}".`;
  return { where: `${where}, ${name}`, found: 'a damaged stored file', remedy };
}

/** A workspace was closed while somebody was reading one of its files. */
export function closedMeanwhile(where: string, name: string): Failure {
  return {
    where: `${where}, ${name}`,
    found: 'a workspace that was closed while the file was read',
    remedy: 'Open the workspace again.',
  };
}

/** A stored file was replaced while somebody was reading it. */
export function replacedFile(where: string, name: string): Failure {
  return {
    where: `${where}, ${name}`,
    found: 'a file that was replaced while it was read',
    remedy: 'Run again.',
  };
}
