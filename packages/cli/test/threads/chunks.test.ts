import fc from "fast-check";
import { expect, test } from "vitest";
import { chunksOf } from "../../src/threads/chunks.ts";

test("chunks hold every draw once, in order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (draws) => {
      const chunks = chunksOf(draws);
      expect(chunks[0].from).toBe(0);
      expect(chunks[chunks.length - 1].to).toBe(draws);
      chunks.forEach((chunk, i) => {
        expect(chunk.to).toBeGreaterThan(chunk.from);
        if (i > 0) expect(chunk.from).toBe(chunks[i - 1].to);
      });
    }),
  );
});
