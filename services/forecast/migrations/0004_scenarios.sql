-- Up Migration

-- A scenario of a dataset that the council's team shares. What it says stands in its versions.
CREATE TABLE scenario (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dataset_id text NOT NULL REFERENCES dataset,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  -- The version that is the submission, who made it so, when and why.
  locked_version integer,
  locked_at timestamptz,
  locked_by text,
  locked_why text,
  UNIQUE (dataset_id, name)
);
-- One scenario of a dataset is the submission.
CREATE UNIQUE INDEX scenario_locked ON scenario (dataset_id) WHERE locked_version IS NOT NULL;

CREATE TABLE scenario_version (
  scenario_id uuid NOT NULL REFERENCES scenario,
  version integer NOT NULL,
  -- The scenario's JSON. As text, since its order is kept.
  document text NOT NULL,
  why text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  approved_at timestamptz,
  approved_by text,
  approved_why text,
  PRIMARY KEY (scenario_id, version)
);
ALTER TABLE scenario ADD FOREIGN KEY (id, locked_version) REFERENCES scenario_version (scenario_id, version)
  DEFERRABLE INITIALLY DEFERRED;

-- Which version a run is of; none of the baseline and of a scenario that came with the request.
ALTER TABLE run ADD COLUMN scenario_id uuid, ADD COLUMN scenario_version integer;
ALTER TABLE run ADD FOREIGN KEY (scenario_id, scenario_version) REFERENCES scenario_version (scenario_id, version);

CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'versions of scenarios are kept';
  END IF;
  IF (NEW.scenario_id, NEW.version, NEW.document, NEW.why, NEW.created_at, NEW.created_by)
      IS DISTINCT FROM (OLD.scenario_id, OLD.version, OLD.document, OLD.why, OLD.created_at, OLD.created_by)
    OR OLD.approved_at IS NOT NULL THEN
    RAISE EXCEPTION 'a version of a scenario, and its approval, does not change';
  END IF;
  IF EXISTS (SELECT 1 FROM scenario WHERE id = NEW.scenario_id AND locked_version IS NOT NULL) THEN
    RAISE EXCEPTION 'a locked scenario does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER version_is_kept BEFORE UPDATE OR DELETE ON scenario_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();

CREATE FUNCTION refuse_change_of_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.locked_version IS NOT NULL THEN
    RAISE EXCEPTION 'a locked scenario does not change';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER locked_is_kept BEFORE UPDATE OR DELETE ON scenario
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_locked();
