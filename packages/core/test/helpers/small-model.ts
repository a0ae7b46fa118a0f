import { cellCount, rowCount, rowOf, type Shape } from "../../src/dataset/shape.ts";
import { AGE_BANDS, AGE_COUNT } from "../../src/domain/ages.ts";
import { type SharePosterior, sharePosterior } from "../../src/rates/posterior.ts";
import type { DemandModel } from "../../src/simulate/model.ts";
import type { Uncertainty } from "../../src/simulate/uncertainty.ts";

export const BASE_YEAR = 2020;

/** Every rate at its mean and no walk: only chance is left. */
export const CHANCE_ONLY: Uncertainty = { parameters: false, walk: false };

/** Age, number of the need, of the setting and of the locality, and how many children. */
export type StockEntry = readonly [age: number, need: number, setting: number, locality: number, count: number];

/** The parts of a model that a test is about; in what is not given nobody leaves, moves, is recorded anew or joins. */
export interface SmallModel {
  readonly needs?: readonly string[];
  readonly settings?: readonly string[];
  readonly localities?: readonly string[];
  readonly years?: number;
  readonly stock?: readonly StockEntry[];
  /** Beta parameters of leaving and of staying. */
  readonly leave?: (age: number, need: number, setting: number) => readonly [number, number];
  /** Dirichlet parameters of next year's setting. */
  readonly move?: (age: number, need: number, setting: number) => readonly number[];
  /** Dirichlet parameters of next year's need. */
  readonly recode?: (age: number, need: number) => readonly number[];
  /** Dirichlet parameters of the setting entered. */
  readonly enter?: (age: number, need: number) => readonly number[];
  /** Gamma shape and inverse scale of the joiner rate. */
  readonly join?: (age: number, need: number, locality: number) => readonly [number, number];
  readonly dispersion?: number;
  readonly population?: (year: number, age: number, locality: number) => number;
  readonly trend?: (year: number) => number;
  /** With one plan for each joiner the joiner rate strays as the growth of plans does. */
  readonly walkSd?: number;
  readonly yearSd?: number;
  readonly settingWalkSd?: number;
  readonly ageWalkSd?: number;
  readonly leavingYearSd?: number;
}

/** A model by hand: one need, mainstream and special, one locality, one year, unless given. */
export function smallModel(parts: SmallModel): DemandModel {
  const shape: Shape = {
    needs: parts.needs ?? ["ASD"],
    settings: parts.settings ?? ["mainstream", "special"],
    localities: parts.localities ?? ["town"],
  };
  const { population } = parts;
  const years = parts.years ?? 1;
  const settings = shape.settings.map((_, setting) => setting);
  const stock = new Int32Array(cellCount(shape));
  for (const [age, need, setting, locality, count] of parts.stock ?? []) {
    stock[rowOf(shape, age, need, setting) * shape.localities.length + locality] += count;
  }
  const join = eachAgeNeed(shape, (age, need) =>
    shape.localities.map((_, locality) => parts.join?.(age, need, locality) ?? ([0, 1] as const)),
  );
  return {
    shape,
    baseYear: BASE_YEAR,
    years,
    stock,
    leave: known(2, eachRow<readonly number[]>(shape, parts.leave ?? (() => [0, 1]))),
    move: known(
      settings.length,
      eachRow(shape, parts.move ?? ((_age, _need, own) => settings.map((other) => Number(other === own)))),
    ),
    recode: known(
      shape.needs.length,
      eachAgeNeed(shape, parts.recode ?? ((_age, own) => shape.needs.map((_, other) => Number(other === own)))),
    ),
    enter: known(settings.length, eachAgeNeed(shape, parts.enter ?? (() => settings.map(() => 1)))),
    join: {
      shape: flat(join.map((cells) => cells.map(([size]) => size))),
      inverseScale: flat(join.map((cells) => cells.map(([, inverseScale]) => inverseScale))),
    },
    joinersOver: undefined,
    dispersion: parts.dispersion ?? Number.POSITIVE_INFINITY,
    population:
      population &&
      Float64Array.from({ length: years * AGE_COUNT * shape.localities.length }, (_, i) => {
        const ageOfYear = Math.floor(i / shape.localities.length);
        return population(Math.floor(ageOfYear / AGE_COUNT) + 1, ageOfYear % AGE_COUNT, i % shape.localities.length);
      }),
    trend: Float64Array.from({ length: years }, (_, i) => parts.trend?.(i + 1) ?? 1),
    plansPerJoiner: new Float64Array(years).fill(1),
    gap: 0,
    walkSd: parts.walkSd ?? 0,
    yearSd: parts.yearSd ?? 0,
    inflow: new Float64Array(settings.length).fill(1 / settings.length),
    settingWalkSd: parts.settingWalkSd ?? 0,
    inflowAges: new Float64Array(AGE_BANDS.length).fill(1 / AGE_BANDS.length),
    ageWalkSd: parts.ageWalkSd ?? 0,
    leavingYearSd: parts.leavingYearSd ?? 0,
    leavingLevelSd: 0,
  };
}

function eachAgeNeed<T>(shape: Shape, give: (age: number, need: number) => T): T[] {
  const needs = shape.needs.length;
  return Array.from({ length: AGE_COUNT * needs }, (_, i) => give(Math.floor(i / needs), i % needs));
}

function eachRow<T>(shape: Shape, give: (age: number, need: number, setting: number) => T): T[] {
  const settings = shape.settings.length;
  return Array.from({ length: rowCount(shape) }, (_, row) => {
    const ageNeed = Math.floor(row / settings);
    return give(Math.floor(ageNeed / shape.needs.length), ageNeed % shape.needs.length, row % settings);
  });
}

function flat(lists: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(lists.flat());
}

/** Shares that lean on nothing: their Dirichlet parameters are given. */
function known(outcomes: number, parameters: readonly (readonly number[])[]): SharePosterior {
  return sharePosterior(outcomes, flat(parameters));
}
