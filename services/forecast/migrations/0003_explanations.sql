-- Up Migration

-- What a run was asked to explain, and what came of it.
CREATE TABLE explanation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id uuid NOT NULL REFERENCES run ON DELETE CASCADE,
  -- need, setting, locality, age_band, phase and year, as they were asked for.
  ask jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'finished', 'failed')) DEFAULT 'queued',
  reason text,
  -- The document and the picture, as JSON, gzipped.
  content bytea,
  UNIQUE (run_id, ask)
);
