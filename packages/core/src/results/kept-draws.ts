import type { DrawValues } from "./draw-values.ts";

/** What a plan gave in draws done before, block by block, so that they need not be done again beside another plan. */
export interface KeptDraws {
  /** Writes what draws `first` to `first` + `draws` - 1 under a seed gave to `into`; false where that very block is not kept. */
  recall(seed: number, first: number, draws: number, into: DrawValues): boolean;
  keep(seed: number, first: number, draws: number, values: DrawValues): void;
}

/** Keeps the draws of one plan, the same at every call: as many numbers as it has cells for every draw. */
export function createKeptDraws(): KeptDraws {
  const blocks = new Map<string, Int32Array[]>();
  const keyOf = (seed: number, first: number, draws: number): string => `${seed} ${first} ${draws}`;
  return {
    recall(seed, first, draws, { values }) {
      const block = blocks.get(keyOf(seed, first, draws));
      block?.forEach((kept, k) => {
        values[k].set(kept);
      });
      return block !== undefined;
    },
    keep(seed, first, draws, { values, cells }) {
      blocks.set(
        keyOf(seed, first, draws),
        values.map((each, k) => each.slice(0, draws * cells[k])),
      );
    },
  };
}
