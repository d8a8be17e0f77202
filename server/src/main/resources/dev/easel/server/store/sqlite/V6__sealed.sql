-- The request without the credentials in its addresses, if it has any: what is left of it when the task has ended. By a trigger,
-- so that no statement can forget it. Pictures that it worked from are not needed any more either.

ALTER TABLE task ADD COLUMN sealed TEXT;

CREATE TRIGGER task_is_sealed AFTER UPDATE OF ended ON task
WHEN NEW.ended IS NOT NULL AND (NEW.sealed IS NOT NULL OR NEW.gathered IS NOT NULL)
BEGIN
    UPDATE task SET request = coalesce(sealed, request), sealed = NULL, gathered = NULL WHERE id = NEW.id;
END;
