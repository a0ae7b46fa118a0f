import type { Pool } from "pg";

export interface AuditLine {
  readonly request_id: string;
  readonly actor: string;
  readonly role: string;
  readonly method: string;
  readonly path: string;
  readonly outcome: "allowed" | "refused";
  readonly detail: unknown;
}

export interface StoredAuditLine extends AuditLine {
  readonly id: string;
  readonly at: Date;
}

export async function appendAudit(pool: Pool, line: AuditLine): Promise<void> {
  const { request_id, actor, role, method, path, outcome, detail } = line;
  await pool.query(
    "INSERT INTO audit (request_id, actor, role, method, path, outcome, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    [request_id, actor, role, method, path, outcome, detail === undefined ? null : JSON.stringify(detail)],
  );
}

/** The newest lines, those before one where it is given. */
export async function listAudit(pool: Pool, limit: number, before?: string): Promise<StoredAuditLine[]> {
  const { rows } = await pool.query<StoredAuditLine>(
    "SELECT * FROM audit WHERE $2::bigint IS NULL OR id < $2 ORDER BY id DESC LIMIT $1",
    [limit, before ?? null],
  );
  return rows;
}
