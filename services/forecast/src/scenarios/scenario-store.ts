import type { Pool, PoolClient } from "pg";
import { inTransaction } from "../database/in-transaction.ts";

/** A scenario's document, as its JSON file has it. */
export type ScenarioDocument = Readonly<Record<string, unknown>>;

/** Who did something, when and why. */
export interface Deed {
  readonly by: string;
  /** As in JSON: 2026-11-26T01:25:19Z. */
  readonly at: string;
  readonly why: string;
}

/** A version of a scenario, which does not change. */
export interface StoredVersion extends Deed {
  readonly version: number;
  readonly document: ScenarioDocument;
  readonly approved: Deed | null;
}

/** A scenario as it is kept. */
export interface StoredScenario {
  readonly id: string;
  readonly dataset_id: string;
  readonly name: string;
  /** Oldest first. */
  readonly versions: readonly StoredVersion[];
  /** The version that is the submission. */
  readonly locked: (Deed & { readonly version: number }) | null;
}

/** What is written of a version. */
export interface NewVersion {
  readonly document: ScenarioDocument;
  readonly why: string;
  readonly by: string;
}

/** Why something cannot be done to a scenario; where it could, how the scenario stands now. */
export type Outcome<Refused extends string> =
  | { readonly refused: Refused | "not there" | "locked"; readonly scenario?: StoredScenario }
  | { readonly scenario: StoredScenario };

const SELECT = `
  SELECT scenario.id, dataset_id, name,
    CASE WHEN locked_version IS NOT NULL THEN json_build_object(
      'version', locked_version, 'by', locked_by, 'at', locked_at, 'why', locked_why) END AS locked,
    (SELECT json_agg(json_build_object('version', version, 'document', document::json, 'by', v.created_by,
        'at', v.created_at, 'why', why, 'approved', CASE WHEN approved_at IS NOT NULL THEN json_build_object(
          'by', approved_by, 'at', approved_at, 'why', approved_why) END) ORDER BY version)
      FROM scenario_version v WHERE v.scenario_id = scenario.id) AS versions
  FROM scenario`;

/** Scenarios of a dataset, or of all, oldest first. */
export async function listScenarios(pool: Pool, datasetId?: string): Promise<StoredScenario[]> {
  const { rows } = await pool.query<StoredScenario>(
    `${SELECT} WHERE $1::text IS NULL OR dataset_id = $1 ORDER BY created_at, id`,
    [datasetId ?? null],
  );
  return rows;
}

export async function getScenario(pool: Pool | PoolClient, id: string): Promise<StoredScenario | undefined> {
  return (await pool.query<StoredScenario>(`${SELECT} WHERE id = $1`, [id])).rows[0];
}

/** Keeps a scenario as its first version; undefined where the dataset has one of that name. */
export async function addScenario(
  pool: Pool,
  { datasetId, ...version }: NewVersion & { readonly datasetId: string },
): Promise<StoredScenario | undefined> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query(
      `INSERT INTO scenario (dataset_id, name, created_by) VALUES ($1, $2, $3)
       ON CONFLICT (dataset_id, name) DO NOTHING RETURNING id`,
      [datasetId, version.document.name, version.by],
    );
    if (rows.length === 0) return undefined;
    await insertVersion(client, rows[0].id, 1, version);
    return getScenario(client, rows[0].id);
  });
}

/** Keeps a new version made from another: refused where that is not the latest any more, so that nobody's work is undone unseen. */
export async function addVersion(
  pool: Pool,
  id: string,
  { from, ...version }: NewVersion & { readonly from: number },
): Promise<Outcome<"stale">> {
  return changeScenario(pool, id, async (client, { versions }) => {
    if (from !== versions.length) return "stale";
    await insertVersion(client, id, versions.length + 1, version);
    return undefined;
  });
}

/** Marks a version as approved, once. */
export async function approveVersion(
  pool: Pool,
  id: string,
  { version, by, why }: { readonly version: number; readonly by: string; readonly why: string },
): Promise<Outcome<"no version" | "approved">> {
  return changeScenario(pool, id, async (client, { versions }) => {
    const found = versions.at(version - 1);
    if (!found) return "no version";
    if (found.approved) return "approved";
    await client.query(
      `UPDATE scenario_version SET approved_at = now(), approved_by = $3, approved_why = $4
       WHERE scenario_id = $1 AND version = $2`,
      [id, version, by, why],
    );
    return undefined;
  });
}

/** Locks a scenario with an approved version as its dataset's submission, for good. */
export async function lockScenario(
  pool: Pool,
  id: string,
  { version, by, why }: { readonly version: number; readonly by: string; readonly why: string },
): Promise<Outcome<"no version" | "not approved" | "other is locked">> {
  return changeScenario(pool, id, async (client, { versions, dataset_id }) => {
    const found = versions.at(version - 1);
    if (!found) return "no version";
    if (!found.approved) return "not approved";
    await client.query("SELECT 1 FROM dataset WHERE id = $1 FOR UPDATE", [dataset_id]);
    const others = await client.query("SELECT 1 FROM scenario WHERE dataset_id = $1 AND locked_version IS NOT NULL", [
      dataset_id,
    ]);
    if (others.rows.length > 0) return "other is locked";
    await client.query(
      "UPDATE scenario SET locked_version = $2, locked_at = now(), locked_by = $3, locked_why = $4 WHERE id = $1",
      [id, version, by, why],
    );
    return undefined;
  });
}

/** Changes a scenario that is not locked, one who does so at a time. */
async function changeScenario<Refused extends string>(
  pool: Pool,
  id: string,
  change: (client: PoolClient, scenario: StoredScenario) => Promise<Refused | undefined>,
): Promise<Outcome<Refused>> {
  return inTransaction(pool, async (client) => {
    await client.query("SELECT 1 FROM scenario WHERE id = $1 FOR UPDATE", [id]);
    const scenario = await getScenario(client, id);
    if (!scenario) return { refused: "not there" };
    if (scenario.locked) return { refused: "locked", scenario };
    const refused = await change(client, scenario);
    if (refused !== undefined) return { refused, scenario };
    return { scenario: (await getScenario(client, id)) as StoredScenario };
  });
}

async function insertVersion(
  client: PoolClient,
  id: string,
  version: number,
  { document, why, by }: NewVersion,
): Promise<void> {
  await client.query(
    "INSERT INTO scenario_version (scenario_id, version, document, why, created_by) VALUES ($1, $2, $3, $4, $5)",
    [id, version, JSON.stringify(document), why, by],
  );
}
