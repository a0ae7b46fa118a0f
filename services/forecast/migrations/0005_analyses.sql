-- Up Migration

-- A comparison, a search for a size or a backtest that was asked for, made as jobs.
CREATE TABLE analysis (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('compare', 'seek', 'backtest')),
  dataset_id text NOT NULL REFERENCES dataset,
  -- As it came, and with stored scenarios in full. Not jsonb, since the order of a scenario is kept.
  asked json NOT NULL,
  request json NOT NULL,
  -- The scenarios that it is of: name, and which version of a stored one.
  scenarios json NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'finished', 'failed', 'cancelled')) DEFAULT 'queued',
  reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  finished_at timestamptz,
  idempotency_key text,
  UNIQUE (created_by, idempotency_key)
);
CREATE INDEX analysis_by_time ON analysis (created_at DESC, id);

-- The datasets that it is made from: its own, and in a backtest those of what was known then.
CREATE TABLE analysis_dataset (
  analysis_id uuid NOT NULL REFERENCES analysis ON DELETE CASCADE,
  dataset_id text NOT NULL REFERENCES dataset,
  PRIMARY KEY (analysis_id, dataset_id)
);

-- A part of the work, and what came of it until all is put together: some draws, a size tried, an origin.
CREATE TABLE analysis_step (
  analysis_id uuid NOT NULL REFERENCES analysis ON DELETE CASCADE,
  step integer NOT NULL,
  job_id uuid NOT NULL,
  done boolean NOT NULL DEFAULT false,
  result bytea,
  PRIMARY KEY (analysis_id, step)
);

-- What a finished one gave, by name, gzipped.
CREATE TABLE analysis_file (
  analysis_id uuid NOT NULL REFERENCES analysis ON DELETE CASCADE,
  name text NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (analysis_id, name)
);
