-- The session over which somebody waits for what comes of a task, until all of it is known to have arrived: whoever comes back with the
-- session gets the rest, from another process too.

ALTER TABLE task ADD COLUMN session BLOB;

CREATE INDEX task_session ON task (session) WHERE session IS NOT NULL;

-- Whether the picture is known to have arrived there.
ALTER TABLE result ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
