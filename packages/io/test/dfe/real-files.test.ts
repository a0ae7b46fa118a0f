import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { reconcile, warningsOf } from "@sufficiency/core";
import { expect, test } from "vitest";
import { importDfe } from "../../src/dfe/import-dfe.ts";
import { readDataset, writeDataset } from "../../src/index.ts";
import { temporaryFolder } from "../helpers.ts";

const DATA = process.env.SUFFICIENCY_DFE_DATA ?? fileURLToPath(new URL("../../../../../shared/data", import.meta.url));
const areThere = existsSync(DATA);

test.skipIf(!areThere)(
  areThere ? "real releases: every council has a dataset that adds up" : `skipped: no real releases in ${DATA}`,
  async () => {
    const reading = await importDfe({ path: DATA, la: "all" });
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    for (const { code, content } of reading.councils()) {
      const dir = join(await temporaryFolder(), code);
      await writeDataset(dir, content);
      const read = await readDataset(dir);
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(reconcile(read.dataset).filter(({ difference }) => difference !== 0)).toEqual([]);
      expect(warningsOf(read.dataset).map((each) => each.code)).not.toContain("sides_and_counts");
    }
  },
);

test.skipIf(!areThere)(
  areThere ? "real releases: Leicestershire has its published figures" : `skipped: no real releases in ${DATA}`,
  async () => {
    const reading = await importDfe({ path: DATA, la: "Leicestershire" });
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    const [{ inferred }] = [...reading.councils()];
    const plans = (year: number, of: (row: (typeof inferred.counts)[number]) => boolean) =>
      inferred.counts.filter((row) => row.census_year === year && of(row)).reduce((sum, { count }) => sum + count, 0);
    // DfE, EHC plans: totals, January 2025 by need, age and placement.
    expect([2018, 2022, 2023, 2025].map((year) => plans(year, () => true))).toEqual([3703, 5813, 6201, 7196]);
    expect(["ASD", "SEMH", "SLD", "UNK"].map((need) => plans(2025, (row) => row.need === need))).toEqual([
      1990, 1396, 630, 2,
    ]);
    expect([4, 11, 24].map((age) => plans(2025, (row) => row.age === age))).toEqual([253, 540, 53]);
    expect(plans(2025, (row) => row.setting === "special")).toBe(1962);
    expect(plans(2025, (row) => row.setting === "special" && row.need === "SLD")).toBe(454);
    expect(plans(2022, (row) => row.setting === "resource_base")).toBe(465);
  },
);
