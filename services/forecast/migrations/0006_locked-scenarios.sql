-- Up Migration

-- Nothing is added to a locked scenario. A backup that is brought back has versions from before the lock.
CREATE FUNCTION refuse_version_of_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM scenario WHERE id = NEW.scenario_id AND locked_at < NEW.created_at) THEN
    RAISE EXCEPTION 'a locked scenario does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_version_of_locked BEFORE INSERT ON scenario_version
  FOR EACH ROW EXECUTE FUNCTION refuse_version_of_locked();
