import type { Dataset } from "../dataset/dataset.ts";
import { PHASES } from "../domain/ages.ts";
import { NEEDS } from "../domain/needs.ts";
import type { Lever } from "./lever-schemas.ts";
import type { Cells } from "./schema-parts.ts";

/** What a lever does beside its size, and to which children, in words with labels; empty where there is nothing to say. */
export interface LeverDetails {
  readonly what: string;
  readonly whom: string;
}

export function leverDetails(lever: Lever, dataset: Dataset): LeverDetails {
  return {
    what: whatWords(lever, dataset),
    whom: "cells" in lever && lever.cells ? whomWords(lever.cells, dataset) : "",
  };
}

function whatWords(lever: Lever, { settings, places, localities }: Dataset): string {
  const setting = (codes: string | readonly string[]): string => listed(codes, settings);
  const school = (code: string): string => places.find((row) => row.provision === code)?.name ?? code;
  switch (lever.lever) {
    case "setting_instead":
      return `from ${setting(lever.from)} to ${setting(lever.to)}`;
    case "step_down":
      return `from ${lever.from ? setting(lever.from) : "independent"} to ${setting(lever.to)}`;
    case "setting_opened":
      return `from ${setting(lever.from)} to ${setting(lever.setting)}`;
    case "setting_closed":
      return `${setting(lever.setting)} closed, ${setting(lever.to)} instead`;
    case "backlog_release":
      return `over ${months(lever.months)}`;
    case "neet_cleanup":
      return `over ${months(lever.months)}`;
    case "need_recoding":
      return `from ${lever.from.join(" and ")} to ${lever.to}`;
    case "reform_2026":
      return lever.settings ? `of plans in ${setting(lever.settings)}` : "";
    case "places_added": {
      const { opens, places: number, provision } = lever;
      const where = opens
        ? `${opens.name}, a new provision (${setting(opens.setting)}) in ${listed(opens.locality, localities)}`
        : school(provision);
      return `${number < 0 ? `${placesOf(-number)} fewer` : placesOf(number)} at ${where}`;
    }
    case "places_moved":
      return `${placesOf(lever.places)} from ${school(lever.from)} to ${school(lever.to)}`;
    case "places_delayed":
      return `every change of places at ${school(lever.provision)} comes ${months(lever.months)} later`;
    case "provision_closed":
      return `${school(lever.provision)} closed`;
    case "overflow_rule":
      return `to ${setting(lever.to)}, claiming again ${lever.claims === "every_year" ? "every year" : "on entering the next phase"}`;
    case "population_variant":
      return lever.variant;
    default:
      return "";
  }
}

function whomWords(cells: Cells, { settings, localities, needs: own }: Dataset): string {
  const { needs, ages, ncy, phases } = cells;
  return [
    needs && `for ${listed(needs, [...own, ...NEEDS])}`,
    ages && `ages ${ages[0]} to ${ages[1]}`,
    ncy && `National Curriculum Years ${ncy[0]} to ${ncy[1]}`,
    phases && listed(phases, PHASES),
    cells.localities && `in ${listed(cells.localities, localities)}`,
    cells.settings && `in ${listed(cells.settings, settings)}`,
  ]
    .filter((words) => words !== undefined)
    .join(", ");
}

function listed(
  codes: string | readonly string[],
  rows: readonly { readonly code: string; readonly label: string }[],
): string {
  return [codes]
    .flat()
    .map((code) => rows.find((row) => row.code === code)?.label ?? code)
    .join(" and ");
}

function months(number: number): string {
  return `${number} month${number === 1 ? "" : "s"}`;
}

function placesOf(number: number): string {
  return `${number} place${number === 1 ? "" : "s"}`;
}
