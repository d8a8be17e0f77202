-- How many tasks of each caller wait, for callers who have any: to count them at every acceptance would take the longer the
-- longer the queue is. Kept by triggers, so that no statement can forget it.

CREATE TABLE queue (
    caller       TEXT    PRIMARY KEY,
    waiting      INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO queue SELECT caller, count(*) FROM task WHERE state = 'queued' GROUP BY caller;

CREATE TRIGGER task_joins_queue AFTER INSERT ON task WHEN NEW.state = 'queued'
BEGIN
    INSERT INTO queue VALUES (NEW.caller, 1) ON CONFLICT (caller) DO UPDATE SET waiting = waiting + 1;
END;

CREATE TRIGGER task_returns_to_queue AFTER UPDATE OF state ON task WHEN NEW.state = 'queued' AND OLD.state <> 'queued'
BEGIN
    INSERT INTO queue VALUES (NEW.caller, 1) ON CONFLICT (caller) DO UPDATE SET waiting = waiting + 1;
END;

CREATE TRIGGER task_leaves_queue AFTER UPDATE OF state ON task WHEN OLD.state = 'queued' AND NEW.state <> 'queued'
BEGIN
    DELETE FROM queue WHERE caller = OLD.caller AND waiting = 1;
    UPDATE queue SET waiting = waiting - 1 WHERE caller = OLD.caller;
END;

CREATE TRIGGER task_is_deleted_from_queue AFTER DELETE ON task WHEN OLD.state = 'queued'
BEGIN
    DELETE FROM queue WHERE caller = OLD.caller AND waiting = 1;
    UPDATE queue SET waiting = waiting - 1 WHERE caller = OLD.caller;
END;
