CREATE TABLE meta (
    key text PRIMARY KEY,
    value bytea NOT NULL
);

CREATE TABLE rows (
    tag bytea PRIMARY KEY,
    seat bytea NOT NULL,
    slot smallint NOT NULL,
    sealed bytea NOT NULL,
    UNIQUE (seat, slot)
);

CREATE TABLE streams (
    stream bytea NOT NULL,
    seq bigint NOT NULL,
    week integer NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (stream, seq)
);

-- Sealed bytes do not compress; trying costs time.
ALTER TABLE rows ALTER COLUMN sealed SET STORAGE EXTERNAL;
ALTER TABLE streams ALTER COLUMN sealed SET STORAGE EXTERNAL;
