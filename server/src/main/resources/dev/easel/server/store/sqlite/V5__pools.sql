-- Tasks wait in pools, one for each engine that is asked first, and take turns within their pool only. Tasks of before are put
-- where they belong when the server opens them.

ALTER TABLE task ADD COLUMN pool TEXT NOT NULL DEFAULT '';

DROP INDEX task_queue;
DROP INDEX task_caller_queue;
CREATE INDEX task_queue ON task (pool, round, id) WHERE state = 'queued';
CREATE INDEX task_caller_queue ON task (caller, pool, round) WHERE state = 'queued';

DROP TRIGGER task_joins_queue;
DROP TRIGGER task_returns_to_queue;
DROP TRIGGER task_leaves_queue;
DROP TRIGGER task_is_deleted_from_queue;
DROP TABLE queue;

-- How many tasks of each caller wait in a pool, for callers who have any there.
CREATE TABLE queue (
    pool         TEXT    NOT NULL,
    caller       TEXT    NOT NULL,
    waiting      INTEGER NOT NULL,
    PRIMARY KEY (pool, caller)
) WITHOUT ROWID;

INSERT INTO queue SELECT pool, caller, count(*) FROM task WHERE state = 'queued' GROUP BY pool, caller;

CREATE TRIGGER task_joins_queue AFTER INSERT ON task WHEN NEW.state = 'queued'
BEGIN
    INSERT INTO queue VALUES (NEW.pool, NEW.caller, 1) ON CONFLICT (pool, caller) DO UPDATE SET waiting = waiting + 1;
END;

CREATE TRIGGER task_returns_to_queue AFTER UPDATE OF state ON task WHEN NEW.state = 'queued' AND OLD.state <> 'queued'
BEGIN
    INSERT INTO queue VALUES (NEW.pool, NEW.caller, 1) ON CONFLICT (pool, caller) DO UPDATE SET waiting = waiting + 1;
END;

CREATE TRIGGER task_leaves_queue AFTER UPDATE OF state ON task WHEN OLD.state = 'queued' AND NEW.state <> 'queued'
BEGIN
    DELETE FROM queue WHERE pool = OLD.pool AND caller = OLD.caller AND waiting = 1;
    UPDATE queue SET waiting = waiting - 1 WHERE pool = OLD.pool AND caller = OLD.caller;
END;

CREATE TRIGGER task_changes_queue AFTER UPDATE OF pool ON task WHEN OLD.state = 'queued' AND NEW.state = 'queued'
BEGIN
    DELETE FROM queue WHERE pool = OLD.pool AND caller = OLD.caller AND waiting = 1;
    UPDATE queue SET waiting = waiting - 1 WHERE pool = OLD.pool AND caller = OLD.caller;
    INSERT INTO queue VALUES (NEW.pool, NEW.caller, 1) ON CONFLICT (pool, caller) DO UPDATE SET waiting = waiting + 1;
END;

CREATE TRIGGER task_is_deleted_from_queue AFTER DELETE ON task WHEN OLD.state = 'queued'
BEGIN
    DELETE FROM queue WHERE pool = OLD.pool AND caller = OLD.caller AND waiting = 1;
    UPDATE queue SET waiting = waiting - 1 WHERE pool = OLD.pool AND caller = OLD.caller;
END;
