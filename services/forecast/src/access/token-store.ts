import { createHash, randomBytes } from "node:crypto";
import type { Pool } from "pg";
import type { Actor, Role } from "./roles.ts";

/** A token as it is shown after it was made: without itself. */
export interface StoredToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly created_at: Date;
  readonly revoked_at: Date | null;
}

/** By which a token is known as one of ours, also where one leaked. */
const PREFIX = "sufficiency_";
const COLUMNS = "id, name, role, created_at, revoked_at";

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Makes a token, 32 random bytes. It is given here once and never again. */
export async function createToken(
  pool: Pool,
  name: string,
  role: Role,
): Promise<{ stored: StoredToken; token: string }> {
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const { rows } = await pool.query<StoredToken>(
    `INSERT INTO token (name, role, hash) VALUES ($1, $2, $3) RETURNING ${COLUMNS}`,
    [name, role, hashOf(token)],
  );
  return { stored: rows[0], token };
}

export async function listTokens(pool: Pool): Promise<StoredToken[]> {
  return (await pool.query<StoredToken>(`SELECT ${COLUMNS} FROM token ORDER BY created_at, id`)).rows;
}

export async function revokeToken(pool: Pool, id: string): Promise<StoredToken | undefined> {
  const { rows } = await pool.query<StoredToken>(
    `UPDATE token SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1 RETURNING ${COLUMNS}`,
    [id],
  );
  return rows[0];
}

/** Whose token it is; undefined where it is none, or revoked. */
export async function actorOf(pool: Pool, token: string): Promise<Actor | undefined> {
  const { rows } = await pool.query("SELECT name, role FROM token WHERE hash = $1 AND revoked_at IS NULL", [
    hashOf(token),
  ]);
  return rows[0];
}

/** True once a token was made, be it revoked since: from then on nobody gets in without one. */
export async function hasTokens(pool: Pool): Promise<boolean> {
  return (await pool.query("SELECT 1 FROM token LIMIT 1")).rows.length > 0;
}
