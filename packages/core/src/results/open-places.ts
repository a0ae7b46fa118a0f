import { AGE_COUNT, PHASES, phaseIndex } from "../domain/ages.ts";
import type { Pool } from "../places/places-model.ts";
import type { Columns } from "./counts-table.ts";
import type { RunPlan } from "./tally.ts";

/**
 * Adds to a table of places the column `places_open`: how many places of the setting, wherever they are, serve some age of the phase. An
 * all-through school's places are open to each of its phases, so they are in several rows: its children share one pool, and a phase may lack
 * places though `places`, which shares them out by year groups, looks like plenty.
 */
export function withOpenPlaces(columns: Columns, { places, demand }: RunPlan): Columns {
  const { shape, baseYear } = demand;
  const poolsOf = new Map((places?.capped ?? []).map((capped) => [shape.settings[capped.setting], capped.pools]));
  const phaseOf = new Map<string | number, number>(PHASES.map(({ code }, phase) => [code, phase]));
  const places_open = columns.census_year.map((year, r) => {
    const pools = poolsOf.get(String(columns.setting[r])) ?? [];
    const phase = phaseOf.get(columns.phase[r]);
    return pools
      .filter((pool) => phase === undefined || serves(pool, phase))
      .reduce((sum, pool) => sum + pool.places[Number(year) - baseYear - 1], 0);
  });
  return { ...columns, places_open };
}

function serves(pool: Pool, phase: number): boolean {
  const needs = pool.serves.length / AGE_COUNT;
  return pool.serves.some((served, cell) => served === 1 && phaseIndex(Math.floor(cell / needs)) === phase);
}
