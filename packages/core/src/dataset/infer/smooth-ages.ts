import { Matrix, solve } from "ml-matrix";
import { AGE_COUNT } from "../../domain/ages.ts";
import type { AgeRange } from "./published.ts";

/** Age from which plans are made, where a range does not tell. */
const YOUNGEST = 2;

/**
 * Plans by single year of age, 0 to 25, from plans of runs of ages: the smoothest curve that has these sums, is 0 just
 * outside the ages, and never falls below 0. Smoothest is least in the sum of squared second differences. Ages in no
 * range are 0, and so are those below 2 in a range that goes on to 2 or more: hardly a plan is made so early.
 *
 * Source: Tobler, "Smooth pycnophylactic interpolation", JASA 74 (1979), in one dimension.
 */
export function smoothAges(ranges: readonly AgeRange[]): Float64Array {
  const filled = ranges.filter((range) => range.plans > 0);
  const zero = new Set<number>(Array.from({ length: AGE_COUNT }, (_, age) => age));
  for (const range of filled) for (const age of agesOf(range)) zero.delete(age);
  for (const age of [0, 1]) if (filled.some(({ fromAge, toAge }) => fromAge <= age && toAge >= YOUNGEST)) zero.add(age);
  if (filled.length === 0) return new Float64Array(AGE_COUNT);
  for (;;) {
    const curve = smoothest(filled, zero);
    const below = filled.flatMap((range) => belowZero(range, curve, zero));
    if (below.length === 0) return Float64Array.from(curve, (value, age) => (zero.has(age) ? 0 : Math.max(0, value)));
    for (const age of below) zero.add(age);
  }
}

function agesOf({ fromAge, toAge }: AgeRange): number[] {
  return Array.from({ length: toAge - fromAge + 1 }, (_, i) => fromAge + i);
}

/** Ages of a range where the curve is below 0, to be held at 0. */
function belowZero(range: AgeRange, curve: readonly number[], zero: ReadonlySet<number>): number[] {
  const free = agesOf(range).filter((age) => !zero.has(age));
  return free.length > 1 ? free.filter((age) => curve[age] < 0) : [];
}

/** Minimises the squared second differences with the ranges' sums held, and `zero` at 0, by Lagrange multipliers. */
function smoothest(ranges: readonly AgeRange[], zero: ReadonlySet<number>): number[] {
  const held = [
    ...ranges.map((range) => ({
      ages: agesOf(range).filter((age) => !zero.has(age)),
      sum: range.plans,
    })),
    ...[...zero].map((age) => ({ ages: [age], sum: 0 })),
  ];
  const size = AGE_COUNT + held.length;
  const left = Matrix.zeros(size, size);
  const right = Matrix.zeros(size, 1);
  for (let middle = 0; middle < AGE_COUNT; middle++) {
    const stencil = [
      [middle - 1, 1],
      [middle, -2],
      [middle + 1, 1],
    ].filter(([age]) => age >= 0 && age < AGE_COUNT);
    for (const [a, x] of stencil) for (const [b, y] of stencil) left.set(a, b, left.get(a, b) + 2 * x * y);
  }
  held.forEach(({ ages, sum }, h) => {
    for (const age of ages) {
      left.set(AGE_COUNT + h, age, 1);
      left.set(age, AGE_COUNT + h, 1);
    }
    right.set(AGE_COUNT + h, 0, sum);
  });
  return solve(left, right).to1DArray().slice(0, AGE_COUNT);
}
