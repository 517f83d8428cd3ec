/** Files that a workspace keeps, each in compressed pieces. */

import { bytesIn, cellOf, type Database, integerIn, rowsOf, textIn } from './sqlite.ts';

/**
 * What a stored file is: an extract, a file of the signed prior close, this close as it was signed, or a file that came
 * into a watched folder and is no part of the close yet.
 */
export type FileRole = 'extract' | 'prior' | 'signed' | 'staged';

/** A stored file without its content. */
export type StoredFile = {
  readonly role: FileRole;
  readonly name: string;
  /** Size of the original. */
  readonly bytes: number;
  /** SHA-256 of the original, in lower-case hex. */
  readonly sha256: string;
  /** When it was put in, ISO 8601 in UTC. */
  readonly addedAt: string;
  /** Version of the program that put it in: of a signed file the one that computed it. */
  readonly engineVersion: string;
};

/**
 * The id of the next file that is put in. Its pieces are written before the file itself, so that nobody finds it before
 * it is whole: until the end of the transaction no piece is asked for its file.
 */
export function nextFileId(database: Database): number {
  database.run('PRAGMA defer_foreign_keys = ON');
  const sql = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'file'";
  return integerIn(cellOf(database, sql));
}

/** Writes one compressed piece of a file, counted from 0. */
export function writePiece(database: Database, id: number, number: number, piece: Uint8Array): void {
  database.run('INSERT INTO file_piece VALUES (?, ?, ?)', [id, number, piece]);
}

/** Puts a file in whose pieces are there, over the one of its role and name. */
export function writeFile(database: Database, id: number, file: StoredFile): void {
  const { role, name, bytes, sha256, addedAt, engineVersion } = file;
  database.run('DELETE FROM file WHERE role = ? AND name = ?', [role, name]);
  database.run(`INSERT INTO file (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`, [
    ...[id, role, name, bytes, sha256],
    ...[addedAt, engineVersion],
  ]);
}

/** Takes a file out; throws when there is none of that role and name. */
export function removeFile(database: Database, role: FileRole, name: string): void {
  database.run('DELETE FROM file WHERE role = ? AND name = ?', [role, name]);
  if (database.getRowsModified() !== 1) throw new Error(`no ${role} ${name}`);
}

const COLUMNS = 'id, role, name, bytes, sha256, added_at, engine_version';

/** Every file, in the order of role and name. */
export function readFiles(database: Database): readonly StoredFile[] {
  return rowsOf(database, `SELECT ${COLUMNS} FROM file ORDER BY role, name`).map(([, ...cells]) =>
    fileIn(cells),
  );
}

/** A file with the key of its pieces, undefined when there is none of that role and name. */
export function findFile(
  database: Database,
  role: FileRole,
  name: string,
): { readonly id: number; readonly file: StoredFile } | undefined {
  const sql = `SELECT ${COLUMNS} FROM file WHERE role = ? AND name = ?`;
  const [row] = rowsOf(database, sql, [role, name]);
  if (!row) return undefined;
  const [id, ...cells] = row;
  return { id: integerIn(id), file: fileIn(cells) };
}

/** One compressed piece of a file, undefined after the last. */
export function readPiece(database: Database, id: number, number: number): Uint8Array | undefined {
  const sql = 'SELECT deflated FROM file_piece WHERE file = ? AND number = ?';
  const [row] = rowsOf(database, sql, [id, number]);
  return row && bytesIn(row[0]);
}

function fileIn(cells: Parameters<typeof textIn>[0][]): StoredFile {
  const [role, name, bytes, sha256, addedAt, engineVersion] = cells;
  return {
    role: roleIn(textIn(role)),
    name: textIn(name),
    bytes: integerIn(bytes),
    sha256: textIn(sha256),
    addedAt: textIn(addedAt),
    engineVersion: textIn(engineVersion),
  };
}

function roleIn(text: string): FileRole {
  if (text === 'extract' || text === 'prior' || text === 'signed' || text === 'staged') return text;
  throw new Error(`${text} is no role of a file`);
}
