import type { CappedSetting } from "./places-model.ts";

/**
 * Fills pools with children of each kind, the pools that serve the fewest first, and in each the kinds with the fewest
 * pools to go to first. Takes what it uses off `left` and gives how many of each kind found no place. Works for whole
 * children and for expected values. Where pools nest (every pair serves the same children, different ones, or one serves
 * a part of the other's) nobody could be placed better; with a place more, never fewer are placed.
 *
 * @param wanting children by kind
 * @param left places left by pool; changed
 * @returns children without a place, by kind
 */
export function fillPools(capped: CappedSetting, wanting: ArrayLike<number>, left: Float64Array): Float64Array {
  const without = Float64Array.from(wanting);
  const order = [...without.keys()].sort((a, b) => capped.poolsOfKind[a].length - capped.poolsOfKind[b].length);
  for (let pool = 0; pool < capped.pools.length; pool++) {
    for (const kind of order) {
      if (!capped.poolsOfKind[kind].includes(pool)) continue;
      const taken = Math.min(left[pool], without[kind]);
      left[pool] -= taken;
      without[kind] -= taken;
    }
  }
  return without;
}
