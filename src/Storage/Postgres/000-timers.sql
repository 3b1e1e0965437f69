CREATE TABLE IF NOT EXISTS timers (
    id bytea PRIMARY KEY,
    due bigint NOT NULL,
    sealed bytea NOT NULL
);
