CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rows (
    tag BLOB NOT NULL PRIMARY KEY,
    seat BLOB NOT NULL,
    slot INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (seat, slot)
) STRICT, WITHOUT ROWID;

-- place is a hash of (stream, seq): as fast as any integer key, and silent about the order of writing.
CREATE TABLE streams (
    place INTEGER PRIMARY KEY,
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,
    week INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (stream, seq)
) STRICT;
