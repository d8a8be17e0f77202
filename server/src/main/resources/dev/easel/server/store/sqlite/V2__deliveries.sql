-- What is to be sent to somebody. Written in the transaction of the result or the end that it tells of.

CREATE TABLE delivery (
    number       INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: the order in which they were added
    id           TEXT    NOT NULL UNIQUE,
    owner        TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    task         BLOB    NOT NULL,
    result       BLOB,                              -- NULL: it is about the task as a whole
    address      TEXT    NOT NULL,                  -- its query is a credential
    host         TEXT    NOT NULL,                  -- whom it goes to, with the port
    file         TEXT,                              -- of an upload; below the data folder where it can be
    media_type   TEXT,
    weight       INTEGER NOT NULL,                  -- bytes of the body
    created      INTEGER NOT NULL,
    ends         INTEGER NOT NULL,                  -- no point in sending it from then on
    state        TEXT    NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    due          INTEGER NOT NULL,                  -- while it is claimed: when the claim runs out
    claimed      INTEGER,                           -- when it was due before it was claimed; NULL: nobody tries it
    fence        INTEGER NOT NULL DEFAULT 0,        -- counts the claims: an old one changes nothing
    last_at      INTEGER,
    last_status  INTEGER,
    last_note    TEXT,
    failure      TEXT,
    ended        INTEGER
);

-- Pending ones only, so that what was delivered costs nothing; the first serves all that is asked of a host.
CREATE INDEX delivery_due ON delivery (host, due, weight) WHERE state = 'pending';
CREATE INDEX delivery_over ON delivery (ends) WHERE state = 'pending';
CREATE INDEX delivery_ended ON delivery (ended, weight) WHERE ended IS NOT NULL;
CREATE INDEX delivery_owner ON delivery (owner);
CREATE INDEX delivery_task ON delivery (task);

-- Apart, since SQLite writes a whole row again when anything in it changes, and bodies may hold a picture.
CREATE TABLE delivery_body (
    number       INTEGER PRIMARY KEY,
    json         BLOB    NOT NULL
);
