-- Up Migration

CREATE TABLE dataset (
  id text PRIMARY KEY,
  name text NOT NULL,
  title text NOT NULL,
  -- SHA-256 of the tables: two datasets with one hash give one forecast.
  hash text NOT NULL,
  -- Rows of each table, and what is odd about the dataset though valid.
  tables jsonb NOT NULL,
  warnings jsonb NOT NULL,
  frozen boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL
);

-- The files as they were uploaded: counts of children, never children.
CREATE TABLE dataset_file (
  dataset_id text NOT NULL REFERENCES dataset ON DELETE CASCADE,
  path text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (dataset_id, path)
);

CREATE TABLE run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  dataset_id text NOT NULL REFERENCES dataset,
  -- as_at, to, draws, seed and by, as they were asked for.
  request jsonb NOT NULL,
  -- All that it takes to make the run again; once it is finished.
  provenance jsonb,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'finished', 'failed', 'cancelled')) DEFAULT 'queued',
  reason text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  finished_at timestamptz,
  idempotency_key text,
  UNIQUE (created_by, idempotency_key)
);
CREATE INDEX run_by_time ON run (created_at DESC, id);
CREATE INDEX run_by_dataset ON run (dataset_id);

-- A run's draws counted by some groupings: the first drawing makes the run, later ones other groupings from the same seed.
CREATE TABLE drawing (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  run_id uuid NOT NULL REFERENCES run ON DELETE CASCADE,
  -- The groupings, each a list of dimensions.
  by jsonb NOT NULL,
  is_first boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'running', 'finished', 'failed', 'cancelled')) DEFAULT 'queued',
  reason text,
  UNIQUE (run_id, by)
);

-- Draws first to last - 1 of a drawing, and what they counted until the drawing is finished.
CREATE TABLE chunk (
  drawing_id uuid NOT NULL REFERENCES drawing ON DELETE CASCADE,
  first_draw integer NOT NULL,
  last_draw integer NOT NULL,
  job_id uuid NOT NULL,
  done boolean NOT NULL DEFAULT false,
  tally bytea,
  PRIMARY KEY (drawing_id, first_draw)
);

-- Numbers of the processes that work; each holds an advisory lock on its own while it lives.
CREATE SEQUENCE worker_number AS integer;

-- The jobs that processes are at, so that those of one that died can be handed to another.
CREATE TABLE claim (
  job_id uuid PRIMARY KEY,
  queue text NOT NULL,
  worker integer NOT NULL
);

-- A finished run's tables: counts/<dimensions>, flows, places; and its pictures.
CREATE TABLE summary (
  run_id uuid NOT NULL REFERENCES run ON DELETE CASCADE,
  name text NOT NULL,
  -- Columns as JSON, gzipped; of a picture its text, gzipped.
  content bytea NOT NULL,
  PRIMARY KEY (run_id, name)
);
