import { createHmac } from "node:crypto";
import {
  type Columns,
  type Dimension,
  discloseListed,
  READERS_TABLES,
  roundFigures,
  type UniformOf,
} from "@sufficiency/core";
import type { Pool } from "pg";
import type { StoredRun } from "../runs/run-store.ts";
import { countsName } from "../work/counts-name.ts";
import { summaryColumns } from "./summary-store.ts";

/** Results as readers may have them. */
export interface ForReaders {
  counts(run: StoredRun, by: readonly Dimension[], columns: Columns): Promise<Columns>;
  table(run: StoredRun, columns: Columns): Promise<Columns>;
}

/** Protects results with the key of this database; a dataset's figures are rounded in one way in all its runs. */
export function forReaders(pool: Pool): ForReaders {
  let secret: string | undefined;
  async function uniformOf({ dataset_id }: StoredRun): Promise<UniformOf> {
    secret ??= (await pool.query("SELECT value FROM secret WHERE name = 'rounding'")).rows[0].value as string;
    const key = `${secret} ${dataset_id}`;
    return (figure) => createHmac("sha256", key).update(figure).digest().readUInt32BE() / 2 ** 32;
  }
  return {
    async counts(run, by, columns) {
      const uniform = await uniformOf(run);
      if (!READERS_TABLES.some((listed) => listed.join() === by.join())) return roundFigures(columns, uniform);
      const tables = new Map<string, Columns>();
      for (const each of READERS_TABLES) {
        tables.set(each.join(), (await summaryColumns(pool, run.id, countsName(each))) as Columns);
      }
      return discloseListed(tables, uniform).get(by.join()) as Columns;
    },
    table: async (run, columns) => roundFigures(columns, await uniformOf(run)),
  };
}
