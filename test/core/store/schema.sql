CREATE TABLE decision (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  text TEXT NOT NULL
) STRICT;
CREATE TABLE discarded (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64)
) STRICT, WITHOUT ROWID;
CREATE TABLE file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  role TEXT NOT NULL CHECK (role IN ('extract', 'prior', 'signed', 'staged')),
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  added_at TEXT NOT NULL,
  engine_version TEXT NOT NULL,
  UNIQUE (role, name)
) STRICT;
CREATE TABLE file_piece (
  file INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 0),
  deflated BLOB NOT NULL,
  PRIMARY KEY (file, number)
) STRICT;
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  engine_version TEXT NOT NULL
) STRICT;
CREATE TABLE profile (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE reading (
  name TEXT NOT NULL,
  sheet TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (name, sheet)
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
  name TEXT PRIMARY KEY CHECK (name = 'close.json'),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
