import type { PublishedArea } from "@sufficiency/core";
import type { Row } from "./file-kinds.ts";

/** An area as a row names it. */
export type RowArea = Pick<PublishedArea, "kind" | "name" | "code" | "region"> & {
  /** ONS code of a council, E and eight digits. */
  readonly onsCode?: string;
};

const ENGLAND: RowArea = { kind: "England", name: "England", code: "England" };

/** The area of a row, or undefined where it is of none that a dataset is made of (a school, a district). */
export function areaOfRow(row: Row): RowArea | undefined {
  const name = row("la_name").trim();
  const level = row("geographic_level").trim().toLowerCase();
  if (level === "")
    return councilOf(row("la_code").trim(), "", name, "") ?? (/^england$/i.test(name) ? ENGLAND : undefined);
  if (level === "national") return /^england$|^$/i.test(row("country_name").trim()) ? ENGLAND : undefined;
  const region = row("region_name").trim();
  if (level === "regional") return region === "" ? undefined : { kind: "region", name: region, code: region };
  if (level !== "local authority") return undefined;
  return councilOf(row("old_la_code").trim(), row("new_la_code").trim(), name, region);
}

function councilOf(code: string, onsCode: string, name: string, region: string): RowArea | undefined {
  if (!/^\d{3}$/.test(code) || name === "") return undefined;
  return { kind: "council", code, name, ...(region === "" ? {} : { region }), ...(onsCode === "" ? {} : { onsCode }) };
}
