-- Times are milliseconds since 1970; UUIDs are 16 bytes; money is in billionths of a US dollar.

CREATE TABLE task (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: the order of acceptance
    caller       TEXT    NOT NULL,
    uuid         BLOB    NOT NULL,
    request      TEXT    NOT NULL,                  -- the task as JSON
    nsfw         INTEGER,                           -- what the check said of the prompt; NULL: none was asked for
    origin       TEXT    NOT NULL,
    seeds        TEXT    NOT NULL,                  -- JSON array; fixed at acceptance
    accepted     INTEGER NOT NULL,
    ready        INTEGER NOT NULL,                  -- 0 while reference images are fetched
    gathered     TEXT,                              -- JSON array; the reference images once they are here
    round        INTEGER NOT NULL,                  -- its turn: callers alternate by rounds
    state        TEXT    NOT NULL,
    cancelled    INTEGER NOT NULL DEFAULT 0,        -- somebody wants it to end
    boot         BLOB,                              -- the process that has the lease
    lease_until  INTEGER,                           -- by that process' own clock
    token        INTEGER NOT NULL DEFAULT 0,        -- counts the leases: an old one fences its holder out
    attempts     INTEGER NOT NULL DEFAULT 0,
    wanted       INTEGER NOT NULL,                  -- pictures
    done         INTEGER NOT NULL DEFAULT 0,        -- of these, finished
    ended        INTEGER,
    problem      TEXT,
    UNIQUE (caller, uuid)
);

-- Each holds rows of one kind only, so that finished tasks cost the working ones nothing.
CREATE INDEX task_queue ON task (round, id) WHERE state = 'queued';
CREATE INDEX task_caller_queue ON task (caller, round) WHERE state = 'queued';
CREATE INDEX task_running ON task (lease_until) WHERE state = 'running';
CREATE INDEX task_ended ON task (ended) WHERE ended IS NOT NULL;

CREATE TABLE result (
    task         INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    image        BLOB    NOT NULL,
    format       TEXT    NOT NULL,
    length       INTEGER NOT NULL,
    expires      INTEGER NOT NULL,
    report       TEXT    NOT NULL,
    cost         INTEGER NOT NULL,
    nsfw         INTEGER,
    PRIMARY KEY (task, position)                    -- no picture twice
) WITHOUT ROWID;

-- What is left of a task that is forgotten: that there was one.
CREATE TABLE tombstone (
    caller       TEXT    NOT NULL,
    uuid         BLOB    NOT NULL,
    forgotten    INTEGER NOT NULL,
    PRIMARY KEY (caller, uuid)
) WITHOUT ROWID;

CREATE INDEX tombstone_age ON tombstone (forgotten);

CREATE TABLE asset (
    id           BLOB    PRIMARY KEY,
    format       TEXT    NOT NULL,
    length       INTEGER NOT NULL,
    expires      INTEGER NOT NULL,
    owner        TEXT
) WITHOUT ROWID;

CREATE INDEX asset_expiry ON asset (expires);

CREATE TABLE usage (
    caller       TEXT    NOT NULL,
    day          TEXT    NOT NULL,                  -- UTC
    requests     INTEGER NOT NULL,
    credits      INTEGER NOT NULL,
    last         INTEGER NOT NULL,
    PRIMARY KEY (caller, day)
) WITHOUT ROWID;
