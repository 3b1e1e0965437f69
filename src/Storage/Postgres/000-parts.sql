CREATE TABLE IF NOT EXISTS parts (
    file bytea NOT NULL,
    part integer NOT NULL,
    week integer NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (file, part)
);

ALTER TABLE parts ALTER COLUMN sealed SET STORAGE EXTERNAL;
