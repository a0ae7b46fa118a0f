import fc from "fast-check";
import { expect, test } from "vitest";
import { createDrawQueue, drawsDone, markDone, stopQueue, takeChunk } from "../../src/threads/draw-queue.ts";

test("chunks hold every draw once, in order, and then there are none", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (draws) => {
      const queue = createDrawQueue(draws);
      let next = 0;
      for (let chunk = takeChunk(queue); chunk; chunk = takeChunk(queue)) {
        expect(chunk.from).toBe(next);
        expect(chunk.to).toBeGreaterThan(chunk.from);
        next = chunk.to;
        markDone(queue, chunk);
        expect(drawsDone(queue)).toBe(next);
      }
      expect(next).toBe(draws);
      expect(takeChunk(queue)).toBeUndefined();
    }),
  );
});

test("nothing can be taken from a queue that was stopped", () => {
  const queue = createDrawQueue(1000);
  takeChunk(queue);
  stopQueue(queue);
  expect(takeChunk(queue)).toBeUndefined();
});
