-- Up Migration

-- Who may ask. Of a token only its SHA-256 is kept.
CREATE TABLE token (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('reader', 'planner', 'approver', 'admin')),
  hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);

-- What was asked for that changes something, and what was refused; only ever appended to.
CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  request_id text NOT NULL,
  actor text NOT NULL,
  role text NOT NULL,
  method text NOT NULL,
  path text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('allowed', 'refused')),
  detail jsonb
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only appended to';
END $$;

CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The key by which figures are rounded for readers: the same for ever, so that asking twice tells no more.
CREATE TABLE secret (
  name text PRIMARY KEY,
  value text NOT NULL
);
INSERT INTO secret (name, value) VALUES ('rounding', gen_random_uuid()::text || gen_random_uuid()::text);
