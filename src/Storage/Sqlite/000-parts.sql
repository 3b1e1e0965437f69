-- place is a hash of (file, part), as in streams.
CREATE TABLE IF NOT EXISTS parts (
    place INTEGER PRIMARY KEY,
    file BLOB NOT NULL,
    part INTEGER NOT NULL,
    week INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    UNIQUE (file, part)
) STRICT;
