import type { CappedSetting } from "./places-model.ts";

/**
 * Fills pools with children of each kind, the pools that serve the fewest first. Takes what it uses off `left` and gives
 * how many of each kind found no place. Works for whole children and for expected values. Where pools nest (every pair
 * serves the same children, different ones, or one serves a part of the other's) nobody could be placed better; with a
 * place more, never fewer are placed.
 *
 * @param wanting children by kind
 * @param left places left by pool; changed
 * @returns children without a place, by kind
 */
export function fillPools(capped: CappedSetting, wanting: ArrayLike<number>, left: Float64Array): Float64Array {
  const { pools, poolsOfKind } = capped;
  const without = new Float64Array(wanting);
  for (let pool = 0; pool < pools.length; pool++) {
    if (left[pool] === 0) continue;
    for (let kind = 0; kind < without.length; kind++) {
      if (without[kind] === 0 || !poolsOfKind[kind].includes(pool)) continue;
      const taken = Math.min(left[pool], without[kind]);
      left[pool] -= taken;
      without[kind] -= taken;
    }
  }
  return without;
}
