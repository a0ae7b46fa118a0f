import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffWords } from "../src/scenarios/diff-words.ts";
import { scenarioDiff } from "../src/scenarios/scenario-diff.ts";

const lever = (name: string, more: object = {}) => ({ name, lever: "joiner_rate", size: 0.1, ...more });
const scenario = (...levers: object[]) => ({ name: "s", title: "S", levers });

describe("the difference of two versions", () => {
  test("says of nested parameters which one changed, and of those given or taken away as a whole", () => {
    const before = scenario(lever("a", { cells: { ages: [2, 7], needs: ["ASD"] }, end: "2025-09" }));
    const after = scenario(
      lever("a", { cells: { ages: [2, 8], needs: ["ASD"] }, ramp: { shape: "linear", months: 6 } }),
    );
    expect(scenarioDiff(before, after)).toEqual({
      added: [],
      removed: [],
      changed: [
        { lever: "a", parameter: "cells.ages", from: [2, 7], to: [2, 8] },
        { lever: "a", parameter: "end", from: "2025-09" },
        { lever: "a", parameter: "ramp", to: { shape: "linear", months: 6 } },
      ],
    });
    expect(diffWords(scenarioDiff(before, after), new Map(), new Map())).toEqual([
      'The lever a changes: cells.ages from 2, 7 to 2, 8; end 2025-09 is given no more; ramp {"shape":"linear","months":6} is given.',
    ]);
  });

  test("takes another order of levers for a change, since levers of one kind act in their order", () => {
    const diff = scenarioDiff(scenario(lever("a"), lever("b")), scenario(lever("b"), lever("a"), lever("c")));
    expect(diff.added).toEqual([lever("c")]);
    expect(diff.changed).toEqual([{ parameter: "order of levers", from: ["a", "b"], to: ["b", "a"] }]);
  });

  test("of a version and itself is nothing, and what is added one way is removed the other", () => {
    const levers = fc
      .uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 })
      .chain((names) => fc.tuple(...names.map((name) => fc.jsonValue().map((size) => lever(name, { size })))));
    fc.assert(
      fc.property(levers, levers, (one, other) => {
        const [a, b] = [scenario(...one), scenario(...other)];
        expect(diffWords(scenarioDiff(a, structuredClone(a)), new Map(), new Map())).toEqual(["Nothing differs."]);
        const [there, back] = [scenarioDiff(a, b), scenarioDiff(b, a)];
        expect(there.added.map(({ name }) => name).sort()).toEqual(back.removed.map(({ name }) => name).sort());
        expect(there.changed.length).toBe(back.changed.length);
      }),
    );
  });
});
